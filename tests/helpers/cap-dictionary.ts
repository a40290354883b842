import {
  absoluteUri,
  base64,
  circle,
  dateTime,
  decimal,
  digest,
  identifier,
  language,
  line,
  mimeType,
  oneOf,
  polygon,
  prose,
  quotedList,
  references,
  size,
  uri,
  type ValueCheck,
} from './cap-values.ts';

/** The namespace that CAP 1.2 declares. */
export const CAP = 'urn:oasis:names:tc:emergency:cap:1.2';

const XML_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** What an element holds: a value, the elements in their order, or something that another standard rules. */
type Content = ValueCheck | readonly Entry[] | 'foreign';

/** An entry of the data dictionary: an element, where it belongs, how often it may stand there. */
export interface Entry {
  name: string;
  namespace: string;
  isRequired: boolean;
  isMultiple: boolean;
  content: Content;
}

function required(name: string, content: Content): Entry {
  return { name, namespace: CAP, isRequired: true, isMultiple: false, content };
}

/** Also for CONDITIONAL elements: what they depend on stands in cap-rules.ts. */
function optional(name: string, content: Content): Entry {
  return { ...required(name, content), isRequired: false };
}

function oneOrMore(name: string, content: Content): Entry {
  return { ...required(name, content), isMultiple: true };
}

function anyNumber(name: string, content: Content): Entry {
  return { ...optional(name, content), isMultiple: true };
}

const NAMED_VALUE = [required('valueName', prose), required('value', prose)];

/** 3.2.3. */
const RESOURCE = [
  required('resourceDesc', prose),
  required('mimeType', mimeType),
  optional('size', size),
  optional('uri', uri),
  optional('derefUri', base64),
  optional('digest', digest),
];

/** 3.2.4. */
const AREA = [
  required('areaDesc', prose),
  anyNumber('polygon', polygon),
  anyNumber('circle', circle),
  anyNumber('geocode', NAMED_VALUE),
  optional('altitude', decimal),
  optional('ceiling', decimal),
];

const CATEGORIES = [
  ...['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport'],
  ...['Infra', 'CBRNE', 'Other'],
];

const RESPONSES = [
  ...['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear'],
  'None',
];

/** 3.2.2. Readers take the old `Very Likely` of CAP 1.0 for `Likely`; a message of today has no such value. */
const INFO = [
  optional('language', language),
  oneOrMore('category', oneOf(...CATEGORIES)),
  required('event', prose),
  anyNumber('responseType', oneOf(...RESPONSES)),
  required('urgency', oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown')),
  required('severity', oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown')),
  required('certainty', oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')),
  optional('audience', prose),
  anyNumber('eventCode', NAMED_VALUE),
  optional('effective', dateTime),
  optional('onset', dateTime),
  optional('expires', dateTime),
  optional('senderName', prose),
  // 160 characters are a target for the headline that MAY be useful, so its length is nothing to refuse.
  optional('headline', line),
  optional('description', prose),
  optional('instruction', prose),
  optional('web', absoluteUri),
  optional('contact', prose),
  anyNumber('parameter', NAMED_VALUE),
  anyNumber('resource', RESOURCE),
  anyNumber('area', AREA),
];

/** The data dictionary of CAP 1.2 (section 3.2) from its text: 3.2.1 with all that is in it. */
export const ALERT: Entry = required('alert', [
  required('identifier', identifier),
  required('sender', identifier),
  required('sent', dateTime),
  required('status', oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft')),
  required('msgType', oneOf('Alert', 'Update', 'Cancel', 'Ack', 'Error')),
  optional('source', prose),
  required('scope', oneOf('Public', 'Restricted', 'Private')),
  optional('restriction', prose),
  optional('addresses', quotedList),
  anyNumber('code', prose),
  optional('note', prose),
  optional('references', references),
  optional('incidents', quotedList),
  anyNumber('info', INFO),
  // 3.3.4.1: an alert may be signed inside itself. Nothing says once: some senders add theirs to the agency's.
  { ...anyNumber('Signature', 'foreign'), namespace: XML_SIGNATURE },
]);
