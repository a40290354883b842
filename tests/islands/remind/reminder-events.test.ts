import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/domain/checkup/duties.ts';
import type { Subject } from '../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../src/domain/checkup/mark.ts';
import { type Asked, askedBy, remindHref } from '../../../src/domain/checkup/remind-address.ts';
import type { RulesFile } from '../../../src/domain/checkup/rules-file.ts';
import { UNKNOWN_HEALTH } from '../../../src/domain/health/schema.ts';
import { addMonths } from '../../../src/domain/shared/day-arithmetic.ts';
import { countyDay } from '../../../src/domain/shared/moment.ts';
import { toCalendar } from '../../../src/formats/calendar.ts';
import {
  askedReminders,
  reminderPlaces,
} from '../../../src/islands/me/remind/household-reminders.ts';
import { reminderEvents } from '../../../src/islands/me/remind/reminder-events.ts';
import { sheetBlocks } from '../../../src/islands/me/remind/sheet-blocks.ts';
import { countyRules } from '../../helpers/owed-content.ts';

const place = (id: string, township: string, specialities: string[]) => ({
  id,
  name: id,
  phone: `000-${id}`,
  hours: '每天',
  township,
  specialities,
});

const RULES: RulesFile = {
  v: 1,
  ...countyRules(),
  facilities: [
    place('centre', 'yunping', [
      'general-practice',
      'vaccination',
      'elder-checkup',
      'child-health',
    ]),
    place('clinic', 'yunping', ['general-practice']),
    place('births', 'yunping', ['obstetrics']),
  ],
  teams: [
    { id: 'one', name: '一队', phone: '000-1', hours: '每天', township: 'yunping' },
    { id: 'two', name: '二队', phone: '000-2', hours: '每天', township: 'yunping' },
  ],
  sources: {},
  guides: {},
};

const ORIGIN = { name: '示例县健康', authority: 'shili.example', url: 'https://shili.example/me/' };
const NAMES = new Map([
  ['p1', '奶奶'],
  ['p2', '小宝👧，“宝;宝”'],
]);

function person(id: string, birth: string, marks: Mark[] = []) {
  const subject: Subject = {
    id,
    person: { birth, sex: 'female' },
    health: UNKNOWN_HEALTH,
    marks,
    family: [],
  };
  return {
    ...subject,
    person: { ...subject.person, name: id, relation: 'other', colour: 'blue' },
  } as const;
}

function asked(now: number, wanted: Asked = {}, marks: Mark[] = []) {
  const today = countyDay(now);
  const household = [
    person('p1', '1938-05-01', marks),
    person('p2', '2026-09-15', [
      { occurrence: 'immunisation/hepb-1', state: 'done', on: '2026-09-15' },
    ]),
  ].map((subject) => ({
    subject,
    owed: dutiesOf(RULES, subject, today, addMonths(today, 12)),
  }));
  return askedReminders(household, wanted, NAMES, RULES, today);
}

const reminders = (now: number, wanted: Asked = {}) => asked(now, wanted).reminders;

async function exported(now: number, marks: Mark[] = []): Promise<string> {
  const places = (one: { rule: string }) => reminderPlaces(one, RULES, 'yunping');
  const { inCalendar } = asked(now, {}, marks);
  const events = await reminderEvents(inCalendar, places, ORIGIN, now);
  const { name, authority, url } = ORIGIN;
  return toCalendar({ name, domain: authority, url, isImportedOnce: true }, events);
}

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

const NOW = Date.parse('2026-11-22T09:00:00+08:00');

describe('the calendar of a household', () => {
  test('says the same in two parsers: who, what, when and under which id', async () => {
    const file = await exported(NOW);
    const seen = eventsIn(file).map((event) => [
      event.uid,
      event.startDate.toJSDate().getTime(),
      event.summary,
      event.description,
    ]);
    const forNode = Object.values(nodeIcal.sync.parseICS(file)).flatMap((one) =>
      one?.type === 'VEVENT' ? [[one.uid, one.start.getTime(), one.summary, one.description]] : [],
    );
    expect(forNode).toEqual(seen);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every(([uid]) => String(uid).endsWith('@shili.example'))).toBe(true);
    expect(new Set(seen.map(([uid]) => uid)).size).toBe(seen.length);
    expect(
      seen.some(([, , summary]) => summary === '小宝👧，“宝;宝”：打疫苗（DTaP 第 2 剂）'),
    ).toBe(true);
  });

  test('exported again has the same ids and a higher sequence, also where something was done in between', async () => {
    const before = eventsIn(await exported(NOW));
    const same = eventsIn(await exported(NOW + 60_000));
    expect(same.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    const done: Mark = { occurrence: 'elder-65/2026', state: 'done', on: '2026-11-22' };
    const after = eventsIn(await exported(NOW + 120_000, [done]));
    const first = new Map(before.map((event) => [event.uid, event.sequence]));
    for (const { uid, sequence } of after) expect(sequence).toBeGreaterThan(first.get(uid) ?? 0);
    const left = new Set(after.map(({ uid }) => uid));
    expect(before.filter(({ uid }) => !left.has(uid)).map(({ summary }) => summary)).toEqual([
      '奶奶：每年的体检',
    ]);
  });

  test('carries no id of a rule: rules name diseases, and calendars are seen by others', async () => {
    const file = await exported(NOW);
    const named = RULES.rules.filter(({ id }) => file.includes(id));
    expect(named.map(({ id }) => id)).toEqual([]);
    expect(eventsIn(file).every(({ uid }) => /^[0-9a-f]{32}@shili\.example$/.test(uid))).toBe(true);
  });
});

describe('what is asked for', () => {
  test('is everybody, one person, or one duty, as the address says', () => {
    expect(new Set(reminders(NOW).map(({ person: id }) => id))).toEqual(new Set(['p1', 'p2']));
    const hash = (path: string) => askedBy(path.slice(path.indexOf('#')));
    expect(reminders(NOW, hash(remindHref('p1'))).every(({ person: id }) => id === 'p1')).toBe(
      true,
    );
    const one = reminders(NOW, hash(remindHref('p1', { id: 'elder-65/2026' })));
    expect(one.map(({ duties }) => duties)).toEqual([['elder-65/2026']]);
  });

  test.each(['', '#', '#%', '#%E0%A4%A'])('is everybody where the address says %j', (hash) => {
    expect(askedBy(hash)).toEqual({});
  });
});

describe('where one goes', () => {
  const placesFor = (rule: string, township = 'yunping') =>
    reminderPlaces({ rule }, RULES, township).map(({ name }) => name);

  test('is the township’s first place for it, or its teams', () => {
    expect(placesFor('immunisation')).toEqual(['centre']);
    expect(placesFor('bp-screen')).toEqual(['centre']);
    expect(placesFor('dental-adult')).toEqual(['一队', '二队']);
    expect(placesFor('no-such-rule')).toEqual([]);
  });

  test('is the team where a place would tell others why somebody goes', () => {
    expect(placesFor('hospital-checks')).toEqual(['一队', '二队']);
  });
});

test('the sheet has a block for each person: what is to be done already, the years, advice last and each but once', () => {
  const all = reminders(NOW);
  const blocks = sheetBlocks(all, ['p2', 'nobody', 'p1'], countyDay(NOW));
  expect(blocks.map(({ person }) => person)).toEqual(['p2', 'p1']);
  expect(blocks[1]?.parts.map(({ heading }) => heading)).toEqual([
    '现在就该做',
    '2027 年',
    '健康建议（要不要钱先问）',
  ]);
  const shown = blocks.flatMap(({ parts }) => parts).flatMap(({ items }) => items);
  const due = shown.map(({ reminder }) => reminder).filter(({ isAdvice }) => !isAdvice);
  expect(new Set(due)).toEqual(new Set(all.filter(({ isAdvice }) => !isAdvice)));
  expect(new Set(due).size).toBe(due.length);
  const advice = blocks[1]?.parts[2]?.items ?? [];
  expect(advice.every(({ reminder }) => reminder.isAdvice)).toBe(true);
  const named = advice.map(({ reminder }) => reminder.what.join());
  expect(new Set(named).size).toBe(named.length);
  expect(advice.map(({ time }) => time)).toContain('最晚 12 月 31 日');
});
