import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, inject, test } from 'vitest';
import { diseaseWordIn } from '../../src/domain/checkup/disease-words.ts';
import { lastDayOf } from '../../src/domain/immunisation/birth-month.ts';
import { morningOf } from '../../src/domain/shared/calendar-times.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import { fileOf, ROUTES } from '../helpers/routes.ts';

const FOLDER = join(OUT_DIR, 'calendar', 'immunisation');
const files = readdirSync(FOLDER).sort();
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const built =
  /data-built="([^"]+)"/.exec(readFileSync(join(OUT_DIR, 'index.html'), 'utf8'))?.[1] ?? '';

describe('the calendars of months of birth', () => {
  test('stand for every month from those who are thirteen to those who are expected', () => {
    const [year, month] = built.split('-').map(Number) as [number, number];
    const back = Array.from({ length: 13 * 12 + 13 }, (_, index) =>
      new Date(Date.UTC(year, month - 1 + 12 - index, 1)).toISOString().slice(0, 7),
    );
    expect(files).toEqual(expect.arrayContaining(back.map((one) => `${one}.ics`)));
  });

  test('say the same in two parsers, in lines of at most 75 octets, and never before somebody is born', () => {
    for (const name of files) {
      const file = read(name);
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line), `${name}: ${line}`).toBeLessThanOrEqual(75);
      }
      const events = new ICAL.Component(ICAL.parse(file))
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
      const seen = events.map(({ uid, summary, description, startDate }) => [
        uid,
        startDate.toJSDate().getTime(),
        summary,
        description,
      ]);
      const forNode = Object.values(nodeIcal.sync.parseICS(file)).flatMap((one) =>
        one?.type === 'VEVENT'
          ? [[one.uid, one.start.getTime(), one.summary, one.description]]
          : [],
      );
      expect(forNode, name).toEqual(seen);
      expect(seen.length, name).toBeGreaterThan(0);
      expect(new Set(seen.map(([uid]) => uid)).size, name).toBe(seen.length);
      const born = morningOf(lastDayOf(name.slice(0, 7)));
      expect(
        seen.every(([, start]) => Number(start) >= born),
        name,
      ).toBe(true);
    }
  });

  test('have ids that no two of them share', () => {
    const ids = files.flatMap((name) => read(name).match(/^UID:.+$/gm) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('say that something changed when it did, and not on each day on which the site is built', () => {
    const today = `${built.slice(0, 10).replaceAll('-', '')}T000000Z`;
    for (const name of files) {
      const file = read(name);
      const stamps = new Set(
        file
          .match(/^(?:DTSTAMP|LAST-MODIFIED):.+$/gm)
          ?.map((line) => line.replace(/^.*:/, '').trim()),
      );
      expect(stamps.size, name).toBe(1);
      const [stamp = ''] = stamps;
      expect(stamp < today, `${name} ${stamp}`).toBe(true);
    }
  });

  test('tell phones to look again each day, and name no disease', () => {
    for (const name of files) {
      const file = read(name).replaceAll('\r\n ', '');
      expect(file, name).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n');
      expect(file.endsWith('END:VCALENDAR\r\n'), name).toBe(true);
      const telling = file
        .split('\r\n')
        .filter((line) => /^(SUMMARY|DESCRIPTION)/.test(line) && diseaseWordIn(line) !== undefined)
        // Whoever was born too soon is told to ask: it is said to everybody.
        .filter((line) => diseaseWordIn(line.replaceAll('早产', '')) !== undefined);
      expect(telling, name).toEqual([]);
    }
  });

  test('come as calendars, from our server and by what other hosts are told', async () => {
    const response = await fetch(`${inject('origin')}/calendar/immunisation/${files[0]}`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const netlify = readFileSync(join(OUT_DIR, '_headers'), 'utf8');
    expect(netlify).toContain(
      '/calendar/immunisation/*\n  Content-Type: text/calendar; charset=utf-8',
    );
  });
});

test('every calendar can be reached by year and month, to be subscribed to and to be saved, without script', () => {
  const years = ROUTES.filter((route) => /^\/calendar\/\d{4}\/$/.test(route));
  const front = readFileSync(fileOf('/calendar/'), 'utf8');
  expect(years.filter((route) => !front.includes(`href="${route}"`))).toEqual([]);
  const pages = years.map((route) => readFileSync(fileOf(route), 'utf8')).join('\n');
  const lost = files.filter((name) => {
    const path = `/calendar/immunisation/${name}`;
    return !(
      pages.includes(`href="${path}"`) && new RegExp(`href="webcal://[^"]+${path}"`).test(pages)
    );
  });
  expect(lost).toEqual([]);
});
