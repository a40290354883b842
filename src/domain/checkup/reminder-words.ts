import { IMMUNISATION } from '../immunisation/doses.ts';
import { dateInWords } from '../shared/calendar-date.ts';
import { inGroups } from '../shared/in-groups.ts';
import type { Reminder } from './reminder.ts';
import {
  CLINIC_DECIDES,
  dayInShort,
  kindInWords,
  remarkInWords,
  stateInWords,
  whenInWords,
} from './words.ts';

/** Where somebody goes for something, or whom they call. */
export interface ReminderPlace {
  name: string;
  phone: string;
  hours?: string | undefined;
}

/** Stands for doses of which nobody has said whether they were given: days made for them would be invented. */
const ASK_CLINIC = '打电话问接种门诊要补哪些疫苗';

/** What is to be done: check-ups by their plain names, vaccines by abbreviation and dose. */
export function whatInWords({
  what,
  vaccines,
  isUntold,
}: Pick<Reminder, 'what' | 'vaccines' | 'isUntold'>): string {
  if (isUntold) return ASK_CLINIC;
  const doses = vaccines.length > 0 ? [`打疫苗（${vaccines.join('、')}）`] : [];
  return [...what, ...doses].join('、');
}

/** The line that stands in a calendar: who, and what. */
export function titleOf(reminder: Reminder): string {
  return `${reminder.name}：${whatInWords(reminder)}`;
}

/** Above what is only good advice: it stands apart from what is due, as on the list of duties. */
export const ADVICE_HEADING = '健康建议（要不要钱先问）';

const LAST_DAY = '今天是最后一天';

function latestInWords(
  { late, latest, isLastDay }: Pick<Reminder, 'late' | 'latest' | 'isLastDay'>,
  dayInWords = dateInWords,
): string {
  if (isLastDay) return `${LAST_DAY}。`;
  if (late === 'all') return '日子过了，还可以补。请尽快打电话问。';
  if (late === 'some') return '有的过了日子，还可以补。请尽快打电话问。';
  return latest === undefined ? '' : `最晚 ${dayInWords(latest)}。`;
}

/** When, on a sheet, without the year of `known` (`YYYY-MM-DD`): it stands above, or is this one. */
export function timeInShort(
  { day, isNow, isLastDay, late, latest }: Reminder,
  known: string,
): string {
  if (isLastDay) return LAST_DAY;
  if (late === 'some') return '有的过了日子，可以补';
  const state = late === 'all' ? 'overdue' : isNow ? 'due' : 'upcoming';
  const time = { state, from: day, ...(latest !== undefined && { latest }) } as const;
  if (state === 'overdue') return stateInWords(state);
  if (state === 'due') return whenInWords(time, known);
  // The year of the first day holds for the last one, too.
  const year = day.slice(0, 4) === known.slice(0, 4) ? '' : `${Number(day.slice(0, 4))} 年 `;
  return year + whenInWords(time, day);
}

function placeInWords({ name, phone, hours }: ReminderPlace): string {
  return `找${name}，电话 ${phone}${hours ? `（${hours}）` : ''}。`;
}

function costInWords(cost: Reminder['cost']): string {
  if (cost === 'free') return '国家规定的，不要钱。';
  return cost === 'ask' ? '要不要钱，先问清楚。' : '有的不要钱，有的先问价钱。';
}

/** Whether the clinic has the last word. */
export function isOfClinic({ rule }: Pick<Reminder, 'rule'>): boolean {
  return rule === IMMUNISATION;
}

/** What has to be known of single vaccines, a sentence for each thing. */
export function remarksInWords({ remarks }: Pick<Reminder, 'remarks'>): string[] {
  const all = inGroups(remarks, ({ remark }) => remarkInWords(remark, 0));
  return [...all].map(([words, of]) => `${of.map(({ vaccine }) => vaccine).join('、')}：${words}`);
}

/** Everything beside what and where that somebody has to know before they go, a sentence each. */
export function adviceOf(reminder: Reminder): string[] {
  const { bring, cost, lastYears, isUntold, isAdvice } = reminder;
  return [
    ...remarksInWords(reminder),
    isUntold && '先对着接种证，在“我的家人”里打勾。打过的就不提醒了。',
    bring ? bring.length > 0 && `带上${bring.join('、')}。` : '要带什么，去之前打电话问。',
    isAdvice ? `${kindInWords('advice')}。` : costInWords(cost),
    isOfClinic(reminder) && CLINIC_DECIDES,
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
  const lines = reminders.map((reminder) =>
    [
      `${dateInWords(reminder.day)}，${titleOf(reminder)}。`,
      latestInWords(reminder),
      ...remarksInWords(reminder),
      reminder.isAdvice ? `${kindInWords('advice')}。` : '',
    ].join(''),
  );
  return [...lines, ...clinicDecides(reminders)].join('\n');
}

/** A last line, where vaccines were named. */
function clinicDecides(reminders: readonly Reminder[]): string[] {
  return reminders.some(isOfClinic) ? [`打疫苗${CLINIC_DECIDES}`] : [];
}

/**
 * A text for somebody who is not there: what everybody has to do now, or next where nothing is to be done yet, and last the
 * places, each once. `reminders` come the nearest first; it is empty where there are none. `today` is `YYYY-MM-DD`.
 */
export function messageOf(
  reminders: readonly Reminder[],
  placesOf: (reminder: Reminder) => readonly ReminderPlace[],
  today: string,
): string {
  const told = [...inGroups(reminders, ({ person }) => person).values()].map(toldOf);
  const all = told.flatMap(({ due, advice }) => [...due, ...advice]);
  const places = all.flatMap(placesOf).map(({ name, phone }) => placeInWords({ name, phone }));
  const last = [...clinicDecides(all), ...new Set(places)].join('\n');
  return [...told.map((one) => personInWords(one, today)), last].filter(Boolean).join('\n\n');
}

/** What of one person's reminders goes into a text. */
interface Told {
  due: readonly Reminder[];
  advice: readonly Reminder[];
}

function toldOf(reminders: readonly Reminder[]): Told {
  const due = nearest(reminders.filter(({ isAdvice }) => !isAdvice));
  const advice = nearest(reminders.filter(({ isAdvice }) => isAdvice));
  // Advice for later would only make the text longer, unless it is all there is.
  return { due, advice: due.length > 0 ? advice.filter(({ isNow }) => isNow) : advice };
}

/** What can be done already; before that, what comes next. */
function nearest(reminders: readonly Reminder[]): readonly Reminder[] {
  const now = reminders.filter(({ isNow }) => isNow);
  return now.length > 0 ? now : reminders.filter(({ day }) => day === reminders[0]?.day);
}

function personInWords({ due, advice }: Told, today: string): string {
  const dayInWords = (date: string) => dayInShort(date, today);
  const startOf = ({ isNow, day }: Reminder) => (isNow ? '' : `${dayInWords(day)}起，`);
  const lines = due.map((reminder, index) => {
    const said = [latestInWords(reminder, dayInWords), ...remarksInWords(reminder)].join('');
    const number = due.length > 1 ? `${index + 1}. ` : '';
    return `${number}${startOf(reminder)}${whatInWords(reminder)}。${said}`;
  });
  const [first] = due;
  const name = first ? '' : `${advice[0]?.name}的`;
  const advised = advice.map((one) => `${startOf(one)}${whatInWords(one)}`);
  return [
    ...(first ? [headingOf(first, due.length)] : []),
    ...lines,
    ...(advised.length > 0 ? [`${name}${ADVICE_HEADING}：${advised.join('、')}。`] : []),
  ].join('\n');
}

function headingOf({ name, isNow }: Reminder, count: number): string {
  if (!isNow) return `${name}接下来要做：`;
  return count > 1 ? `${name}这几件事该做了：` : `${name}有一件事该做了：`;
}
