import type { Duty, DutyRemark } from '../../../domain/checkup/duty.ts';
import { nearestEdition } from '../../../domain/checkup/edition.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { dayInShort } from '../../../domain/checkup/words.ts';
import { doseId, IMMUNISATION } from '../../../domain/immunisation/doses.ts';
import type { Dose } from '../../../domain/immunisation/schema.ts';
import { ageInWords } from '../../../domain/immunisation/words.ts';
import { addMonths } from '../../../domain/shared/day-arithmetic.ts';

/** A dose of one child: what it is, and where it stands. */
export interface ChildDose {
  duty: Duty;
  dose: Dose;
  /** The day on which the child is old enough for it. */
  ripe: string;
}

/** The doses of one child, as one card shows them. */
export interface Vaccines {
  /** For which the child is old enough: they may stand on the certificate already. */
  open: readonly ChildDose[];
  /** Still to come, the nearest first. */
  soon: readonly ChildDose[];
  done: readonly ChildDose[];
  /** Put off, or not for this child. */
  waived: readonly ChildDose[];
  /** Not made up any more. */
  closed: readonly ChildDose[];
  /** Whether one can be given now, or should have been. */
  isPressing: boolean;
}

/** Sorts the duties of the immunisation programme; nothing where somebody has none. `birth` is a day. */
export function vaccinesOf(
  duties: readonly Duty[],
  { immunisation }: Pick<RulesFile, 'immunisation'>,
  birth: string | undefined,
  today: string,
): Vaccines | undefined {
  const own = duties.filter(({ rule }) => rule === IMMUNISATION);
  if (own.length === 0 || birth?.length !== 10) return undefined;
  const edition = nearestEdition(immunisation, today);
  // The doses of the edition in force go before those of the same name in older ones.
  const doses = new Map(
    [...immunisation, ...(edition ? [edition] : [])].flatMap((one) =>
      one.doses.map((dose) => [doseId(dose), dose] as const),
    ),
  );
  const all = own
    .flatMap((duty): ChildDose[] => {
      const dose = doses.get(duty.id);
      return dose ? [{ duty, dose, ripe: addMonths(birth, dose.ageMonths) }] : [];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const having = (...states: readonly Duty['state'][]) =>
    all.filter(({ duty }) => states.includes(duty.state));
  const undone = having('overdue', 'due', 'upcoming', 'ask');
  return {
    open: undone.filter(({ ripe }) => ripe <= today),
    soon: undone.filter(({ ripe }) => ripe > today),
    done: having('done'),
    waived: having('postponed', 'not-for-me'),
    closed: having('closed'),
    isPressing: having('overdue', 'due').length > 0,
  };
}

function keyOf({ ripe, dose }: ChildDose): string {
  return `${ripe} ${dose.id}`;
}

/** A dose as parents say it, with the letters by which the certificate has it. */
export function doseTitle({ vaccine, abbr, dose }: Dose): string {
  return `${vaccine} 第 ${dose} 剂（${abbr}）`;
}

/** What is said of a dose in its line; the whole sentences stand above all of them. */
const SHORT: Partial<Record<DutyRemark, string>> = {
  'late-dose': '晚了可以补',
  'skin-test': '补以前先做皮肤试验',
  'ask-clinic': '怎么打，请问接种门诊',
  'ask-premature': '哪天打由医生定',
  replaced: '改打别的，请问接种门诊',
};

/** From which age a dose is given, from which day where that is later, and what has to be said of it. */
export function doseNote({ duty, dose }: ChildDose, today: string): string {
  const age = dose.ageMonths === 0 ? '出生就打' : `${ageInWords(dose.ageMonths)}起`;
  const when =
    duty.state === 'upcoming' && duty.from ? [`最早 ${dayInShort(duty.from, today)}`] : [];
  const remarks = duty.remarks.flatMap((remark) => SHORT[remark] ?? []);
  return [age, ...when, ...remarks].join('，');
}
