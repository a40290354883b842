import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, toCalendar } from '../../../src/formats/calendar.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const CALENDAR = {
  name: '示例县健康',
  domain: 'shili.example',
  url: 'https://shili.example/alerts/calendar.ics',
};

function eventSaying(text: string, change: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'one@shili.example',
    start: Date.parse('2026-11-01T08:30:00+08:00'),
    title: text,
    description: text,
    url: 'https://shili.example/alerts/one/',
    categories: ['健康'],
    changed: Date.parse('2026-10-31T09:00:00+08:00'),
    sequence: 0,
    cancelled: false,
    ...change,
  };
}

/** What a calendar has to give back of `text`: every line end is one, control characters are nothing. */
function throughCalendar(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed();
}

function summariesIn(file: string): string[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  return events.map((event) => new ICAL.Event(event).summary);
}

function summaryForNode(file: string): unknown {
  const event = Object.values(nodeIcal.sync.parseICS(file)).find((one) => one?.type === 'VEVENT');
  const summary = event && 'summary' in event ? event.summary : undefined;
  return typeof summary === 'object' ? summary?.val : summary;
}

/** The second parser trims, and misreads an escaped backslash before n; the first one is held to every character. */
const plain = (text: unknown) =>
  String(text)
    .replace(/\\+(?:n|\n)?/g, '\\')
    .trim();

const file = (text: string) => toCalendar(CALENDAR, [eventSaying(text)]);

const words = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: fc.constantFrom(...'煤气中毒，；：\\,;"👍🏽👨‍👩‍👧𠮷 a1\n'), maxLength: 120 }),
);

describe('an iCalendar file', () => {
  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    'that says %s gives the words back in two parsers and holds one event',
    (_name, text) => {
      expect(summariesIn(file(text))).toEqual([throughCalendar(text)]);
      expect(plain(summaryForNode(file(text)))).toBe(plain(throughCalendar(text)));
    },
  );

  test('of 500 texts in Chinese and emoji keeps lines to 75 octets, splits no character and gives every text back', () => {
    fc.assert(
      fc.property(words, (text) => {
        const written = file(text);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
          expect(line.isWellFormed(), line).toBe(true);
        }
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(summariesIn(written)).toEqual([throughCalendar(text)]);
      }),
      { numRuns: 500 },
    );
  });

  test('has the alarm as the last thing in its event, after every property', () => {
    const lines = file('看火').split('\r\n');
    expect(lines[lines.indexOf('END:VALARM') + 1]).toBe('END:VEVENT');
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1);
  });

  test('begins at half past eight in the county, wherever the build runs', () => {
    expect(file('看火')).toContain('DTSTART:20261101T003000Z');
  });

  test('of a lifted alert cancels the event under the same id and rings no more', () => {
    const written = toCalendar(CALENDAR, [eventSaying('看火', { cancelled: true, sequence: 1 })]);
    expect(written).toContain('STATUS:CANCELLED');
    expect(written).toContain('SEQUENCE:1');
    expect(written).toContain('UID:one@shili.example');
    expect(written).not.toContain('VALARM');
  });
});
