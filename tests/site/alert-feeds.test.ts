import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { spansFromText } from '../../src/domain/alert/spans.ts';
import { capProblems } from '../helpers/cap.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const ALERTS = join(OUT_DIR, 'alerts');
const read = (file: string) => readFileSync(join(ALERTS, file), 'utf8');
const capFiles = readdirSync(join(ALERTS, 'cap')).filter((file) => file !== 'index.xml');

/** The file of this site that a whole address leads to, where there is one. */
function fileAt(address: string | undefined): string | undefined {
  const path = new URL(address ?? '').pathname;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return readdirSync(OUT_DIR, { recursive: true, encoding: 'utf8' }).find(
    (name) => `/${name.replaceAll('\\', '/')}` === file,
  );
}

describe('CAP', () => {
  test.each(capFiles)('%s is a valid CAP 1.2 message under its own identifier', (file) => {
    expect(capProblems(read(join('cap', file)))).toEqual([]);
    expect(read(join('cap', file))).toContain(
      `<identifier>${file.replace('.xml', '')}</identifier>`,
    );
  });

  test('every message of a demonstration site is a test', () => {
    expect(capFiles.length).toBeGreaterThan(0);
    for (const file of capFiles) {
      expect(read(join('cap', file)), file).toContain('<status>Test</status>');
    }
  });

  test('the index lists every message once, and nothing that is not there', () => {
    const entries = parseAtomFeed(read('cap/index.xml')).entries ?? [];
    const listed = entries.map((entry) => fileAt(entry.links?.[0]?.href)).sort();
    expect(listed).toEqual(capFiles.map((file) => `alerts/cap/${file}`).sort());
  });
});

describe('feeds', () => {
  const atom = parseAtomFeed(read('feed.xml'));
  const json = parseJsonFeed(read('feed.json'));

  test('Atom and JSON carry the same entries with the same ids', () => {
    expect(atom.entries?.length).toBeGreaterThan(0);
    expect(json.items?.map((item) => item.id)).toEqual(atom.entries?.map((entry) => entry.id));
  });

  test('each id stands once, and each address and attachment is there', () => {
    const ids = atom.entries?.map((entry) => entry.id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of atom.entries ?? []) {
      for (const link of entry.links ?? []) expect(fileAt(link.href), link.href).toBeDefined();
    }
  });

  test('nothing is newer than the build, older than its first day, or newer than the feed', () => {
    const built = Date.parse(JSON.parse(read('current.json')).built);
    for (const { id, published, updated } of atom.entries ?? []) {
      expect(Date.parse(String(updated)), id).toBeLessThanOrEqual(built);
      expect(Date.parse(String(updated)), id).toBeGreaterThanOrEqual(Date.parse(String(published)));
      expect(Date.parse(String(atom.updated))).toBeGreaterThanOrEqual(Date.parse(String(updated)));
    }
  });
});

describe('the calendar', () => {
  const file = read('calendar.ics');
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');

  test('reads the same in two parsers, and no two events share an id', () => {
    const ours = events.map((event) => new ICAL.Event(event).uid).sort();
    const theirs = Object.values(nodeIcal.sync.parseICS(file)).flatMap((one) =>
      one?.type === 'VEVENT' ? [one.uid] : [],
    );
    expect(ours.length).toBeGreaterThan(0);
    expect(theirs.sort()).toEqual(ours);
    expect(new Set(ours).size).toBe(ours.length);
  });

  test('rings on the morning on which each alert begins', () => {
    for (const event of events) {
      const { startDate, uid } = new ICAL.Event(event);
      expect(startDate.toJSDate().toISOString(), uid).toMatch(/T00:30:00\.000Z$/);
    }
  });

  test('keeps every line to 75 octets', () => {
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});

describe('current.json', () => {
  const { v, built, alerts } = JSON.parse(read('current.json'));

  test('names its version and the moment of the build with its zone', () => {
    expect(v).toBe(1);
    expect(built).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  });

  test('gives each alert a page of its own and times that a phone can read', () => {
    expect(alerts.length).toBeGreaterThan(0);
    for (const { id, times, title } of alerts) {
      expect(fileAt(`https://any.example/alerts/${id}/`), id).toBeDefined();
      expect(spansFromText(times)?.length, id).toBeGreaterThan(0);
      expect(title.length).toBeGreaterThan(3);
    }
  });

  test('stays small enough to be asked for on every page', () => {
    expect(Buffer.byteLength(read('current.json'))).toBeLessThan(8 * 1024);
  });
});
