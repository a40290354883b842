import type { Duty, NamedRule } from './duty.ts';
import { nearestEdition } from './edition.ts';
import type { RuleStep } from './schema.ts';

/** What there is to say of a duty beside its time, out of its rule. */
export interface DutyDetails {
  title: string;
  /** For who looks on: names no disease. */
  plain: string;
  items: readonly string[];
  notes: readonly string[];
  where: NamedRule['where'];
  bring: readonly string[];
  cost: NamedRule['cost'];
  costNote?: string | undefined;
  /** Whether the doctor says at each one if a target is reached, and the next one depends on it. */
  asksTarget: boolean;
  /** Counted from the last one: it may be done before it is due, and the next one moves on. */
  followsLast: boolean;
  /** The county decides when. */
  isForCounty: boolean;
  /** Where it is done once in each: how its occurrences are called. */
  per?: 'year' | 'half-year';
}

/** The details of a duty by the edition of its rule in force on `today`. */
export function detailsOf(duty: Duty, rule: NamedRule, today: string): DutyDetails {
  const edition = nearestEdition(rule.editions, today);
  const step = stepOf(duty, rule);
  const schedule = edition?.schedule;
  const notes = [step?.note, edition?.note].flatMap((note) => note ?? []);
  return {
    title: step?.title ?? rule.title,
    plain: step?.plain ?? rule.plain,
    items: [...(step?.items ?? []), ...(edition?.items ?? [])],
    notes,
    where: step?.where ?? rule.where,
    bring: step?.bring ?? rule.bring,
    cost: step?.cost ?? rule.cost,
    costNote: rule.costNote,
    asksTarget: schedule?.kind === 'after-last' && schedule.notAtTarget.length > 0,
    followsLast: schedule?.kind === 'after-last',
    isForCounty: schedule?.kind === 'ask',
    ...(schedule?.kind === 'calendar' && { per: schedule.per }),
  };
}

/** The step of a duty. One that is only known by its mark has its step in its id, maybe of an older edition. */
function stepOf({ id, step, rule: ruleId }: Duty, rule: NamedRule): RuleStep | undefined {
  const wanted = step ?? id.slice(ruleId.length + 1).replace(/^.*\./, '');
  for (const { schedule } of [...rule.editions].reverse()) {
    const found =
      schedule.kind === 'steps' ? schedule.steps.find((one) => one.id === wanted) : undefined;
    if (found) return found;
  }
  return undefined;
}
