import { IMMUNISATION } from '../immunisation/doses.ts';
import { inGroups } from '../shared/in-groups.ts';
import type { Duty, DutyRemark, Rules, Subject } from './duty.ts';
import { partsOf, type ReminderPart } from './reminder-parts.ts';
import type { CheckupRule } from './schema.ts';

/** One or more duties for which somebody goes once. It is seen by others (in calendars, on the fridge): nothing in it names a disease. */
export interface Reminder {
  /** The same each time; in a calendar permanent, so that importing again changes an event and never doubles it. */
  id: string;
  person: string;
  name: string;
  /** The day that rings, `YYYY-MM-DD`. */
  day: string;
  /** Whether it can be done today or tomorrow; if not, from `day` on. */
  isNow: boolean;
  /** Whether today is the last day: too late for a calendar. */
  isLastDay: boolean;
  /** Whether the last day of its duties is over: they can still be made up. */
  late: 'none' | 'some' | 'all';
  /** The nearest last day, where there is one. */
  latest?: string;
  /** What is to be done, in words for others to see. */
  what: readonly string[];
  /** Vaccines, each by its abbreviation and dose. */
  vaccines: readonly string[];
  /** What has to be known of which vaccine. */
  remarks: readonly { vaccine: string; remark: DutyRemark }[];
  /** Whether it is about doses of which nobody has said whether they were given. */
  isUntold: boolean;
  /** Whether all of it is only good advice, as the list of duties has it: it is never due. */
  isAdvice: boolean;
  /** Ids of the duties. */
  duties: readonly string[];
  /** The rule of the first duty, and where it is done; a vaccine is the clinic's. */
  rule: string;
  where?: CheckupRule['where'];
  cost: CheckupRule['cost'] | 'some-free';
  /** Nothing where the list would tell why somebody goes. */
  bring?: readonly string[];
  /** Where it stands on a notice of an earlier year: that year. */
  lastYears?: number;
}

/** Somebody, as the rules see them, under the name that is to be shown. */
export interface Reminded {
  subject: Subject;
  name: string;
}

/**
 * The reminders for what one person is owed as people read them, the nearest first: what is done in one go on one day is
 * one. `today` is `YYYY-MM-DD`.
 */
export function remindersOf(
  who: Reminded,
  duties: readonly Duty[],
  rules: Rules,
  today: string,
): Reminder[] {
  const parts = partsOf(who.subject, duties, rules, today);
  // The check-ups of two years are two, whatever day they ring on.
  const nth = (part: ReminderPart) =>
    part.duty.rule === IMMUNISATION
      ? 0
      : parts
          .filter(({ duty, day }) => duty.rule === part.duty.rule && day === part.day)
          .map(({ duty }) => duty.id)
          .sort()
          .indexOf(part.duty.id);
  const together = inGroups(parts, (part) => `${part.day} ${part.group} ${nth(part)}`);
  return nearestFirst(
    [...together.values()].map((group) => reminderOf(who, group, smallest(group), today)),
  );
}

/**
 * The same as events of a calendar, with permanent ids. Less is in one than people read, since one of two may be done
 * alone: see `ReminderPart.key`. What ends today is none any more.
 */
export function calendarRemindersOf(
  who: Reminded,
  duties: readonly Duty[],
  rules: Rules,
  today: string,
): Reminder[] {
  const parts = partsOf(who.subject, duties, rules, today).filter(({ day }) => day > today);
  const together = inGroups(parts, ({ key }) => key);
  return nearestFirst([...together].map(([key, group]) => reminderOf(who, group, key, today)));
}

function nearestFirst(reminders: Reminder[]): Reminder[] {
  return reminders.sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
}

function smallest(parts: readonly ReminderPart[]): string {
  return parts.map(({ duty }) => duty.id).sort()[0] ?? '';
}

function reminderOf(
  { subject, name }: Reminded,
  parts: readonly ReminderPart[],
  key: string,
  today: string,
): Reminder {
  const byId = [...parts].sort((a, b) => (a.duty.id < b.duty.id ? -1 : 1));
  const duties = byId.map(({ duty }) => duty);
  const [first] = byId as [ReminderPart];
  const isUntold = parts.some((part) => part.isUntold);
  // One of them may have been put off alone.
  const [day] = parts.map((part) => part.day).sort() as [string];
  const costs = unique(parts.map(({ cost }) => cost));
  const latest = isUntold ? undefined : duties.flatMap((duty) => duty.latest ?? []).sort()[0];
  const lists = parts.flatMap(({ bring }) => (bring ? [bring] : []));
  const included = new Set(parts.flatMap(({ includes }) => includes ?? []));
  const old = duties.find(({ remarks }) => remarks.includes('last-years-rule'));
  return {
    id: `${subject.id}.${key}`,
    person: subject.id,
    name,
    day,
    isNow: parts.some(({ isNow }) => isNow),
    isLastDay: day === today,
    late: isUntold ? 'none' : lateness(duties),
    ...(latest !== undefined && { latest }),
    what: unique(parts.flatMap(({ duty, what }) => (included.has(duty.rule) ? [] : (what ?? [])))),
    vaccines: unique(parts.flatMap(({ vaccine }) => vaccine ?? [])),
    remarks: parts.flatMap(({ vaccine, remarks }) =>
      vaccine === undefined ? [] : remarks.map((remark) => ({ vaccine, remark })),
    ),
    isUntold,
    isAdvice: parts.every((part) => part.isAdvice),
    duties: duties.map(({ id }) => id),
    rule: first.duty.rule,
    ...(first.where && { where: first.where }),
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

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
