import { isCalendarDate } from '../shared/date-texts.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import { checkEnd, checkHome, checkPast } from './draft-days.ts';
import {
  currentPregnancy,
  isSamePregnancy,
  LONGEST_PREGNANCY_DAYS,
  pregnancyStart,
} from './pregnancy.ts';
import type { Say } from './problem.ts';
import type { Health, Pregnancy } from './schema.ts';

/** What the form for one pregnancy holds. */
export interface PregnancyDraft {
  /** Of one that is kept already. */
  id?: string;
  count: 'last-period' | 'due-date';
  /** The day from which it is counted. */
  day: string;
  stage: 'going' | 'born' | 'ended';
  born: string;
  discharged: string;
  ended: string;
}

/** An empty form for a pregnancy. */
export const NEW_PREGNANCY: PregnancyDraft = {
  count: 'last-period',
  day: '',
  stage: 'going',
  born: '',
  discharged: '',
  ended: '',
};

/** The form for a pregnancy that is known. */
export function pregnancyDraft(pregnancy: Pregnancy): PregnancyDraft {
  const { id, lastPeriod = '', dueDate, born = '', discharged = '', ended = '' } = pregnancy;
  return {
    id,
    count: dueDate === undefined ? 'last-period' : 'due-date',
    day: dueDate ?? lastPeriod,
    stage: ended ? 'ended' : born ? 'born' : 'going',
    ...{ born, discharged, ended },
  };
}

/** The pregnancies with what the form says of the current one; what is wrong with it is said. */
export function pregnanciesOf(
  draft: PregnancyDraft | undefined,
  before: Health,
  today: string,
  newId: string,
  say: Say,
): Pregnancy[] {
  const current = currentPregnancy(before, today);
  if (!draft) return before.pregnancies.filter((one) => one !== current);
  const { count, day, stage, born, discharged, ended } = draft;
  const start = startOf(count, day);
  // Who has given birth may not know any more: what comes afterwards counts from the birth.
  if (start === undefined && (day || stage === 'going')) say('day', 'no day');
  if (start !== undefined && stage === 'going') checkCounted(count, day, today, say);
  const isKept = current !== undefined && isSamePregnancy(current, start, stage === 'going');
  const one: Pregnancy = { id: isKept ? current.id : newId };
  if (day && count === 'last-period') one.lastPeriod = day;
  if (day && count === 'due-date') {
    one.dueDate = day;
    // The scan goes before the last period, which stays beside it.
    if (isKept && current.lastPeriod) one.lastPeriod = current.lastPeriod;
  }
  if (stage === 'born') {
    checkPast('born', born, today, say);
    checkEnd('born', born, start, today, say);
    one.born = born;
    if (discharged) {
      checkPast('pregnancy-discharged', discharged, today, say);
      checkHome('pregnancy-discharged', discharged, { first: born, last: born }, say);
      one.discharged = discharged;
    }
  }
  if (stage === 'ended') {
    checkPast('ended', ended, today, say);
    checkEnd('ended', ended, start, today, say);
    one.ended = ended;
  }
  return [...before.pregnancies.filter((other) => other !== current), one];
}

/** The first day by which a pregnancy is counted; nothing where no day is typed. */
function startOf(count: PregnancyDraft['count'], day: string): string | undefined {
  if (!isCalendarDate(day)) return undefined;
  return pregnancyStart(count === 'due-date' ? { dueDate: day } : { lastPeriod: day });
}

function checkCounted(count: PregnancyDraft['count'], day: string, today: string, say: Say): void {
  const first = startOf(count, day) ?? '';
  if (first > today) say('day', count === 'due-date' ? 'day too late' : 'day to come');
  else if (first < addDays(today, -LONGEST_PREGNANCY_DAYS)) say('day', 'day too early');
}
