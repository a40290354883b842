import './calendar-old-engines.ts';
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';

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

const A_DAY_S = 24 * 60 * 60;

export interface CalendarInfo {
  name: string;
  domain: string;
  url: string;
  /** A file of somebody's own; the others can be subscribed to, and say how often to look for news. */
  isImportedOnce?: boolean;
}

/**
 * An iCalendar file (RFC 5545). Times are UTC, so that no zone has to be shipped or guessed. It has no METHOD: with one it
 * would be a message of RFC 5546, which asks for an ORGANIZER.
 */
export function toCalendar(calendar: CalendarInfo, events: readonly CalendarEvent[]): string {
  const file = ical({
    name: oneLine(calendar.name),
    prodId: { company: calendar.domain, product: 'mingbairen', language: 'ZH-CN' },
    url: calendar.url,
    timezone: 'UTC',
    ttl: calendar.isImportedOnce ? null : A_DAY_S,
  });
  for (const event of events) {
    const created = file.createEvent({
      id: event.uid,
      start: new Date(event.start),
      end: new Date(event.start + HALF_AN_HOUR_MS),
      stamp: new Date(event.changed),
      lastModified: new Date(event.changed),
      sequence: event.sequence,
      summary: oneLine(event.title),
      description: plainText(event.description),
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      categories: event.categories.map((name) => ({ name: oneLine(name) })),
    });
    for (const minutes of event.cancelled ? [] : event.rings) {
      created.createAlarm({
        type: ICalAlarmType.display,
        trigger: minutes * 60,
        description: oneLine(event.title),
      });
    }
  }
  // The library leaves out the end of the last line.
  return withAlarmsLast(`${file.toString()}\r\n`);
}

/** Words as RFC 5545 allows them, escaped by the library afterwards: one kind of line end, no control characters, no half characters. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** A title stands in one line: calendars cut it at its first. */
function oneLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** RFC 5545 has an event's own properties before its alarms, and some calendars drop what comes after one. */
function withAlarmsLast(text: string): string {
  return text.replace(
    /^((?:BEGIN:VALARM\r\n(?:[^\r\n]*\r\n)*?END:VALARM\r\n)+)((?:[^\r\n]*\r\n)*?)(?=END:VEVENT\r\n)/gm,
    '$2$1',
  );
}
