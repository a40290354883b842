/** Why a text is no telephone number that the team could call. */
export type PhoneProblem =
  | 'no phone'
  | 'letters in the phone'
  | 'mobile too short'
  | 'mobile too long'
  | 'no such mobile'
  | 'no area code'
  | 'landline too short'
  | 'landline too long'
  | 'no such phone';

/** What people put between digits. Full-width forms have become plain ones before. */
const BETWEEN = /[\s\p{Cf}\p{Pd}().·・,、。/]/gu;

/** The digits of a telephone number of the mainland, however it was typed: with blanks, dashes, +86, full-width. */
export function readPhone(typed: string): { phone: string } | { problem: PhoneProblem } {
  const digits = withoutCountry(typed.normalize('NFKC').replace(BETWEEN, ''));
  const problem = problemOf(digits);
  return problem ? { problem } : { phone: digits };
}

function withoutCountry(text: string): string {
  const [, rest] = /^(?:\+|00)86(\d+)$/.exec(text) ?? /^86(1[3-9]\d{9})$/.exec(text) ?? [];
  // Abroad the area code loses its 0.
  const local = rest === undefined ? text : /^(?:0|1[3-9])/.test(rest) ? rest : `0${rest}`;
  // Some still put the 0 of a trunk call before a mobile.
  return local.replace(/^0(?=1[3-9]\d{9}$)/, '');
}

function problemOf(digits: string): PhoneProblem | undefined {
  const { length } = digits;
  if (length === 0) return 'no phone';
  if (/\D/.test(digits)) return 'letters in the phone';
  if (digits.startsWith('0')) {
    if (length < 10) return 'landline too short';
    return length > 12 ? 'landline too long' : undefined;
  }
  if (digits.startsWith('1')) {
    if (length < 11) return 'mobile too short';
    if (length > 11) return 'mobile too long';
    return /^1[3-9]/.test(digits) ? undefined : 'no such mobile';
  }
  return length === 7 || length === 8 ? 'no area code' : 'no such phone';
}
