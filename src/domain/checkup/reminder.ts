import { IMMUNISATION } from '../immunisation/doses.ts';
import { doseInWords } from '../immunisation/words.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import { inGroups } from '../shared/in-groups.ts';
import { detailsOf } from './details.ts';
import type { Duty, DutyState, NamedRule, Rules } from './duty.ts';
import type { CheckupRule } from './schema.ts';

/** One or more duties for which somebody goes once. It is seen by others (in calendars, on the fridge): nothing in it names a disease. */
export interface Reminder {
  /** `<person id>.<smallest duty id>`: the same each time, so that importing again changes an event and never doubles it. */
  id: string;
  person: string;
  name: string;
  /** The day that rings, `YYYY-MM-DD`. */
  day: string;
  /** Whether it can be done today or tomorrow; if not, from `day` on. */
  isNow: boolean;
  /** Whether the last day of its duties is over: they can still be made up. */
  late: 'none' | 'some' | 'all';
  /** The nearest last day, where there is one. */
  latest?: string;
  /** What is to be done, in words for others to see. */
  what: readonly string[];
  /** Vaccines, each by its abbreviation and dose. */
  vaccines: readonly string[];
  /** Ids of the duties. */
  duties: readonly string[];
  /** Of whom to ask the place: the rule of the first duty. */
  rule: string;
  cost: CheckupRule['cost'] | 'some-free';
  /** Nothing where the list would tell why somebody goes. */
  bring?: readonly string[];
  /** Where it stands on a notice of an earlier year: that year. */
  lastYears?: number;
}

const WITH_SOMETHING_TO_DO: readonly DutyState[] = ['overdue', 'due', 'upcoming', 'postponed'];

/** What one duty brings into its reminder. */
interface Part {
  duty: Duty;
  group: string;
  day: string;
  isNow: boolean;
  what?: string;
  vaccine?: string;
  cost: CheckupRule['cost'];
  bring?: readonly string[];
}

/**
 * The reminders for what one person is owed, the nearest first. What is to be done already rings the day after tomorrow, so
 * that the alarm of the day before is still heard. `today` is `YYYY-MM-DD`.
 */
export function remindersOf(
  person: { id: string; name: string },
  duties: readonly Duty[],
  rules: Rules,
  today: string,
): Reminder[] {
  const parts = duties
    .filter(({ state }) => WITH_SOMETHING_TO_DO.includes(state))
    .flatMap((duty) => partOf(duty, rules, today) ?? []);
  const together = inGroups(parts, ({ day, group }) => `${day} ${group}`);
  return [...together.values()]
    .map((group) => reminderOf(person, group))
    .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
}

function partOf(duty: Duty, rules: Rules, today: string): Part | undefined {
  const begins = duty.state === 'postponed' ? duty.mark?.on : duty.from;
  const isNow = begins === undefined || begins <= addDays(today, 1);
  const day = isNow ? addDays(today, 2) : begins;
  if (duty.rule === IMMUNISATION) {
    const vaccine = vaccineOf(rules, duty.step);
    return vaccine === undefined
      ? undefined
      : { duty, group: IMMUNISATION, day, isNow, vaccine, cost: 'free', bring: ['预防接种证'] };
  }
  const rule = rules.rules.find(({ id }) => id === duty.rule);
  if (!rule) return undefined;
  const { plain, cost } = detailsOf(duty, rule, today);
  return {
    duty,
    group: rule.group ?? duty.id,
    day,
    isNow,
    what: plain,
    cost,
    ...(!tellsWhy(rule) && { bring: rule.bring }),
  };
}

function reminderOf(person: { id: string; name: string }, parts: readonly Part[]): Reminder {
  const duties = parts.map(({ duty }) => duty).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = duties as [Duty];
  const [{ day }] = parts as [Part];
  const costs = unique(parts.map(({ cost }) => cost));
  const latest = duties.flatMap((duty) => duty.latest ?? []).sort()[0];
  const lists = parts.flatMap(({ bring }) => (bring ? [bring] : []));
  const old = duties.find(({ remarks }) => remarks.includes('last-years-rule'));
  return {
    id: `${person.id}.${first.id}`,
    person: person.id,
    name: person.name,
    day,
    isNow: parts.some(({ isNow }) => isNow),
    late: lateness(duties),
    ...(latest !== undefined && { latest }),
    what: unique(parts.flatMap(({ what }) => what ?? [])),
    vaccines: unique(parts.flatMap(({ vaccine }) => vaccine ?? [])),
    duties: duties.map(({ id }) => id),
    rule: first.rule,
    cost: costs.length > 1 ? 'some-free' : (costs[0] ?? 'ask'),
    ...(lists.length === parts.length && { bring: unique(lists.flat()) }),
    ...(old && { lastYears: old.year }),
  };
}

function lateness(duties: readonly Duty[]): Reminder['late'] {
  const late = duties.filter(({ state }) => state === 'overdue').length;
  if (late === 0) return 'none';
  return late === duties.length ? 'all' : 'some';
}

/** A record of sugar, or a mother's booklet, says what somebody has. */
export function tellsWhy({ kind, who }: NamedRule): boolean {
  return kind === 'care' || who.stage === 'pregnancy';
}

function vaccineOf({ immunisation }: Rules, id: string | undefined): string | undefined {
  const dose = [...immunisation]
    .reverse()
    .flatMap(({ doses }) => doses)
    .find((one) => one.id === id);
  return dose && doseInWords(dose);
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** Where `/me/remind/` shows what is for one person, or one duty of theirs. */
export function remindHref(person: string, duty?: string): string {
  return `/me/remind/#${encodeURIComponent(duty === undefined ? person : `${person}.${duty}`)}`;
}
