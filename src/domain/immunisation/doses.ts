import type { DutyRemark, Missing, Subject } from '../checkup/duty.ts';
import type { Mark } from '../checkup/mark.ts';
import { type Marks, type Occurrence, stateInWindow } from '../checkup/occurrence.ts';
import { addDays, addMonths, addOffset, later } from '../shared/day-arithmetic.ts';
import { lastOf } from '../shared/last.ts';
import type { Dose, Immunisation } from './schema.ts';

/** Of one edition, what decides which doses there are. */
type Edition = Pick<Immunisation, 'doses' | 'use'>;

/** The name under which the doses' occurrences stand beside those of the rules. */
export const IMMUNISATION = 'immunisation';

/** Two injected live vaccines that were not given on one day stand at least this far apart (S13). */
export const LIVE_GAP_DAYS = 28;

/** Under this age (in months) somebody is meant by the programme. */
export const ADULT_MONTHS = 216;

interface Child {
  subject: Subject;
  /** `YYYY-MM-DD`. */
  birth: string;
  marks: Marks;
  today: string;
  until: string;
}

/** The id of a dose among all occurrences. */
export function doseId({ id }: Pick<Dose, 'id'>): string {
  return `${IMMUNISATION}/${id}`;
}

/** The doses of one child by one edition of the programme, each with the earliest day by age and intervals. */
export function doseOccurrences(
  edition: Edition,
  child: Child,
): { occurrences: Occurrence[]; missing?: Missing } {
  const programme = new Programme(edition, child);
  const all = programme.doses.map((dose) => programme.occurrenceOf(dose));
  const { sex } = child.subject.person;
  const bySex = new Set(programme.doses.flatMap((one) => (one.sex ? [doseId(one)] : [])));
  const occurrences = all.filter(({ id }) => sex || !bySex.has(id) || child.marks.of(id));
  const waits = all.some(({ id, from = '' }) => bySex.has(id) && !sex && from <= child.until);
  return waits ? { occurrences, missing: 'sex' } : { occurrences };
}

/** The doses that are meant for the child; of two sets for one disease the one already begun, else the county's. */
function dosesFor({ doses, use }: Edition, { subject, birth, marks }: Child): Dose[] {
  const begun = new Map(
    doses.flatMap((dose) =>
      dose.option && marks.isDone(doseId(dose)) ? [[dose.option.of, dose.option.set]] : [],
    ),
  );
  return doses.filter((dose) => {
    const { sex, option } = dose;
    if (sex && subject.person.sex && subject.person.sex !== sex) return false;
    if (isForYounger(dose, birth) && !dose.askIfOlder) return false;
    return !option || (begun.get(option.of) ?? use[option.of]) === option.set;
  });
}

function isForYounger({ bornFrom }: Dose, birth: string): boolean {
  return bornFrom !== undefined && birth < bornFrom;
}

class Programme {
  readonly doses: readonly Dose[];
  readonly #all: readonly Dose[];
  readonly #child: Child;
  readonly #known = new Map<Dose, Occurrence>();

  constructor({ doses, use }: Pick<Immunisation, 'doses' | 'use'>, child: Child) {
    this.#all = doses;
    this.doses = dosesFor({ doses, use }, child);
    this.#child = child;
  }

  occurrenceOf(dose: Dose): Occurrence {
    const known = this.#known.get(dose) ?? this.#judge(dose);
    this.#known.set(dose, known);
    return known;
  }

  #judge(dose: Dose): Occurrence {
    const { subject, birth, today } = this.#child;
    const base = { id: doseId(dose), step: dose.id };
    const before = this.#doseBefore(dose);
    const byAge = addMonths(birth, dose.ageMonths);
    if (this.#isSaid(dose)) {
      return { ...base, state: 'due', from: byAge, latest: this.#latest(dose, before) };
    }
    const byGap = this.#earliestByGap(dose, before);
    const from = later(later(byAge, byGap), this.#earliestByLive(dose));
    // An age at which something ends may be reached before the dose can be given at all.
    const hasReached = (months: number | undefined) =>
      months !== undefined && addMonths(birth, months) <= later(today, from);
    if (hasReached(dose.closedFrom)) return { ...base, state: 'closed' };
    if (hasReached(dose.replacedFrom)) return { ...base, state: 'closed', remarks: ['replaced'] };
    if (dose.askIfPremature && subject.health.premature) {
      return { ...base, state: 'ask', remarks: ['ask-premature'] };
    }
    const last = this.#latest(dose, before);
    // After an early dose before, the time for this one may end before the age for it: only the clinic can say.
    const endsBeforeAge = dose.before === undefined && last !== undefined && last < byAge;
    const isUnknown =
      this.#follows(before)?.state === 'ask' || endsBeforeAge || isForYounger(dose, birth);
    if (isUnknown || hasReached(dose.askFrom) || hasReached(ADULT_MONTHS)) {
      return { ...base, state: 'ask', remarks: ['ask-clinic'] };
    }
    // A last day before the first one says nothing any more: the clinic decides.
    const latest = last !== undefined && last >= from ? last : undefined;
    const state = stateInWindow({ from, latest: last }, today);
    const isLate = state === 'overdue' || (last !== undefined && latest === undefined);
    const remarks: DutyRemark[] = [
      ...(isLate ? (['late-dose'] as const) : []),
      ...(byGap > byAge ? (['after-dose-before'] as const) : []),
      ...(hasReached(dose.skinTestFrom) ? (['skin-test'] as const) : []),
    ];
    return { ...base, state, from, latest, remarks };
  }

  /** The dose before, where it still has to be given. */
  #follows(before: Dose | undefined): Occurrence | undefined {
    return before && !this.#isSettled(before) ? this.occurrenceOf(before) : undefined;
  }

  #doseBefore(dose: Dose): Dose | undefined {
    return this.doses.find((one) => isBefore(one, dose));
  }

  #isSaid(dose: Dose): boolean {
    const mark = this.#child.marks.of(doseId(dose));
    return mark?.state === 'done' || mark?.state === 'not-for-me';
  }

  /** Whether a dose is out of the way: given, not for this child, or not given any more. */
  #isSettled(dose: Dose): boolean {
    return this.#isSaid(dose) || this.occurrenceOf(dose).state === 'closed';
  }

  /** After the dose before: from the day on which it was given, or can be given at the earliest. Empty where none binds. */
  #earliestByGap(dose: Dose, before: Dose | undefined): string {
    if (!before || !dose.gap) return '';
    const { marks, today } = this.#child;
    const mark = marks.of(doseId(before));
    if (mark?.state === 'done') return addOffset(this.#givenOn(mark), dose.gap);
    const from = this.#follows(before)?.from;
    return from === undefined ? '' : addOffset(later(from, today), dose.gap);
  }

  /** After every live vaccine of another kind that was given, whichever set or year of birth it belongs to. */
  #earliestByLive({ live, series }: Dose): string {
    if (!live) return '';
    const given = this.#all
      .filter((one) => one.live && one.series !== series)
      .map((one) => this.#child.marks.of(doseId(one)))
      .flatMap((mark) =>
        mark?.state === 'done' ? [addDays(this.#givenOn(mark), LIVE_GAP_DAYS)] : [],
      );
    return lastOf(given.sort()) ?? '';
  }

  /** The day of a dose; one that has not come was said by a wrong clock. */
  #givenOn({ on }: Mark): string {
    const { today } = this.#child;
    return on < today ? on : today;
  }

  #latest({ before, within, beforeText }: Dose, doseBefore: Dose | undefined): string | undefined {
    const { birth, marks } = this.#child;
    if (before !== undefined) return addDays(addMonths(birth, before), -1);
    const mark = doseBefore && marks.of(doseId(doseBefore));
    if (within && mark?.state === 'done') return addOffset(this.#givenOn(mark), within);
    // Within 24 hours of the birth: at the latest on the next day.
    return beforeText === undefined ? undefined : addDays(birth, 1);
  }
}

/** Whether a dose is the one from which another has to keep its distance. */
export function isBefore(one: Dose, { series, dose, gapFrom }: Dose): boolean {
  return gapFrom === undefined
    ? one.series === series && one.dose === dose - 1
    : one.id === gapFrom;
}
