/** As many characters as a passphrase must have. */
export const SHORTEST = 8;

/** Digits alone are guessed soon: birthdays, telephone numbers. */
const SHORTEST_DIGITS = 16;

/** What may be wrong with a new passphrase. */
export type PassphraseProblem = 'too short' | 'only digits' | 'one character' | 'not the same';

/** A passphrase without what one does not see: a keyboard's wide letters, spaces at its ends. */
export function tidyPassphrase(text: string): string {
  return text.normalize('NFKC').trim();
}

/** What is wrong with a new passphrase and its repetition; nothing where it will do. */
export function checkPassphrase(first: string, second: string): PassphraseProblem | undefined {
  const wanted = tidyPassphrase(first);
  const { length } = [...wanted];
  if (length < SHORTEST) return 'too short';
  if (new Set(wanted).size === 1) return 'one character';
  if (/^\d+$/.test(wanted) && length < SHORTEST_DIGITS) return 'only digits';
  return wanted === tidyPassphrase(second) ? undefined : 'not the same';
}
