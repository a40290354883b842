import type { PersonProblem } from '../person/draft.ts';
import { birthInWords, problemInWords } from '../person/words.ts';
import type { MedicineProblem } from './draft.ts';
import { LONGEST_HOW, LONGEST_NAME, type Medicine } from './schema.ts';

/** Since when a medicine is taken, as far as it is known: `从 2024 年 5 月起`. Nothing where it is not. */
export function sinceInWords({ since }: Medicine): string | undefined {
  return since && `从 ${birthInWords(since)}起`;
}

/** From which day it is no longer taken. Nothing where it still is. */
export function stoppedInWords({ stopped }: Medicine): string | undefined {
  return stopped && `${birthInWords(stopped)}停的`;
}

const OWN_WORDS: Partial<Record<MedicineProblem['why'], string>> = {
  'no name': '请写药名，照药盒上的字抄。',
  'name too long': `药名太长了，请写得短些，最多 ${LONGEST_NAME} 个字。`,
  'how too long': `怎么吃写得太长了，最多 ${LONGEST_HOW} 个字。`,
  'no whole day': '请把哪天停的写全：年、月、日。',
  'stopped before since': '停药的日子比开始吃的还早。请再看看。',
};

/** What is wrong in the form, and what to do. */
export function medicineProblemInWords({ why }: MedicineProblem): string {
  // What may be wrong with a day is the same for every day.
  return OWN_WORDS[why] ?? problemInWords({ why } as PersonProblem);
}

/** A list as it is shown: what is taken, since longest first; then what was stopped, the last first. */
export function medicinesInOrder<Row extends { value: Medicine }>(
  rows: readonly Row[],
): { taken: Row[]; stopped: Row[] } {
  const keyOf = ({ value }: Row) => `${value.since ?? '9'} ${value.name}`;
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const endOf = ({ value }: Row) => value.stopped ?? '';
  return {
    taken: sorted.filter((row) => endOf(row) === ''),
    stopped: sorted
      .filter((row) => endOf(row) !== '')
      .sort((a, b) => (endOf(a) > endOf(b) ? -1 : 1)),
  };
}
