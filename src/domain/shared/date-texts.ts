// Apart from calendar-date.ts and moment.ts, which every page loads: what checks texts is needed only where somebody writes.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Whether `text` is a day that exists, written `YYYY-MM-DD` (2026-02-30 does not exist). */
export function isCalendarDate(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC rolls 30 February over into March, so an impossible day does not come back the same.
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** Whether `text` is a moment with its zone, such as `2026-11-01T08:00:00+08:00`, on a day that exists. */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  return match !== null && isCalendarDate(match[1] as string);
}
