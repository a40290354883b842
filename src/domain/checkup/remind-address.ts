import type { Duty } from './duty.ts';

/** Who or what is to be reminded of: somebody, or one duty of theirs; everybody where nothing is said. */
export interface Asked {
  person?: string;
  /** Of the duty, as `dutyToken` has it. */
  duty?: string;
}

/** Where `/me/remind/` shows what is for one person, or one duty of theirs. */
export function remindHref(person: string, duty?: Pick<Duty, 'id'>): string {
  const asked = duty === undefined ? person : `${person}.${dutyToken(person, duty)}`;
  return `/me/remind/#${encodeURIComponent(asked)}`;
}

/** What the part of an address after `#` asks for, as `remindHref` writes it. */
export function askedBy(hash: string): Asked {
  const [person = '', duty] = decoded(hash.replace(/^#/, '')).split('.');
  if (!person) return {};
  return duty ? { person, duty } : { person };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * A duty in an address. Rules name diseases, and addresses stand in the browser's history, and WeChat passes them on: so it is
 * a number made of the person's random id and the duty's, from which nobody reads either.
 */
export function dutyToken(person: string, { id }: Pick<Duty, 'id'>): string {
  const text = `${person} ${id}`;
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01234567)}`;
}

/** FNV-1a, 32 bits as eight hexadecimal digits. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
