import { isCalendarDate } from '../../src/domain/shared/date-texts.ts';

/** What the text of an element must be and is not, as the rest of a sentence (`must be …`); undefined where it is right. */
export type ValueCheck = (text: string) => string | undefined;

const WHITE_SPACE = /[ \t\r\n]+/;

/** The items of a list that white space divides. */
export function itemsOf(text: string): string[] {
  return text.split(WHITE_SPACE).filter((item) => item !== '');
}

function matching(pattern: RegExp, demand: string): ValueCheck {
  return (text) => (pattern.test(text) ? undefined : demand);
}

/** Any text. That there is some is asked of every element. */
export const prose: ValueCheck = () => undefined;

/** A text on one line: displays that show nothing else cut it at the first break. */
export const line = matching(/^[^\r\n]*$/, 'must be one line');

/** One of the code values, letter by letter; white space around it makes another value. */
export function oneOf(...codes: string[]): ValueCheck {
  return (text) => (codes.includes(text) ? undefined : `must be one of ${codes.join(', ')}`);
}

/** The name of a message or a sender. */
export const identifier = matching(/^[^\s,<&]+$/, 'must not have spaces, commas, < or &');

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d([+-])(\d{2}):([0-5]\d)$/;

/** `YYYY-MM-DDThh:mm:ssXzh:zm` on a day that exists; the zone of UTC is `-00:00`, never `Z` or `+00:00`. */
export const dateTime: ValueCheck = (text) => {
  const [, day = '', sign, hours, minutes] = DATE_TIME.exec(text) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  // XML Schema, whose dateTime this is, has no year 0000 and no zone further away than 14 hours.
  const exists = isCalendarDate(day) && !day.startsWith('0000') && offset <= 14 * 60;
  if (!exists) return 'must be an existing time written YYYY-MM-DDThh:mm:ss+hh:mm';
  return offset === 0 && sign === '+' ? 'must write the zone of UTC as -00:00' : undefined;
};

/** RFC 3066: a language of two or three letters, or `i-`, `x-`; then parts of up to eight letters and digits. */
export const language = matching(
  /^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8}(?:-[a-z0-9]{1,8})*)?|[ix](?:-[a-z0-9]{1,8})+)$/i,
  'must be a language by RFC 3066, such as zh-CN',
);

/** Items that white space divides; an item with white space in it stands in double quotes. */
export const quotedList = matching(
  /^[ \t\r\n]*(?:"[^"]+"|[^" \t\r\n]+)(?:[ \t\r\n]+(?:"[^"]+"|[^" \t\r\n]+))*[ \t\r\n]*$/,
  'must be a list divided by white space, with double quotes around items that have some',
);

/** Earlier messages, each as `sender,identifier,sent`, divided by white space. */
export const references: ValueCheck = (text) => {
  const wrong = itemsOf(text).some((item) => {
    const [sender = '', name = '', sent = '', ...more] = item.split(',');
    return identifier(sender) || identifier(name) || dateTime(sent) || more.length > 0;
  });
  return wrong ? 'must be sender,identifier,sent, more than one divided by white space' : undefined;
};

const URI = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})+$/;

/** A URI, full or relative, in the characters that RFC 2396 and 2732 allow: others are percent-encoded. */
export const uri = matching(URI, 'must be a URI with all other characters percent-encoded');

/** A full absolute URI. */
export const absoluteUri: ValueCheck = (text) => {
  const full = URI.test(text) && /^[a-z][a-z\d+.-]*:[^#]/i.test(text) && URL.canParse(text);
  return full && !/^https?:(?!\/\/[^/?#])/i.test(text)
    ? undefined
    : 'must be a full absolute URI with all other characters percent-encoded';
};

/** RFC 2046: type and sub-type, without parameters. The types are those that IANA has registered. */
export const mimeType = matching(
  /^(?:application|audio|font|haptics|image|message|model|multipart|text|video)\/[a-z\d][a-z\d!#$&^_.+-]{0,126}$/i,
  'must be a MIME type and sub-type, such as image/png',
);

/** A size in bytes. */
export const size = matching(/^\d+$/, 'must be a whole number of bytes');

/** SHA-1 as FIPS 180-2 writes it, in 40 hexadecimal digits; CAP itself names no other form. */
export const digest = matching(/^[\da-f]{40}$/i, 'must be SHA-1 in 40 hexadecimal digits');

/** Base64; line breaks may stand in it. */
export const base64: ValueCheck = (text) =>
  /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(itemsOf(text).join(''))
    ? undefined
    : 'must be base64';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A decimal number without exponent; only the minus is a sign. */
export const decimal = matching(DECIMAL, 'must be a decimal number');

/** Latitude and longitude of a pair `latitude,longitude`; undefined where it is none or lies beyond the globe. */
function coordinatesOf(pair: string): [number, number] | undefined {
  const parts = pair.split(',');
  const [latitude = Number.NaN, longitude = Number.NaN] = parts.map(Number);
  if (parts.length !== 2 || !parts.every((part) => DECIMAL.test(part))) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}

const PAIR = 'latitude,longitude in decimal degrees (up to 90 and 180)';

/** At least four coordinate pairs, divided by white space, of which the last is the first. */
export const polygon: ValueCheck = (text) => {
  const points = itemsOf(text).map(coordinatesOf);
  if (points.includes(undefined)) return `must be pairs of ${PAIR}, divided by white space`;
  if (points.length < 4) return 'must have at least four coordinate pairs';
  return String(points[0]) === String(points.at(-1)) ? undefined : 'must end where it begins';
};

/** A coordinate pair, one space, a radius in kilometres (0 is a point, as in the specification's own example). */
export const circle: ValueCheck = (text) => {
  const [centre = '', radius = '', ...more] = text.split(' ');
  const right = coordinatesOf(centre) && /^\d+(?:\.\d+)?$/.test(radius) && more.length === 0;
  return right ? undefined : `must be ${PAIR}, one space and a radius in kilometres`;
};
