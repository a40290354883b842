import { dateInWords } from '../shared/calendar-date.ts';
import type { Reminder } from './reminder.ts';
import { CLINIC_DECIDES, stateInWords, whenInWords } from './words.ts';

/** Where somebody goes for something, or whom they call. */
export interface ReminderPlace {
  name: string;
  phone: string;
  hours?: string | undefined;
}

/** What is to be done: check-ups by their plain names, vaccines by abbreviation and dose. */
export function whatInWords({ what, vaccines }: Pick<Reminder, 'what' | 'vaccines'>): string {
  const doses = vaccines.length > 0 ? [`打疫苗（${vaccines.join('、')}）`] : [];
  return [...what, ...doses].join('、');
}

/** The line that stands in a calendar: who, and what. */
export function titleOf(reminder: Reminder): string {
  return `${reminder.name}：${whatInWords(reminder)}`;
}

function latestInWords({ late, latest }: Pick<Reminder, 'late' | 'latest'>): string {
  if (late === 'all') return '日子过了，还可以补。请尽快打电话问。';
  if (late === 'some') return '有的过了日子，还可以补。请尽快打电话问。';
  return latest === undefined ? '' : `最晚 ${dateInWords(latest)}。`;
}

/** When, on a sheet under a heading that has the year of its day. */
export function timeInShort({ day, isNow, late, latest }: Reminder): string {
  if (late === 'some') return '有的过了日子，可以补';
  const state = late === 'all' ? 'overdue' : isNow ? 'due' : 'upcoming';
  const time = { state, from: day, ...(latest !== undefined && { latest }) } as const;
  return state === 'overdue' ? stateInWords(state) : whenInWords(time, day);
}

function placeInWords({ name, phone, hours }: ReminderPlace): string {
  return `找${name}，电话 ${phone}${hours ? `（${hours}）` : ''}。`;
}

function costInWords(cost: Reminder['cost']): string {
  if (cost === 'free') return '国家规定的，不要钱。';
  return cost === 'ask' ? '要不要钱，先问清楚。' : '有的不要钱，有的先问价钱。';
}

/** Everything beside what and where that somebody has to know before they go, a sentence each. */
export function adviceOf(reminder: Reminder): string[] {
  const { bring, cost, lastYears, vaccines } = reminder;
  return [
    bring ? bring.length > 0 && `带上${bring.join('、')}。` : '要带什么，去之前打电话问。',
    costInWords(cost),
    vaccines.length > 0 && CLINIC_DECIDES,
    lastYears !== undefined && `按 ${lastYears} 年规定，今年以县里通知为准。`,
  ].filter((line): line is string => Boolean(line));
}

/** What a calendar shows below the title, a sentence on each line. */
export function descriptionOf(reminder: Reminder, places: readonly ReminderPlace[]): string {
  const lines = [latestInWords(reminder), ...places.map(placeInWords), ...adviceOf(reminder)];
  return lines.filter(Boolean).join('\n');
}

/** The days as a text to copy, for where no calendar takes a file. */
export function daysInWords(reminders: readonly Reminder[]): string {
  return reminders
    .map((reminder) =>
      [`${dateInWords(reminder.day)}，${titleOf(reminder)}。`, latestInWords(reminder)].join(''),
    )
    .join('\n');
}

/**
 * A text for somebody who is not there: what one person has to do now, or next where nothing is to be done yet, and where.
 * `reminders` are those of one person, the nearest first; empty where there are none.
 */
export function messageOf(
  reminders: readonly Reminder[],
  placesOf: (reminder: Reminder) => readonly ReminderPlace[],
): string {
  const [next] = reminders;
  if (!next) return '';
  const now = reminders.filter(({ isNow }) => isNow);
  const told = now.length > 0 ? now : reminders.filter(({ day }) => day === next.day);
  const lines = told.map((reminder, index) => {
    const start = reminder.isNow ? '' : `${dateInWords(reminder.day)}起。`;
    return `${index + 1}. ${whatInWords(reminder)}。${start}${latestInWords(reminder)}`;
  });
  const places = told.flatMap((reminder) =>
    placesOf(reminder).map(({ name, phone }) => placeInWords({ name, phone })),
  );
  const heading = now.length > 0 ? `${next.name}这几件事该做了：` : `${next.name}接下来要做：`;
  return [heading, ...lines, ...new Set(places)].join('\n');
}
