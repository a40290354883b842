import { expect, test } from 'vitest';
import type { Reading } from '../../../src/domain/diary/schema.ts';
import {
  type DiaryDraft,
  type DraftWorld,
  draftOf,
  EMPTY_DRAFT,
  partAt,
  readDraft,
} from '../../../src/islands/me/diary/draft.ts';

const NOW = Date.parse('2026-11-23T07:05:30+08:00');
const WORLD: DraftWorld = { moment: NOW, now: NOW, before: undefined, isAdult: true };

const READINGS: readonly Reading[] = [
  {
    kind: 'pressure',
    at: '2026-11-21T21:30:15+08:00',
    part: 'other',
    place: 'clinic',
    values: [
      { systolic: 131, diastolic: 82, pulse: 70 },
      { systolic: 127, diastolic: 78 },
    ],
    note: '刚走完路',
  },
  { kind: 'glucose', at: '2026-11-21T06:30:15+08:00', place: 'home', meal: 'fasting', value: 6.1 },
  { kind: 'weight', at: '2026-11-21T06:30:15+08:00', place: 'home', value: 61.5 },
  { kind: 'medicine', at: '2026-11-21T06:30:15+08:00', part: 'morning', taken: ['m1', 'm2'] },
];

test.each(READINGS)('an entry of $kind opened and saved again is the same entry', (reading) => {
  const world = { ...WORLD, moment: Date.parse(reading.at) };
  expect(readDraft(reading.kind, draftOf(reading), world)).toEqual({ reading, questions: [] });
});

test('an entry nobody has dated is of now, its part of the day by the clock', () => {
  const rounds: DiaryDraft['rounds'] = [
    { systolic: '128', diastolic: '78', pulse: '' },
    ...([EMPTY_DRAFT.rounds[1], EMPTY_DRAFT.rounds[2]] as const),
  ];
  const read = readDraft('pressure', { ...EMPTY_DRAFT, rounds }, WORLD);
  expect(read).toMatchObject({ reading: { at: '2026-11-23T07:05:30+08:00', part: 'morning' } });
});

test.each([
  ['03:59', 'other'],
  ['04:00', 'morning'],
  ['10:59', 'morning'],
  ['11:00', 'other'],
  ['16:59', 'other'],
  ['17:00', 'evening'],
  ['23:59', 'evening'],
] as const)('%s is %s', (time, part) => {
  expect(partAt(time)).toBe(part);
});

test.each([
  ['2026-11-23', '07:05', undefined],
  ['2026-11-23', '07:06', 'diary-time'],
  ['2026-11-24', '00:00', 'diary-day'],
  ['', '07:00', 'diary-day'],
  ['2026-02-30', '07:00', 'diary-day'],
  ['2026-11-22', '', 'diary-time'],
])('of %s %s the field %s is wrong', (day, time, field) => {
  const read = readDraft('weight', { ...EMPTY_DRAFT, value: '60', day, time }, WORLD);
  const wrong = 'problems' in read ? read.problems.map((one) => one.field) : [];
  expect(wrong).toEqual(field ? [field] : []);
});

test.each([
  ['1990', '1989-12-31', 'diary-day'],
  ['1990', '1990-01-01', undefined],
  ['1990-05', '1990-04-30', 'diary-day'],
  ['1990-05', '1990-05-01', undefined],
  ['2026-11-20', '2026-11-19', 'diary-day'],
  ['2026-11-20', '2026-11-20', undefined],
  [undefined, '1900-01-01', undefined],
])(
  'who was born %s cannot have been measured on %s: the field %s is wrong',
  (birth, day, field) => {
    const draft = { ...EMPTY_DRAFT, value: '60', day, time: '07:00' };
    const read = readDraft('weight', draft, { ...WORLD, birth });
    const wrong = 'problems' in read ? read.problems : [];
    expect(wrong.map((one) => one.field)).toEqual(field ? [field] : []);
    if (field) expect(wrong[0]?.words).toContain('还没有出生');
  },
);

test('glucose without its meal and without a number is wrong in both, in the order of the form', () => {
  const read = readDraft('glucose', EMPTY_DRAFT, WORLD);
  const wrong = 'problems' in read ? read.problems.map((one) => one.field) : [];
  expect(wrong).toEqual(['diary-meal', 'diary-value']);
});
