import { IMMUNISATION } from '../immunisation/doses.ts';
import { doseInWords } from '../immunisation/words.ts';
import { detailsOf } from './details.ts';
import { type DosePlan, dosePlan } from './dose-plan.ts';
import type { Duty, DutyRemark, DutyState, NamedRule, Rules, Subject } from './duty.ts';
import { ringDay } from './reminder-day.ts';
import type { CheckupRule } from './schema.ts';

const WITH_SOMETHING_TO_DO: readonly DutyState[] = ['overdue', 'due', 'upcoming', 'postponed'];

/** Has to be known by who goes, wherever the dose is named. */
const SAID_OF_DOSES: readonly DutyRemark[] = ['after-dose-before', 'skin-test'];

/** What one duty brings into its reminder. */
export interface ReminderPart {
  duty: Duty;
  /** Duties of one group are done in one go. */
  group: string;
  /**
   * Under which it stands in a calendar, made of this duty alone: an event must not change its id because of what else is
   * owed, or importing again would leave the old one standing beside the new. Duties of one key share one event.
   */
  key: string;
  day: string;
  isNow: boolean;
  what?: string;
  /** The rule that is done with it and not named beside it. */
  includes?: string;
  vaccine?: string;
  remarks: readonly DutyRemark[];
  isUntold?: boolean;
  /** Only good advice: nobody is called to it. */
  isAdvice?: boolean;
  where?: CheckupRule['where'];
  cost: CheckupRule['cost'];
  bring?: readonly string[];
}

/** What there is to be reminded of, a part for each duty that may be seen by others. */
export function partsOf(
  subject: Subject,
  duties: readonly Duty[],
  rules: Rules,
  today: string,
): ReminderPart[] {
  const plan = dosePlan(subject, rules, today);
  return duties
    .filter(({ state }) => WITH_SOMETHING_TO_DO.includes(state))
    .flatMap((duty) =>
      duty.rule === IMMUNISATION
        ? dosePart(duty, plan, rules, today)
        : rulePart(duty, rules, today),
    );
}

function rulePart(duty: Duty, { rules }: Rules, today: string): ReminderPart[] {
  const rule = rules.find(({ id }) => id === duty.rule);
  if (!rule || rule.stays) return [];
  const { plain, cost, where, bring } = detailsOf(duty, rule, today);
  return [
    {
      duty,
      group: rule.group ?? duty.id,
      key: rule.group === undefined ? duty.id : `${rule.group}/${periodOf(duty)}`,
      ...ringDay(duty, today),
      what: plain,
      ...(rule.includes !== undefined && { includes: rule.includes }),
      remarks: [],
      isAdvice: rule.kind === 'advice',
      cost,
      where,
      ...(!tellsWhy(rule) && { bring }),
    },
  ];
}

/**
 * The step, or the occurrence with its first and last day: those of two rules share a period only where their days are the
 * same. The days of a step move (when the way home becomes known), its name does not.
 */
function periodOf({ id, rule, step, from = '', latest = '' }: Duty): string {
  return step ?? [id.slice(rule.length + 1), from, latest].join('~');
}

/** A dose stands in a calendar by itself: of two for one visit, one may be given and the other put off. */
function dosePart(
  duty: Duty,
  plan: DosePlan | undefined,
  rules: Rules,
  today: string,
): ReminderPart[] {
  const shared = { group: IMMUNISATION, cost: 'free', bring: ['预防接种证'] } as const;
  if (plan?.untold.has(duty.id)) {
    const ring = ringDay({ state: 'due' }, today);
    const key = `${IMMUNISATION}/untold`;
    return [{ ...shared, duty, key, group: key, ...ring, remarks: [], isUntold: true }];
  }
  const vaccine = vaccineOf(rules, duty.step);
  if (vaccine === undefined) return [];
  const planned = plan ? plan.doses.get(duty.id) : { duty, ...ringDay(duty, today) };
  if (!planned) return [];
  const remarks = planned.duty.remarks.filter((one) => SAID_OF_DOSES.includes(one));
  // Whether it is late is said as of today, and its days as they will be.
  const moved = { ...planned.duty, state: duty.state };
  return [{ ...shared, ...planned, duty: moved, key: duty.id, vaccine, remarks }];
}

function vaccineOf({ immunisation }: Rules, id: string | undefined): string | undefined {
  const dose = [...immunisation]
    .reverse()
    .flatMap(({ doses }) => doses)
    .find((one) => one.id === id);
  return dose && doseInWords(dose);
}

/** A record of sugar, or a mother's booklet, says what somebody has. */
export function tellsWhy({ kind, who }: NamedRule): boolean {
  return kind === 'care' || who.stage === 'pregnancy';
}
