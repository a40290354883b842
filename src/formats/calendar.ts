import './calendar-old-engines.ts';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One reminder of half an hour. Moments are milliseconds since 1970. */
export interface CalendarEvent {
  /** Permanent: who imports the file again gets a changed event, not a second one. */
  uid: string;
  start: number;
  title: string;
  description: string;
  url: string;
  categories: readonly string[];
  /** When the event's words or state last changed. */
  changed: number;
  /** How often it has changed, or any number that grows with each change. */
  sequence: number;
  cancelled: boolean;
  /** When it rings, in minutes before it begins. */
  rings: readonly number[];
}

const HALF_AN_HOUR_MS = 30 * 60_000;

/** An iCalendar file (RFC 5545). Times are UTC, so that no zone has to be shipped or guessed. */
export function toCalendar(
  calendar: { name: string; domain: string; url: string },
  events: readonly CalendarEvent[],
): string {
  const file = ical({
    name: plainText(calendar.name),
    prodId: { company: calendar.domain, product: 'mingbairen', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
    url: calendar.url,
    timezone: 'UTC',
  });
  for (const event of events) {
    const created = file.createEvent({
      id: event.uid,
      start: new Date(event.start),
      end: new Date(event.start + HALF_AN_HOUR_MS),
      stamp: new Date(event.changed),
      lastModified: new Date(event.changed),
      sequence: event.sequence,
      summary: plainText(event.title),
      description: plainText(event.description),
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      categories: event.categories.map((name) => ({ name: plainText(name) })),
    });
    for (const minutes of event.cancelled ? [] : event.rings) {
      created.createAlarm({
        type: ICalAlarmType.display,
        trigger: minutes * 60,
        description: plainText(event.title),
      });
    }
  }
  return withAlarmsLast(file.toString());
}

/** Words as RFC 5545 allows them, escaped by the library afterwards: one kind of line end, no control characters, no half characters. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** RFC 5545 has an event's own properties before its alarms, and some calendars drop what comes after one. */
function withAlarmsLast(text: string): string {
  return text.replace(
    /^((?:BEGIN:VALARM\r\n(?:.*\r\n)*?END:VALARM\r\n)+)((?:.*\r\n)*?)(?=END:VEVENT\r\n)/gm,
    '$2$1',
  );
}
