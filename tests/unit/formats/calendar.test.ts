import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test, vi } from 'vitest';
import {
  DAY_AND_HOUR_BEFORE,
  morningOf,
  sequenceAt,
} from '../../../src/domain/shared/calendar-times.ts';
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
    rings: [0],
    ...change,
  };
}

/** What a calendar has to give back of a description: every line end is one, control characters are nothing. */
function throughCalendar(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed();
}

/** A text as a title has it: in one line. */
function inOneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}

function eventsIn(file: string): ICAL.Event[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  return events.map((event) => new ICAL.Event(event));
}

interface NodeEvent {
  type: string;
  uid: string;
  start: Date;
  summary: unknown;
  description: unknown;
  sequence: string;
  alarms: { trigger: unknown }[];
}

function eventsForNode(file: string): NodeEvent[] {
  const all = Object.values(nodeIcal.sync.parseICS(file)) as unknown as NodeEvent[];
  return all.filter((one) => one.type === 'VEVENT');
}

const wordsOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'val' in value ? value.val : value;

const summaryForNode = (file: string) => wordsOf(eventsForNode(file)[0]?.summary);

/** The second parser trims, takes off quotes around a text, and misreads an escaped backslash before n; the first one is held to every character. */
const plain = (text: unknown) =>
  String(text)
    .replace(/\\+(?:n|\n)?/g, '\\')
    .replace(/^[\s"]+|[\s"]+$/g, '');

const file = (text: string) => toCalendar(CALENDAR, [eventSaying(text)]);

const words = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: fc.constantFrom(...'煤气中毒，；：\\,;"👍🏽👨‍👩‍👧𠮷 a1\n'), maxLength: 120 }),
  // Longer than several lines, each character of another width.
  fc.string({ unit: fc.constantFrom('a', 'é', '煤', '🔥'), minLength: 60, maxLength: 400 }),
);

/** A household's calendar after somebody has imported a file into it: an event of the same id takes the place of the old one. */
function imported(files: readonly string[]): Map<string, string> {
  const calendar = new Map<string, { sequence: number; text: string }>();
  for (const event of files.flatMap(eventsIn)) {
    const known = calendar.get(event.uid);
    if (known && known.sequence > event.sequence) continue;
    calendar.set(event.uid, { sequence: event.sequence, text: event.component.toString() });
  }
  return new Map([...calendar].map(([uid, { text }]) => [uid, text]));
}

describe('an iCalendar file', () => {
  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    'that says %s gives the words back in two parsers and holds one event',
    (_name, text) => {
      const [event] = eventsIn(file(text));
      expect(event?.description).toBe(throughCalendar(text));
      expect(event?.summary).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(inOneLine(event?.summary)).toBe(inOneLine(throughCalendar(text)));
      expect(plain(inOneLine(summaryForNode(file(text))))).toBe(
        plain(inOneLine(throughCalendar(text))),
      );
    },
  );

  test('of 500 texts keeps lines to 75 octets, splits no character and gives every text back in two parsers', () => {
    fc.assert(
      fc.property(words, words, (text, other) => {
        const written = toCalendar(CALENDAR, [eventSaying(text, { description: other })]);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
          expect(line.isWellFormed(), line).toBe(true);
        }
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [event] = eventsIn(written);
        expect(inOneLine(event?.summary)).toBe(inOneLine(throughCalendar(text)));
        expect(event?.description ?? '').toBe(throughCalendar(other));
        const [forNode] = eventsForNode(written);
        expect(plain(inOneLine(wordsOf(forNode?.summary)))).toBe(
          plain(inOneLine(throughCalendar(text))),
        );
        expect(plain(wordsOf(forNode?.description) ?? '')).toBe(plain(throughCalendar(other)));
      }),
      { numRuns: 500 },
    );
  });

  test('has the alarm as the last thing in its event, after every property', () => {
    const lines = file('看火').split('\r\n');
    expect(lines[lines.indexOf('END:VALARM') + 1]).toBe('END:VEVENT');
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1);
  });

  test('rings a day and an hour before in two parsers, both alarms after every property', () => {
    const written = toCalendar(CALENDAR, [eventSaying('量血压', { rings: DAY_AND_HOUR_BEFORE })]);
    const lines = written.split('\r\n');
    expect(
      lines.slice(lines.indexOf('BEGIN:VALARM')).filter((line) => /^(BEGIN|END)/.test(line)),
    ).toEqual([
      'BEGIN:VALARM',
      'END:VALARM',
      'BEGIN:VALARM',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(lines.at(-1)).toBe('');
    const alarms = eventsIn(written)[0]?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((one) => String(one.getFirstPropertyValue('trigger')))).toEqual([
      '-P1D',
      '-PT1H',
    ]);
    expect(eventsForNode(written)[0]?.alarms.map(({ trigger }) => trigger)).toEqual([
      '-P1D',
      '-PT1H',
    ]);
  });

  test('imported twice is one event; a later file with the same id takes its place', () => {
    const at = (now: string, title: string) =>
      toCalendar(CALENDAR, [
        eventSaying(title, { changed: Date.parse(now), sequence: sequenceAt(Date.parse(now)) }),
        eventSaying('另一件', { uid: 'two@shili.example' }),
      ]);
    const first = at('2026-11-22T09:00:00Z', '量血压');
    const second = at('2026-11-22T09:00:05Z', '量血压、测血糖');
    expect(imported([first, first])).toEqual(imported([first]));
    expect(imported([first, second])).toEqual(imported([second]));
    expect(imported([second, first])).toEqual(imported([second]));
    expect(imported([first, second]).size).toBe(2);
  });

  test.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
    'begins at half past eight in the county, wherever it is made: in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      try {
        const written = toCalendar(CALENDAR, [
          eventSaying('看火', { start: morningOf('2026-11-01') }),
        ]);
        expect(written).toContain('DTSTART:20261101T003000Z');
        expect(written).toContain('DTEND:20261101T010000Z');
        expect(eventsForNode(written)[0]?.start.getTime()).toBe(morningOf('2026-11-01'));
        expect(eventsIn(written)[0]?.startDate.toJSDate().getTime()).toBe(morningOf('2026-11-01'));
      } finally {
        vi.unstubAllEnvs();
      }
    },
  );

  test('has sequence numbers that grow with the clock and stay numbers of 32 bits on any clock', () => {
    const clocks = [
      '1970-01-01',
      '2025-12-31',
      '2026-11-22',
      '2026-11-23',
      '2038-01-19',
      '2099-12-31',
    ];
    const numbers = clocks.map((day) => sequenceAt(Date.parse(day)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 31)).toBe(true);
    expect(sequenceAt(Date.parse('2026-11-22T00:00:01Z'))).toBeGreaterThan(
      sequenceAt(Date.parse('2026-11-22T00:00:00Z')),
    );
  });

  test('can be made where the engine has no crypto.randomUUID', async () => {
    vi.resetModules();
    vi.stubGlobal('crypto', {});
    try {
      const fresh = await import('../../../src/formats/calendar.ts');
      expect(fresh.toCalendar(CALENDAR, [eventSaying('看火')])).toContain('UID:one@shili.example');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('of a lifted alert cancels the event under the same id and rings no more', () => {
    const written = toCalendar(CALENDAR, [eventSaying('看火', { cancelled: true, sequence: 1 })]);
    expect(written).toContain('STATUS:CANCELLED');
    expect(written).toContain('SEQUENCE:1');
    expect(written).toContain('UID:one@shili.example');
    expect(written).not.toContain('VALARM');
  });
});
