import type { Mark } from '../../../domain/checkup/mark.ts';
import { addOffset, later } from '../../../domain/shared/day-arithmetic.ts';
import {
  type AnswerProblem,
  answerProblemInWords,
  backInWords,
  doneOnProblem,
  laterDay,
  laterProblem,
  latestLater,
} from './answer-draft.ts';
import type { ChildDose, Vaccines } from './vaccines.ts';

/** What can be said of doses. */
export type DoseSaid = 'given' | 'not-for-me' | 'later';

/** How well the day of some doses is known. */
export type DoseDay = 'today' | 'other' | 'forgotten';

/** What was chosen so far of the doses of a child. */
export interface DoseDraft {
  ticked: readonly string[];
  said: DoseSaid;
  when: DoseDay;
  later: string;
  /** The day that was picked, where none of the others is right. */
  day: string;
}

export const NEW_DOSES: DoseDraft = {
  ticked: [],
  said: 'given',
  when: 'today',
  later: 'week',
  day: '',
};

/** More open doses than these are no visit: they come from a certificate. */
export const MANY_DOSES = 3;

export type DoseProblem = AnswerProblem | 'one day for two';

/** What is wrong with what was said of doses, and what to do. */
export function doseProblemInWords(problem: DoseProblem): string {
  return problem === 'one day for two'
    ? '同一种疫苗的两剂，不会在同一天打。请分开记，或者选“记不清哪天”。'
    : answerProblemInWords(problem);
}

/** The draft with other doses ticked. Of many at once, or two of one kind, nobody means that they were all given today. */
export function withTicked(
  draft: DoseDraft,
  ticked: readonly string[],
  open: readonly ChildDose[],
): DoseDraft {
  if (isOfSeveralDays(ticked, open)) return { ...draft, ticked, when: 'forgotten' };
  const was = isOfSeveralDays(draft.ticked, open);
  return { ...draft, ticked, ...(was && { when: 'today' }) };
}

function isOfSeveralDays(ticked: readonly string[], open: readonly ChildDose[]): boolean {
  const chosen = open.filter(({ duty }) => ticked.includes(duty.id));
  const isAll = chosen.length === open.length && open.length > MANY_DOSES;
  return isAll || haveTwoOfOne(chosen.map(({ dose }) => dose.series));
}

function haveTwoOfOne(series: readonly string[]): boolean {
  return new Set(series).size < series.length;
}

/** The marks for the ticked doses with the words for them, or what is wrong. `birth` and `today` are days. */
export function readDoses(
  { ticked, said, when, later: until, day }: DoseDraft,
  { open, done }: Pick<Vaccines, 'open' | 'done'>,
  today: string,
  birth: string | undefined,
): { marks: Mark[]; words: string } | { problem: DoseProblem } {
  const chosen = open.filter(({ duty }) => ticked.includes(duty.id));
  const count = `记下了：${chosen.length} 剂疫苗`;
  if (said === 'not-for-me') {
    const marks = chosen.map(({ duty }) => marked(duty.id, 'not-for-me', today));
    return { marks, words: `${count}，不用打。` };
  }
  if (said === 'later') {
    const end = latestLater(
      chosen.map(({ duty }) => duty),
      today,
    );
    const problem = until === 'other' ? laterProblem(day, end, today) : undefined;
    if (problem) return { problem };
    const on = laterDay(until, day, end, today);
    const marks = chosen.map(({ duty }) => marked(duty.id, 'postponed', on));
    return { marks, words: `${count}，${backInWords(on, today)}。` };
  }
  const words = `${count}，打过了。`;
  if (when === 'forgotten') return { marks: onRipeDays(chosen, done, today), words };
  const on = when === 'today' ? today : day;
  const problem = doneOnProblem(on, birth, today);
  if (problem) return { problem };
  const sameDay = [...chosen, ...done.filter(({ duty }) => duty.mark?.on === on)];
  const chosenSeries = new Set(chosen.map(({ dose }) => dose.series));
  const series = sameDay.map(({ dose }) => dose.series).filter((one) => chosenSeries.has(one));
  if (haveTwoOfOne(series)) return { problem: 'one day for two' };
  return { marks: chosen.map(({ duty }) => marked(duty.id, 'done', on)), words };
}

function marked(occurrence: string, state: Mark['state'], on: string): Mark {
  return { occurrence, state, on };
}

/** Where nobody knows the day, it is taken to be the first on which the child was old enough, and far enough from the dose before. */
function onRipeDays(
  chosen: readonly ChildDose[],
  done: readonly ChildDose[],
  today: string,
): Mark[] {
  const given = new Map(done.map(({ duty, dose }) => [keyOf(dose), duty.mark?.on ?? '']));
  const inOrder = [...chosen].sort((a, b) => a.dose.dose - b.dose.dose);
  const days = new Map<string, string>();
  for (const { duty, dose, ripe } of inOrder) {
    const before = given.get(keyOf({ series: dose.series, dose: dose.dose - 1 }));
    const from = before && dose.gap ? later(ripe, addOffset(before, dose.gap)) : ripe;
    const on = from < today ? from : today;
    given.set(keyOf(dose), on);
    days.set(duty.id, on);
  }
  return chosen.map(({ duty }) => marked(duty.id, 'done', days.get(duty.id) ?? today));
}

function keyOf({ series, dose }: { series: string; dose: number }): string {
  return `${series} ${dose}`;
}
