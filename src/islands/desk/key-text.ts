const IDENTITY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/g;

/** The one secret key in a text that somebody has pasted or in a file; nothing where there is none, or several. */
export function identityIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}]/gu, '');
  const found = new Set(plain.toUpperCase().match(IDENTITY) ?? []);
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/** What a recovery copy holds: a file of identities as every program for age reads it. */
export function toKeyText(identity: string): string {
  return `${identity}\n`;
}

/** The name of a recovery copy's file. */
export function keyFileName(day: string): string {
  return `mingbairen-key-${day}.age`;
}
