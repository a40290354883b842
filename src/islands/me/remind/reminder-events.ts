import type { Reminder } from '../../../domain/checkup/reminder.ts';
import {
  descriptionOf,
  type ReminderPlace,
  titleOf,
} from '../../../domain/checkup/reminder-words.ts';
import {
  DAY_AND_HOUR_BEFORE,
  morningOf,
  sequenceAt,
} from '../../../domain/shared/calendar-times.ts';
import type { CalendarEvent } from '../../../formats/calendar.ts';

/** What stands in every calendar file of this site. */
export interface CalendarOrigin {
  /** The site's name, and the domain that its permanent ids end in. */
  name: string;
  authority: string;
  /** The page where the file comes from. */
  url: string;
}

/**
 * The permanent id of a reminder's event. The reminder's own id names a rule, and rules name diseases: a calendar file is
 * opened by others, so only its hash goes in (the person's part of it is random and never leaves the phone).
 */
async function uidOf({ id }: Reminder, authority: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  const half = Array.from(new Uint8Array(hash, 0, 16));
  return `${half.map((byte) => byte.toString(16).padStart(2, '0')).join('')}@${authority}`;
}

/** The reminders as events of a file made at `now` (milliseconds since 1970): a later file takes the place of an earlier one. */
export function reminderEvents(
  reminders: readonly Reminder[],
  placesOf: (reminder: Reminder) => readonly ReminderPlace[],
  { authority, url }: CalendarOrigin,
  now: number,
): Promise<CalendarEvent[]> {
  return Promise.all(
    reminders.map(async (reminder) => ({
      uid: await uidOf(reminder, authority),
      start: morningOf(reminder.day),
      title: titleOf(reminder),
      description: descriptionOf(reminder, placesOf(reminder)),
      url,
      categories: [],
      changed: now,
      sequence: sequenceAt(now),
      cancelled: false,
      rings: DAY_AND_HOUR_BEFORE,
    })),
  );
}
