/** What cannot be seen and is no part of a backup: our own texts write such characters otherwise. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';

/** A pasted backup without what chat programs put around it and between its lines: names, quotation marks, empty lines, other line ends. */
export function tidyPasted(text: string): string {
  const lines = text
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const whole = lines.join('\n');
  const from = whole.search(/明白人备份 \d|-----BEGIN AGE/);
  if (from < 0) return whole;
  const end = whole.startsWith(BEGIN, from) ? END : '}}';
  const to = whole.lastIndexOf(end);
  return `${whole.slice(from, to < from ? undefined : to + end.length)}\n`;
}
