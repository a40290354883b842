import { doseId, IMMUNISATION } from '../immunisation/doses.ts';
import { addMonths } from '../shared/day-arithmetic.ts';
import { birthSpan, exactBirth } from './birth-span.ts';
import { dutiesOf } from './duties.ts';
import type { Duty, DutyState, Rules, Subject } from './duty.ts';
import { nearestEdition } from './edition.ts';
import type { Mark } from './mark.ts';
import { type RingDay, ringDay } from './reminder-day.ts';

/** After everybody's lifetime: a plan looks to its end. */
const NO_END = '9999-12-31';

const TO_GIVE: readonly DutyState[] = ['overdue', 'due', 'upcoming'];

/** A dose on the day that rings for it. */
export interface PlannedDose extends RingDay {
  duty: Duty;
}

export interface DosePlan {
  /** By the id of the duty. */
  doses: ReadonlyMap<string, PlannedDose>;
  /** Ids of doses of which nobody has said whether they were given: they have no day, and the clinic is asked. */
  untold: ReadonlySet<string>;
}

/**
 * The days of a child's doses, each counted from the day that rings for the one before: a reminder that is moved moves what
 * hangs on it. A dose without a day has none: by then the clinic would have to be asked. Whoever has ticked no dose at all has
 * most likely had them: what is over by age is not made into days. Nothing without a day of birth.
 */
export function dosePlan(subject: Subject, rules: Rules, today: string): DosePlan | undefined {
  if (exactBirth(birthSpan(subject.person.birth)) === undefined) return undefined;
  // Nobody postpones a single dose, and one after it would overtake it.
  const told = subject.marks.filter(
    ({ state, occurrence }) => state !== 'postponed' && isDose(occurrence),
  );
  const programme = { rules: [], immunisation: rules.immunisation };
  const openOn = (day: string, marks: readonly Mark[]) =>
    dutiesOf(programme, { ...subject, marks }, day, NO_END).duties.filter(({ state }) =>
      TO_GIVE.includes(state),
    );
  const past = told.length > 0 ? [] : overByAge(openOn(today, told), subject, rules, today);
  const marks = [...told, ...past];
  const doses = new Map<string, PlannedDose>();
  // From visit to visit, each as if what was planned before had been given on its day.
  for (let reached: string | undefined = today; reached !== undefined; ) {
    const left: PlannedDose[] = openOn(reached, marks)
      .filter(({ id }) => !doses.has(id))
      .map((duty) => ({ duty, ...ringDay(duty, today) }));
    const next = left.map(({ day }) => day).sort()[0];
    for (const one of left.filter(({ day }) => day === next)) {
      doses.set(one.duty.id, one);
      marks.push({ occurrence: one.duty.id, state: 'done', on: one.day });
    }
    reached = next;
  }
  return { doses, untold: new Set(past.map(({ occurrence }) => occurrence)) };
}

function isDose(occurrence: string): boolean {
  return occurrence.startsWith(`${IMMUNISATION}/`);
}

/** The doses whose time by age is over, as if each had been given in time; none where not even one is overdue. */
function overByAge(
  open: readonly Duty[],
  subject: Subject,
  { immunisation }: Rules,
  today: string,
): Mark[] {
  const birth = exactBirth(birthSpan(subject.person.birth));
  const edition = nearestEdition(immunisation, today);
  if (birth === undefined || !edition) return [];
  if (!open.some(({ state }) => state === 'overdue')) return [];
  const ids = new Set(open.map(({ id }) => id));
  return edition.doses.flatMap((dose): Mark[] => {
    const occurrence = doseId(dose);
    // What is given at birth is not put off to the end of its time.
    const end = dose.ageMonths === 0 ? 0 : (dose.before ?? dose.ageMonths);
    const isOver = addMonths(birth, end) <= today;
    return ids.has(occurrence) && isOver
      ? [{ occurrence, state: 'done', on: addMonths(birth, dose.ageMonths) }]
      : [];
  });
}
