import { isBirth } from './schema.ts';

/** A day of birth as it is typed, part by part; month and day may stay empty. */
export interface BirthDraft {
  year: string;
  month: string;
  day: string;
}

/** What may be wrong with a day of birth. */
export type BirthProblem =
  | 'no year'
  | 'year without four digits'
  | 'no month'
  | 'no such month'
  | 'no such day'
  | 'born in the future'
  | 'born too long ago';

/** The day of birth (none where nothing was typed), or what is wrong with it and in which part. */
export type BirthRead =
  | { birth: string | undefined }
  | { problem: BirthProblem; part: keyof BirthDraft };

/** Older than anybody has become. */
const OLDEST = 120;

/** `1954`, `１９５４` and `1954年` are the same year; what is no number stays as it is. */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[年月日号]$/, '');
}

/** Reads a day of birth as far as it is known; `today` is `YYYY-MM-DD`. */
export function readBirth(draft: BirthDraft, today: string): BirthRead {
  const year = tidied(draft.year);
  const month = tidied(draft.month);
  const day = tidied(draft.day);
  if (year + month + day === '') return { birth: undefined };
  if (year === '') return { problem: 'no year', part: 'year' };
  if (!/^[12]\d{3}$/.test(year)) return { problem: 'year without four digits', part: 'year' };
  // Far from today the day does not matter: the year is what was mistyped.
  if (Number(year) < Number(today.slice(0, 4)) - OLDEST) {
    return { problem: 'born too long ago', part: 'year' };
  }
  if (month === '' && day !== '') return { problem: 'no month', part: 'month' };
  const parts = [year, month, day].filter((part) => part !== '');
  const birth = parts.map((part) => part.padStart(2, '0')).join('-');
  if (!isBirth(parts.length === 3 ? birth.slice(0, 7) : birth)) {
    return { problem: 'no such month', part: 'month' };
  }
  if (!isBirth(birth)) return { problem: 'no such day', part: 'day' };
  // `1954` comes before `1954-01-01`: what is known only by the year is never after today within it.
  if (birth > today.slice(0, birth.length)) return { problem: 'born in the future', part: 'year' };
  return { birth };
}
