/** A change of a message; it must change something. */
type Mutation = (message: string) => string;

/** `from`, which stands in the message, becomes `to`. */
function change(from: string | RegExp, to: string): Mutation {
  return (message) => message.replace(from, () => to);
}

/** The last element of that name (so not the one of the first info) gets this text. */
function set(name: string, text: string): Mutation {
  return (message) => {
    const start = message.lastIndexOf(`<${name}>`) + name.length + 2;
    return message.slice(0, start) + text + message.slice(message.indexOf(`</${name}>`, start));
  };
}

/** The last element of that name goes. */
function drop(name: string): Mutation {
  return (message) => {
    const end = message.lastIndexOf(`</${name}>`) + name.length + 3;
    return message.slice(0, message.lastIndexOf(`<${name}>`)) + message.slice(end);
  };
}

function all(...mutations: Mutation[]): Mutation {
  return (message) => mutations.reduce((text, mutate) => mutate(text), message);
}

const noInfo = change(/<info>[\s\S]*<\/info>/, '');
const publicScope = all(set('scope', 'Public'), drop('restriction'));
const SIGNATURE = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>';
const NEW = 'alerts@health.xian.example,x';

/** Each one mistake in an otherwise valid message: what it is, the element that the problem must name, how it comes about. */
export const MISTAKES: [sentence: string, element: string, mutate: Mutation][] = [
  ['an older version of CAP', 'alert', change('cap:1.2', 'cap:1.1')],
  ['no namespace', 'alert', change(/ xmlns="[^"]*"/, '')],
  ['another root', 'Alert', change(/alert(?=>| xmlns)/g, 'Alert')],
  ['an unknown element', 'priority', change('<scope>', '<priority>1</priority><scope>')],
  ['an element of another level', 'headline', change('<note>', '<headline>x</headline><note>')],
  ['a misspelt optional element', 'Note', change(/(?<=<\/?)note(?=>)/g, 'Note')],
  ['an element of another namespace', 'note', change('<note>', '<note xmlns="urn:x">')],
  ['an attribute', 'info', change('<info>', '<info id="a">')],
  ['an attribute of a value', 'headline', change('<headline>', '<headline xml:lang="zh">')],
  ['text between elements', 'info', change('<info>', '<info>now')],
  ['CDATA between elements', 'area', change('<area>', '<area><![CDATA[x]]>')],
  ['an element in a text', 'b', set('description', 'a <b>c</b>')],
  ['a signature before an info', 'info', change(/<info>(?=\s*<language>)/, `${SIGNATURE}<info>`)],
  ['a signature without its namespace', 'Signature', change('</alert>', '<Signature/></alert>')],
  [
    'an area before a resource',
    'resource',
    change('<resource>', '<area><areaDesc>x</areaDesc></area><resource>'),
  ],
  [
    'a value before its name',
    'valueName',
    change(
      /(<valueName>GB<\/valueName>)\s*(<value>11B09<\/value>)/,
      '<value>11B09</value><valueName>GB</valueName>',
    ),
  ],
  ['a name without a value', 'value', drop('value')],
  ['a parameter without anything', 'valueName', set('parameter', '<value>1</value>')],
  ['no category', 'category', change('<category>Health</category>', '')],
  ['a comment for a headline', 'headline', set('headline', '<!-- later -->')],

  ['a space in the identifier', 'identifier', set('identifier', 'a b')],
  ['a comma in the identifier', 'identifier', set('identifier', 'a,b')],
  ['an ideographic space in the identifier', 'identifier', set('identifier', 'a　b')],
  ['an & in the identifier', 'identifier', set('identifier', 'a&amp;b')],
  ['a < in the sender', 'sender', set('sender', 'a&lt;b')],
  ['a space after the sender', 'sender', set('sender', 'alerts@health.xian.example ')],

  ['Z for UTC', 'sent', set('sent', '2026-11-22T09:30:00Z')],
  ['+00:00 for UTC', 'sent', set('sent', '2026-11-22T09:30:00+00:00')],
  ['no zone', 'sent', set('sent', '2026-11-22T09:30:00')],
  ['a zone without a colon', 'sent', set('sent', '2026-11-22T09:30:00+0800')],
  ['a zone too far away', 'sent', set('sent', '2026-11-22T09:30:00+14:01')],
  ['no seconds', 'sent', set('sent', '2026-11-22T09:30+08:00')],
  ['parts of seconds', 'sent', set('sent', '2026-11-22T09:30:00.000+08:00')],
  ['a space for the T', 'sent', set('sent', '2026-11-22 09:30:00+08:00')],
  ['29 February of a common year', 'sent', set('sent', '2027-02-29T09:30:00+08:00')],
  ['an impossible day', 'onset', set('onset', '2026-11-31T09:30:00+08:00')],
  ['hour 24', 'onset', set('onset', '2026-11-30T24:00:00+08:00')],
  ['second 60', 'effective', set('effective', '2026-11-22T09:00:60+08:00')],
  ['a line break around a time', 'expires', set('expires', '\n2026-11-23T09:00:00+08:00\n')],
  ['the end at the beginning', 'expires', set('expires', '2026-11-22T09:00:00+08:00')],
  [
    'the end before the beginning, by its zone',
    'expires',
    set('expires', '2026-11-22T09:30:00+09:00'),
  ],
  [
    'the end before the sending, without <effective>',
    'expires',
    all(drop('effective'), set('expires', '2026-11-22T09:29:59+08:00')),
  ],

  ['a status in small letters', 'status', set('status', 'actual')],
  ['an unknown type', 'msgType', set('msgType', 'Warning')],
  ['an unknown scope', 'scope', set('scope', 'Open')],
  ['a white space around a code', 'scope', set('scope', ' Restricted ')],
  ['an unknown category', 'category', set('category', 'Medical')],
  ['two categories in one', 'category', set('category', 'Health Safety')],
  ['an unknown response', 'responseType', set('responseType', 'All Clear')],
  ['an unknown urgency', 'urgency', set('urgency', 'High')],
  ['an unknown severity', 'severity', set('severity', 'Critical')],
  ['the certainty of CAP 1.0', 'certainty', set('certainty', 'Very Likely')],

  ['restricted without a restriction', 'restriction', drop('restriction')],
  ['a restriction of what is public', 'restriction', set('scope', 'Public')],
  [
    'private without addresses',
    'addresses',
    all(publicScope, set('scope', 'Private'), drop('addresses')),
  ],
  ['addresses with an open quote', 'addresses', set('addresses', '"Room 3 duty@b.example')],
  ['incidents with an open quote', 'incidents', set('incidents', 'a b"')],
  ['an update of nothing', 'references', drop('references')],
  ['a cancellation of nothing', 'references', all(set('msgType', 'Cancel'), drop('references'))],
  ['an acknowledgement of nothing', 'references', all(set('msgType', 'Ack'), drop('references'))],
  ['a rejection of nothing', 'references', all(set('msgType', 'Error'), drop('references'))],
  ['a rejection without a reason', 'note', all(set('msgType', 'Error'), drop('note'))],
  ['an exercise without its name', 'note', all(set('status', 'Exercise'), drop('note'))],
  ['a reference by identifier only', 'references', set('references', 'xian-1')],
  [
    'a reference with a space after the comma',
    'references',
    set('references', `${NEW}, 2026-11-22T08:00:00+08:00`),
  ],
  [
    'a reference with four parts',
    'references',
    set('references', `${NEW},2026-11-22T08:00:00+08:00,a`),
  ],
  [
    'a reference without an identifier',
    'references',
    set('references', 'a,,2026-11-22T08:00:00+08:00'),
  ],
  ['a reference with Z', 'references', set('references', `${NEW},2026-11-22T00:00:00Z`)],
  [
    'references divided by a semicolon',
    'references',
    set('references', `${NEW},2026-11-22T08:00:00+08:00;${NEW},2026-11-22T08:00:00+08:00`),
  ],
  [
    'a reference to itself',
    'references',
    set('references', 'alerts@health.xian.example,xian-2026-11-22-co-2,2026-11-22T09:30:00+08:00'),
  ],
  [
    'a reference to the future',
    'references',
    set('references', `${NEW},2026-11-22T09:30:01+08:00`),
  ],
  ['an update that says nothing', 'info', noInfo],
  ['an alert that says nothing', 'info', all(noInfo, set('msgType', 'Alert'))],

  ['a language with an underscore', 'language', set('language', 'zh_CN')],
  ['a language in words', 'language', set('language', 'Chinese')],
  ['a headline on two lines', 'headline', set('headline', 'a\nb')],
  ['a link without a scheme', 'web', set('web', 'health.xian.example/guides/')],
  ['a link from the root', 'web', set('web', '/guides/co/')],
  ['a link without a host', 'web', set('web', 'https:/guides/co/')],
  ['a link with Chinese in it', 'web', set('web', 'https://health.xian.example/煤气/')],
  ['a link with a broken percent sign', 'web', set('web', 'https://health.xian.example/%E5%9')],
  ['a link with a space', 'web', set('web', 'https://health.xian.example/a b')],

  ['a file without a description', 'resourceDesc', drop('resourceDesc')],
  ['a file without its type', 'mimeType', drop('mimeType')],
  ['a type without a sub-type', 'mimeType', set('mimeType', 'svg')],
  ['a type with parameters', 'mimeType', set('mimeType', 'text/html; charset=utf-8')],
  ['a type the wrong way round', 'mimeType', set('mimeType', 'png/image')],
  ['a size with its unit', 'size', set('size', '4 KB')],
  ['a size below zero', 'size', set('size', '-1')],
  ['a relative link to a file elsewhere', 'uri', drop('derefUri')],
  ['a link to a file with a space', 'uri', set('uri', 'a b.svg')],
  ['content that is not base64', 'derefUri', set('derefUri', 'dGVzdA=')],
  ['the digest of another file', 'digest', set('derefUri', 'AAAA')],
  ['a digest of SHA-256', 'digest', set('digest', 'a'.repeat(64))],
  ['a digest in base64', 'digest', set('digest', 'qUqP5cyxm6YcTAhz05Hph5gvu9M=')],

  ['an area without a description', 'areaDesc', drop('areaDesc')],
  ['a polygon of three pairs', 'polygon', set('polygon', '1,1 2,2 1,1')],
  ['an open polygon', 'polygon', set('polygon', '1,1 1,2 2,2 2,1')],
  ['a polygon with semicolons', 'polygon', set('polygon', '1,1;1,2;2,2;1,1')],
  ['a polygon with spaces after commas', 'polygon', set('polygon', '1, 1 1, 2 2, 2 1, 1')],
  ['a polygon with heights', 'polygon', set('polygon', '1,1,0 1,2,0 2,2,0 1,1,0')],
  [
    'a polygon with longitude first',
    'polygon',
    set('polygon', '113.2,37.1 113.3,37.1 113.3,37.2 113.2,37.1'),
  ],
  ['a circle without a radius', 'circle', set('circle', '37.1,113.2')],
  ['a circle with a unit', 'circle', set('circle', '37.1,113.2 5 km')],
  ['a circle of less than nothing', 'circle', set('circle', '37.1,113.2 -5')],
  ['a circle beyond the pole', 'circle', set('circle', '90.01,113.2 5')],
  ['a circle beyond the date line', 'circle', set('circle', '37.1,-180.01 5')],
  ['a circle with an exponent', 'circle', set('circle', '3.7e1,113.2 5')],
  ['a geocode with a text of its own', 'geocode', change('<geocode>', '<geocode>140181')],
  ['an altitude with its unit', 'altitude', set('altitude', '12 ft')],
  ['a ceiling in words', 'ceiling', set('ceiling', 'none')],
  ['a ceiling without an altitude', 'ceiling', drop('altitude')],
  ['a ceiling below the altitude', 'ceiling', set('ceiling', '-13')],
];

/** What no message may be as a text of XML: what it is, words of the problem, how it comes about. */
export const ILL_FORMED: [sentence: string, words: string, mutate: Mutation][] = [
  ['nothing at all', 'not well-formed', () => ''],
  ['text only', 'not well-formed', () => '注意保暖'],
  ['a page of HTML', 'not well-formed', () => '<!doctype html><p>a<br>b'],
  ['a bare & before a space', '<headline>', set('headline', 'a & b')],
  ['a bare & before a word', 'EntityRef', set('headline', 'a &b')],
  ['an & without a semicolon', 'EntityRef', set('headline', 'a &amp b')],
  ['a bare < in a text', 'not well-formed', set('headline', '1 < 2')],
  ['an entity of HTML', '&nbsp;', set('headline', 'a&nbsp;b')],
  ['the end of CDATA in a text', '<headline>', set('headline', 'a ]]> b')],
  ['a control character', '<headline>', set('headline', 'a\u0001b')],
  ['a reference to a control character', '<headline>', set('headline', 'a&#8;b')],
  ['half of a surrogate pair', '<headline>', set('headline', 'a\ud83eb')],
  ['a reference to half of one', '<headline>', set('headline', 'a&#xD83E;b')],
  ['a character beyond Unicode', 'not well-formed', set('headline', 'a&#x110000;b')],
  ['an element that does not end', 'headline', change('</headline>', '')],
  ['an end tag in other letters', 'headline', change('</headline>', '</Headline>')],
  ['an end tag after the end', 'an end tag', change('</alert>', '</alert></alert>')],
  ['a second root', 'not well-formed', change('</alert>', '</alert><alert/>')],
  ['text after the end', 'not well-formed', change('</alert>', '</alert>x')],
  ['CDATA after the end', 'not well-formed', change('</alert>', '</alert><![CDATA[x]]>')],
  ['text before the beginning', 'not well-formed', change('<alert', 'x<alert')],
  ['space before the declaration', 'not well-formed', (message) => ` ${message}`],
  ['a prefix that is not declared', 'not well-formed', change('<info>', '<cap:info>')],
  ['an attribute without quotes', 'not well-formed', change('<info>', '<info a=1>')],
  ['an attribute twice', 'not well-formed', change('<info>', '<info a="1" a="1">')],
  ['a bare & in an attribute', 'not well-formed', change('<info>', '<info a="& b">')],
  ['a comment with two dashes', 'not well-formed', change('<info>', '<!-- a -- b --><info>')],
  ['a DOCTYPE', 'DOCTYPE', change('<alert', '<!DOCTYPE alert><alert')],
  [
    'a DOCTYPE with an entity',
    'The text',
    all(change('<alert', '<!DOCTYPE alert [<!ENTITY e "x">]><alert'), set('headline', '&e;')),
  ],
  ['another version of XML', 'version 1.0', change('version="1.0"', 'version="1.1"')],
  ['another encoding', 'UTF-8', change('encoding="UTF-8"', 'encoding="GB18030"')],
];
