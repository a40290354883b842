import { daysBetween } from '../shared/calendar-date.ts';
import { addDays, addOffset } from '../shared/day-arithmetic.ts';
import { lastOf } from '../shared/last.ts';
import type { Mark } from './mark.ts';
import { type Marks, type Occurrence, stateInWindow } from './occurrence.ts';
import type { RuleSchedule } from './schema.ts';

type AfterLast = Extract<RuleSchedule, { kind: 'after-last' }>;

/** House rule: a follow-up can be made in the last quarter of its interval, at most two weeks ahead. */
const EARLIEST_SHARE = 4;
const EARLIEST_DAYS = 14;

/** The next occurrence after the last one: sooner where the doctor has found somebody not at their target. */
export function nextFollowUp(
  rule: string,
  schedule: AfterLast,
  marks: Marks,
  today: string,
): Occurrence {
  // A day that has not come was said by a wrong clock: nobody is left without a visit for it.
  const history = marks.settled.filter(({ on }) => on <= today);
  const last = lastOf(history)?.on;
  if (last === undefined) return { id: freeId(`${rule}/first`, marks), state: 'due' };
  const misses = missesInARow(history);
  const { notAtTarget, referAfter } = schedule;
  const sooner = misses > 0 ? notAtTarget[Math.min(misses, notAtTarget.length) - 1] : undefined;
  const latest = addOffset(last, sooner ?? schedule.every);
  const lead = Math.min(EARLIEST_DAYS, Math.floor(daysBetween(last, latest) / EARLIEST_SHARE));
  const from = addDays(latest, -lead);
  const state = stateInWindow({ from, latest }, today);
  return {
    id: freeId(`${rule}/after-${last}`, marks),
    state,
    from,
    latest,
    remarks: [
      ...(state === 'overdue' ? (['late'] as const) : []),
      ...(referAfter !== undefined && misses >= referAfter ? (['refer'] as const) : []),
    ],
  };
}

/** How often, counted back from the newest, the doctor has said that somebody is not at their target. */
function missesInARow(history: readonly Mark[]): number {
  const done = history.filter(({ state }) => state === 'done').reverse();
  const other = done.findIndex(({ target }) => target !== 'not-at');
  return other < 0 ? done.length : other;
}

/** Two follow-ups on one day must not take each other's mark. */
function freeId(id: string, marks: Marks): string {
  const isSettled = (one: string) => marks.settled.some(({ occurrence }) => occurrence === one);
  if (!isSettled(id)) return id;
  let number = 2;
  while (isSettled(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
