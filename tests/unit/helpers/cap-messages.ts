const NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';

/** SHA-1 of `test`, whose base64 is `dGVzdA==`. */
const DIGEST = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3';

/** A message in which every element of CAP 1.2 stands, most of them in the second of its infos: what the tests break. */
export const FULL = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="${NAMESPACE}">
  <identifier>xian-2026-11-22-co-2</identifier>
  <sender>alerts@health.xian.example</sender>
  <sent>2026-11-22T09:30:00+08:00</sent>
  <status>Actual</status>
  <msgType>Update</msgType>
  <source>值班室</source>
  <scope>Restricted</scope>
  <restriction>只发给乡镇卫生院</restriction>
  <addresses>"Room 3" duty@health.xian.example</addresses>
  <code>profile:1.0</code>
  <code>seasonal</code>
  <note>更正了电话</note>
  <references>alerts@health.xian.example,xian-2026-11-22-co-1,2026-11-22T08:00:00+08:00
    alerts@health.xian.example,xian-2026-11-21-co-1,2026-11-21T00:00:00-00:00</references>
  <incidents>co-2026 "cold wave"</incidents>
  <info>
    <category>Health</category>
    <event>Carbon monoxide</event>
    <urgency>Future</urgency>
    <severity>Minor</severity>
    <certainty>Possible</certainty>
  </info>
  <info>
    <language>zh-CN</language>
    <category>Safety</category>
    <category>CBRNE</category>
    <event>一氧化碳中毒</event>
    <responseType>Avoid</responseType>
    <responseType>AllClear</responseType>
    <urgency>Immediate</urgency>
    <severity>Extreme</severity>
    <certainty>Observed</certainty>
    <audience>用煤炉取暖的家庭</audience>
    <eventCode>
      <valueName>GB</valueName>
      <value>11B09</value>
    </eventCode>
    <effective>2026-11-22T09:00:00+08:00</effective>
    <onset>2026-11-22T20:00:00+08:00</onset>
    <expires>2026-11-23T09:00:00+08:00</expires>
    <senderName>示例县疾控中心</senderName>
    <headline>今晚降温，睡前把煤炉搬到屋外</headline>
    <description>气温降到 -5 &#8451; 以下，一氧化碳 &lt;CO&gt; 闻不到。
多起中毒都在夜里。</description>
    <instruction>窗户留一道缝 &amp; 头晕马上出门。<![CDATA[拨打 <120>。]]></instruction>
    <web>https://health.xian.example/guides/co/?from=cap#text</web>
    <contact>0351-0000000</contact>
    <parameter>
      <valueName>LOWEST</valueName>
      <value>-5</value>
    </parameter>
    <resource>
      <resourceDesc>海报</resourceDesc>
      <mimeType>image/svg+xml</mimeType>
      <size>4</size>
      <uri>poster.svg</uri>
      <derefUri>dGVzdA==</derefUri>
      <digest>${DIGEST}</digest>
    </resource>
    <area>
      <areaDesc>北部三个乡镇</areaDesc>
      <polygon>38.47,-120.14 38.34,-119.95 38.52,-119.74
        38.62,-119.89 38.47,-120.14</polygon>
      <circle>-32.9525,115.5527 12.5</circle>
      <geocode>
        <valueName>GB2260</valueName>
        <value>140181</value>
      </geocode>
      <altitude>-12.5</altitude>
      <ceiling>3000</ceiling>
    </area>
  </info>
</alert>
`;

/** The least that a message may be: of the type and with what follows its scope. */
function least(type: string, rest: string, status = 'Actual'): string {
  return `<alert xmlns="${NAMESPACE}"><identifier>a-1</identifier><sender>b.example</sender><sent>2024-02-29T23:59:59-00:00</sent><status>${status}</status><msgType>${type}</msgType><scope>Public</scope>${rest}</alert>`;
}

/** The least info, with what goes after its certainty. */
function info(rest = '', language = ''): string {
  return `<info>${language}<category>Health</category><event>Flu</event><urgency>Unknown</urgency><severity>Unknown</severity><certainty>Unknown</certainty>${rest}</info>`;
}

const SIGNATURE =
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="s"><SignedInfo/></Signature>';

const EARLIER = '<references>b.example,a-0,2024-02-29T08:00:00+08:00</references>';

const resource = (rest: string) =>
  info(
    `<resource><resourceDesc>地图</resourceDesc><mimeType>image/png</mimeType>${rest}</resource>`,
  );

const area = (rest: string) => info(`<area><areaDesc>全县</areaDesc>${rest}</area>`);

/** Valid messages by what is special in them. */
export const GOOD: Readonly<Record<string, string>> = {
  'with every element': FULL,
  'with Windows line ends and a byte order mark': `\uFEFF${FULL.replaceAll('\n', '\r\n')}`,
  'with a prefix on every element': FULL.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1cap:')
    .replaceAll('<cap:120>', '<120>')
    .replace('xmlns=', 'xmlns:cap='),
  'with comments and a processing instruction': least('Alert', `<!-- one --><?x y?>${info()}`),
  'with a hint at a schema': least('Alert', info()).replace(
    '<alert',
    '<alert xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"',
  ),
  'with an enveloped signature': least('Alert', info() + SIGNATURE),
  'with two signatures': least('Alert', info() + SIGNATURE + SIGNATURE),
  'with the least of an alert': least('Alert', info()),
  'private, with an address': least('Alert', info()).replace(
    'Public</scope>',
    'Private</scope><addresses>c@d.example</addresses>',
  ),
  'an update': least('Update', `${EARLIER}${info()}`),
  'a cancellation alone': least('Cancel', EARLIER),
  'a cancellation with an info': least('Cancel', EARLIER + info('<headline>取消</headline>')),
  'an acknowledgement': least('Ack', EARLIER),
  'a rejection with its note': least('Error', `<note>zone</note>${EARLIER}`),
  'an exercise with its note': least('Alert', `<note>drill 3</note>${info()}`, 'Exercise'),
  'of the system, without info': least('Alert', '', 'System'),
  'a test': least('Alert', info(), 'Test'),
  'a draft': least('Alert', info(), 'Draft'),
  'in two languages': least(
    'Alert',
    info('<headline>流感</headline>', '<language>zh-Hans-CN</language>') +
      info('<headline>Flu</headline>', '<language>en</language>'),
  ),
  'in languages of other forms': least(
    'Alert',
    info('', '<language>i-hakka</language>') + info('', '<language>yue</language>'),
  ),
  'that expires in another zone': least(
    'Alert',
    info(
      '<effective>2024-03-01T08:00:00+08:00</effective><expires>2024-03-01T00:00:01-00:00</expires>',
    ),
  ),
  'that expires when it is sent': least(
    'Cancel',
    EARLIER + info('<expires>2024-02-29T23:59:59-00:00</expires>'),
  ),
  'with a file to fetch': least(
    'Alert',
    resource(
      `<size>0</size><uri>https://b.example/%E5%9B%BE.png</uri><digest>${DIGEST.toUpperCase()}</digest>`,
    ),
  ),
  'with a file in it': least('Alert', resource('<derefUri>dGVz\n dA==</derefUri>')),
  'with a mail address as a link': least('Alert', info('<web>mailto:c@b.example</web>')),
  'with several places': least(
    'Alert',
    area('<circle>90,-180 0</circle><circle>-90,180 1</circle>').replace(
      '</info>',
      '<area><areaDesc>别处</areaDesc><altitude>0</altitude></area></info>',
    ),
  ),
};
