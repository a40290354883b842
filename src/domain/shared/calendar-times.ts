const DAY_MINUTES = 24 * 60;

/** When something to do rings, in minutes before it begins: a day before, while it can still be arranged, and an hour before. */
export const DAY_AND_HOUR_BEFORE: readonly number[] = [DAY_MINUTES, 60];

/** Half past eight in the county on a day (`YYYY-MM-DD`), when people plan theirs, as a moment in milliseconds since 1970. */
export function morningOf(day: string): number {
  return Date.parse(`${day}T08:30:00+08:00`);
}

const SEQUENCES_BEGIN = Date.parse('2026-01-01T00:00:00Z');
/** RFC 5545 has numbers of 32 bits. */
const LARGEST_NUMBER = 2 ** 31 - 1;

/** A sequence number that is larger in every later file: seconds from 2026 to a moment (milliseconds since 1970). */
export function sequenceAt(now: number): number {
  const seconds = Math.floor((now - SEQUENCES_BEGIN) / 1000);
  return Math.min(Math.max(seconds, 0), LARGEST_NUMBER);
}
