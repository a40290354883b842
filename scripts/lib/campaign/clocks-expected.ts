import { NAMES, TITLES } from './clocks-household.ts';

/** A line that has to stand below somebody's name: what it is about, and how its day begins; none may stand where there is no day. */
export interface ExpectedDate {
  person: string;
  what: string;
  when: string;
}

/** What was marked under the true clock, and what is known of the baby. */
export interface Marked {
  /** When the follow-up and the check-up were marked as done. */
  done: string;
  /** Until when the constitution was put off. */
  until: string;
  born: string;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const COUNTY_HOURS = 8;

/** The days are counted here once more, by hand and from text: neither the site's reckoning nor a zone can be wrong in the same way. */
function partsOf(day: string): [number, number, number] {
  return day.split('-').map(Number) as [number, number, number];
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTHS[month - 1] as number);
}

function written(year: number, month: number, date: number): string {
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day so many days later or earlier. */
export function shifted(day: string, days: number): string {
  let [year, month, date] = partsOf(day);
  for (let step = 0; step < Math.abs(days); step++) {
    date += Math.sign(days);
    if (date > daysIn(year, month)) [month, date] = [month + 1, 1];
    if (month > 12) [year, month] = [year + 1, 1];
    if (date > 0) continue;
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    date = daysIn(year, month);
  }
  return written(year, month, date);
}

function monthsLater(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const [toYear, toMonth] = [
    year + Math.floor((month - 1 + months) / 12),
    (month - 1 + months) % 12,
  ];
  return written(toYear, toMonth + 1, Math.min(date, daysIn(toYear, toMonth + 1)));
}

/** Eight hours ahead of Greenwich, whatever zone the phone or this machine stands in: `2026-11-22T07:05`. */
export function countyTime(clock: number): string {
  return new Date(clock + COUNTY_HOURS * 3_600_000).toISOString().slice(0, 16);
}

function inWords(day: string, today: string): string {
  const [year, month, date] = partsOf(day);
  const short = `${month} 月 ${date} 日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year} 年 ${short}`;
}

/** What has to stand on the page on a day of the county. */
export function expectedDates(today: string, { done, until, born }: Marked): ExpectedDate[] {
  const { grandmother, grandfather, baby } = NAMES;
  const say = (day: string) => inWords(day, today);
  const isSameYear = today.slice(0, 4) === done.slice(0, 4);
  const endOfYear = '最晚 12 月 31 日';

  const latest = monthsLater(done, 3);
  const from = shifted(latest, -14);
  const soon = today < from ? `${say(from)}到 ${say(latest)}` : `最晚 ${say(latest)}`;
  const followUp = today > latest ? `本来最晚 ${say(latest)}` : soon;

  const lines: ExpectedDate[] = [
    { person: grandmother, what: TITLES.followUp, when: followUp },
    { person: grandmother, what: TITLES.checkup, when: endOfYear },
    {
      ...{ person: grandfather, what: TITLES.checkup },
      when: isSameYear ? `${say(done)}做的` : endOfYear,
    },
    {
      ...{ person: grandfather, what: TITLES.constitution },
      // What was put off was this year's; the next year's is due again.
      when: isSameYear && today < until ? `${say(until)}起又会列在这里` : endOfYear,
    },
  ];
  const visit = monthsLater(born, 6);
  const visitEnd = shifted(visit, 29);
  const dose = monthsLater(born, 8);
  const doseEnd = shifted(monthsLater(born, 12), -1);
  if (today < visit) {
    lines.push({ person: baby, what: TITLES.sixMonths, when: `${say(visit)}到 ${say(visitEnd)}` });
  }
  if (today < dose) {
    lines.push({ person: baby, what: TITLES.measles, when: `${say(dose)}到 ${say(doseEnd)}` });
  }
  return lines;
}
