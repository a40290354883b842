import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, toCalendar } from '../../../src/formats/calendar.ts';

const CALENDAR = {
  name: '示例县健康',
  domain: 'shili.example',
  url: 'https://shili.example/calendar.ics',
};

function saying(text: string): CalendarEvent {
  return {
    uid: 'one@shili.example',
    start: Date.parse('2026-11-01T08:30:00+08:00'),
    title: text,
    description: text,
    url: 'https://shili.example/',
    categories: [],
    changed: Date.parse('2026-10-31T09:00:00+08:00'),
    sequence: 0,
    cancelled: false,
    rings: [0],
  };
}

function eventsIn(file: string): ICAL.Event[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  return events.map((event) => new ICAL.Event(event));
}

describe('an iCalendar file', () => {
  test('ends every line, the last one too, and is no message: those need somebody who has sent them', () => {
    expect(toCalendar(CALENDAR, [saying('看火')])).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(toCalendar(CALENDAR, [saying('看火')])).not.toMatch(/^METHOD/m);
  });

  test('has titles in one line, and alarms last, where somebody’s name has a line end in it, of Unicode’s too', () => {
    for (const end of ['\n', '\r\n', '\u2028', '\u2029', '\u0085']) {
      const written = toCalendar(CALENDAR, [saying(`奶${end}奶`)]);
      expect(eventsIn(written)[0]?.summary, JSON.stringify(end)).toBe('奶 奶');
      expect(eventsIn(written)[0]?.description).toBe('奶\n奶');
      const lines = written.split('\r\n');
      expect(lines[lines.indexOf('END:VALARM') + 1]).toBe('END:VEVENT');
      expect(written).not.toMatch(/[\u0085\u2028\u2029]/);
    }
  });

  test('says to who subscribes to look again each day, and nothing of that to who imports it once', () => {
    expect(toCalendar(CALENDAR, [saying('看火')]).split('\r\n')).toEqual(
      expect.arrayContaining(['REFRESH-INTERVAL;VALUE=DURATION:P1D', 'X-PUBLISHED-TTL:P1D']),
    );
    const own = toCalendar({ ...CALENDAR, isImportedOnce: true }, [saying('看火')]);
    expect(own).not.toMatch(/REFRESH|TTL/);
  });
});
