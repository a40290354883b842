import { pairsOf } from './normalise.ts';

/** Below this a name does not count as found. */
const PAIR_COVERAGE = 0.5;

/**
 * How well a normalised query fits a normalised name, 0–100. Whole words beat parts, a query inside a name beats a
 * name inside a query, shared pairs of characters come last and catch a missing, a doubled or a wrong character.
 * Who compares one query with many names gives its pairs along.
 */
export function scoreName(query: string, name: string, pairs = pairsOf(query)): number {
  if (query === name) return 100;
  const short = Math.min(query.length, name.length);
  const long = Math.max(query.length, name.length);
  if (query.length >= 2 && name.startsWith(query)) return 84 + (8 * short) / long;
  if (query.length >= 2 && name.includes(query)) return 76 + (8 * short) / long;
  if (query.length === 1 && name.includes(query)) return 30 + (20 * short) / long;
  if (name.length >= 2 && query.includes(name)) return 58 + (26 * short) / long;
  return scorePairs(pairs, name);
}

function scorePairs(wanted: readonly string[], name: string): number {
  if (wanted.length < 2) return 0;
  const shared = wanted.filter((pair) => name.includes(pair)).length;
  const coverage = shared / wanted.length;
  if (coverage < PAIR_COVERAGE) return 0;
  return 30 + 24 * coverage + (6 * shared) / Math.max(wanted.length, name.length - 1);
}

/**
 * How well typed letters fit a name's sound: whole pinyin, its beginning, its initials, or pinyin inside it at the
 * start of a syllable. `v` and `u` count as the same (nv, lv), since keyboards differ.
 */
export function scoreSound(letters: string, sound: string): number {
  if (letters.length < 2) return 0;
  const typed = letters.replace(/v/g, 'u');
  const spoken = sound.replace(/v/g, 'u');
  const whole = spoken.replace(/ /g, '');
  const initials = spoken.replace(/(\S)\S*\s?/g, '$1');
  // Most names share nothing with what was typed: they must cost next to nothing.
  if (!whole.includes(typed) && !initials.includes(typed) && !typed.includes(whole)) return 0;
  const syllables = spoken.split(' ');
  if (typed === whole) return 98;
  if (typed === initials) return 94;
  if (whole.startsWith(typed)) return 80 + (10 * typed.length) / whole.length;
  if (typed.length >= 3 && initials.startsWith(typed))
    return 72 + (8 * typed.length) / initials.length;
  for (let at = 1; at < syllables.length; at++) {
    if (syllables.slice(at).join('').startsWith(typed))
      return 62 + (10 * typed.length) / whole.length;
    if (typed.length >= 3 && initials.slice(at).startsWith(typed)) return 52;
  }
  if (typed.length >= 6 && typed.includes(whole) && whole.length >= 5) return 58;
  return 0;
}
