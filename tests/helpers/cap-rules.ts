import { createHash } from 'node:crypto';
import { absoluteUri, base64, dateTime, decimal, digest, itemsOf, uri } from './cap-values.ts';
import { childNamed, textOf, type XmlElement } from './cap-xml.ts';

/** What the elements of a message demand of each other; a value that is wrong in itself is told by the dictionary. */
export function ruleProblems(alert: XmlElement): string[] {
  return [
    ...alertProblems(alert),
    ...referenceProblems(alert),
    ...childrenNamed(alert, 'info').flatMap((info) => [
      ...timeProblems(info, textOf(alert, 'sent')),
      ...childrenNamed(info, 'resource').flatMap(resourceProblems),
      ...childrenNamed(info, 'area').flatMap(areaProblems),
    ]),
  ];
}

function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Whether an element must stand in the alert (`must`), must not (`never`) or may; and because of what. */
function demand(
  alert: XmlElement,
  name: string,
  { must = false, never = false, because }: { must?: boolean; never?: boolean; because: string },
): string[] {
  const stands = childNamed(alert, name) !== undefined;
  if (must && !stands) return [`<${name}> in alert is missing: it is required ${because}.`];
  if (never && stands)
    return [`<${name}> in alert must not stand there: it is used only ${because}.`];
  return [];
}

function alertProblems(alert: XmlElement): string[] {
  const type = textOf(alert, 'msgType') ?? '';
  const status = textOf(alert, 'status') ?? '';
  const scope = textOf(alert, 'scope') ?? '';
  const isScope = ['Public', 'Restricted', 'Private'].includes(scope);
  return [
    ...demand(alert, 'restriction', {
      must: scope === 'Restricted',
      never: isScope && scope !== 'Restricted',
      because: 'when <scope> is Restricted',
    }),
    ...demand(alert, 'addresses', {
      must: scope === 'Private',
      because: 'when <scope> is Private',
    }),
    // These four types are defined by the messages that <references> names, so without it they mean nothing.
    ...demand(alert, 'references', {
      must: ['Update', 'Cancel', 'Ack', 'Error'].includes(type),
      because: `when <msgType> is ${type}`,
    }),
    // Two SHOULDs of the specification; ours are kept as strictly as its MUSTs.
    ...demand(alert, 'note', { must: type === 'Error', because: 'when <msgType> is Error' }),
    ...demand(alert, 'note', {
      must: status === 'Exercise' && type !== 'Error',
      because: 'when <status> is Exercise',
    }),
    // «An <alert> segment may be used alone for message acknowledgements, cancellations or other system
    // functions, but most <alert> segments will include at least one <info> segment» (1.3.1). So an Ack, an
    // Error (the acknowledgement that says no), a Cancel and whatever has the status System may stand alone;
    // an Alert or an Update has to tell something.
    ...demand(alert, 'info', {
      must: ['Alert', 'Update'].includes(type) && status !== 'System',
      because: `when <msgType> is ${type}`,
    }),
  ];
}

function isAfter(later: string, earlier: string): boolean {
  return !dateTime(later) && !dateTime(earlier) && Date.parse(later) > Date.parse(earlier);
}

/** References name earlier messages: not this one, and none that was sent after it. */
function referenceProblems(alert: XmlElement): string[] {
  const named = itemsOf(textOf(alert, 'references') ?? '').map((item) => item.split(','));
  const own = [textOf(alert, 'sender'), textOf(alert, 'identifier')].join();
  const problems: string[] = [];
  if (named.some(([sender, identifier]) => [sender, identifier].join() === own))
    problems.push('<references> in alert names the message itself.');
  else if (named.some(([, , sent = '']) => isAfter(sent, textOf(alert, 'sent') ?? '')))
    problems.push('<references> in alert names a message that was sent after this one.');
  return problems;
}

/** Without <effective> the message takes effect when it was sent; then it may end in that moment, as a last word does. */
function timeProblems(info: XmlElement, sent = ''): string[] {
  const expires = textOf(info, 'expires') ?? '';
  const effective = textOf(info, 'effective');
  if (effective === undefined && isAfter(sent, expires))
    return [`<expires> in ${info.path} must not be before <sent>.`];
  if (effective === undefined || dateTime(expires) || dateTime(effective)) return [];
  return isAfter(expires, effective)
    ? []
    : [`<expires> in ${info.path} must be after <effective>.`];
}

function resourceProblems(resource: XmlElement): string[] {
  const content = textOf(resource, 'derefUri');
  const address = textOf(resource, 'uri');
  const hash = textOf(resource, 'digest');
  const problems: string[] = [];
  // Only a name for the content that the message itself brings along may be relative.
  if (address && !uri(address) && content === undefined && absoluteUri(address))
    problems.push(`<uri> in ${resource.path} ${absoluteUri(address)}.`);
  if (hash && content && !digest(hash) && !base64(content)) {
    const sum = createHash('sha1').update(Buffer.from(content, 'base64')).digest('hex');
    if (sum !== hash.toLowerCase())
      problems.push(`<digest> in ${resource.path} is not the SHA-1 of its <derefUri>.`);
  }
  return problems;
}

/** <altitude> is the lower limit of a range of which <ceiling> is the upper one. */
function areaProblems(area: XmlElement): string[] {
  const altitude = textOf(area, 'altitude');
  const ceiling = textOf(area, 'ceiling');
  if (ceiling === undefined) return [];
  if (altitude === undefined)
    return [`<ceiling> in ${area.path} must not stand without <altitude>.`];
  if (decimal(altitude) || decimal(ceiling) || Number(ceiling) >= Number(altitude)) return [];
  return [`<ceiling> in ${area.path} must not be below <altitude>.`];
}
