import type { Reminder } from '../../../domain/checkup/reminder.ts';
import {
  ADVICE_HEADING,
  timeInShort,
  whatInWords,
} from '../../../domain/checkup/reminder-words.ts';
import { inGroups } from '../../../domain/shared/in-groups.ts';

const NOW_HEADING = '现在就该做';

/** What stands under one heading of the sheet, each with the words for its time. */
export interface SheetPart {
  heading: string;
  items: readonly { reminder: Reminder; time: string }[];
}

/** What one person has to do. */
export interface SheetBlock {
  person: string;
  name: string;
  parts: readonly SheetPart[];
}

/** The reminders as the sheet shows them, somebody after the other in the order of `people`. They come the nearest first. */
export function sheetBlocks(
  reminders: readonly Reminder[],
  people: readonly string[],
  today: string,
): SheetBlock[] {
  return people.flatMap((person) => {
    const own = reminders.filter((one) => one.person === person);
    return own[0] ? [{ person, name: own[0].name, parts: partsOf(own, today) }] : [];
  });
}

/** What is to be done already, then year by year, and last what is only good advice. */
function partsOf(reminders: readonly Reminder[], today: string): SheetPart[] {
  const due = reminders.filter(({ isAdvice }) => !isAdvice);
  const advice = reminders.filter(({ isAdvice }) => isAdvice);
  const ofYears = inGroups(due, ({ isNow, day }) => (isNow ? NOW_HEADING : yearOf(day)));
  const parts = [...ofYears].map(([heading, items]) => partOf(heading, items, today));
  if (advice.length === 0) return parts;
  // Each once, the nearest: what is advised every year would fill the paper.
  const first = [...inGroups(advice, whatInWords).values()].flatMap((items) => items.slice(0, 1));
  return [...parts, partOf(ADVICE_HEADING, first, today)];
}

function partOf(heading: string, reminders: readonly Reminder[], today: string): SheetPart {
  const known = (day: string) => (heading === yearOf(day) ? day : today);
  const items = reminders.map((one) => ({ reminder: one, time: timeInShort(one, known(one.day)) }));
  return { heading, items };
}

function yearOf(day: string): string {
  return `${Number(day.slice(0, 4))} 年`;
}
