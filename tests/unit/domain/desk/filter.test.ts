import { describe, expect, test } from 'vitest';
import {
  EVERYTHING,
  filtered,
  listOf,
  samePhone,
  type Wanted,
} from '../../../../src/domain/desk/filter.ts';
import type { DeskRecord } from '../../../../src/domain/desk/record.ts';
import { tableRows } from '../../../../src/domain/desk/table-rows.ts';
import { toCsv } from '../../../../src/formats/csv.ts';
import {
  HOUR,
  MORNING,
  onlySignUp,
  opened,
  takeAll,
  wish,
  withdrawal,
} from '../../../helpers/desk-forms.ts';

const HEALTH = { basic: MORNING / 1000 - 60, health: MORNING / 1000 - 30 };
const WANG = opened(
  1,
  'a',
  wish({ groups: ['hypertension'], packages: ['sugar'], consent: HEALTH }),
);
const LI = opened(2, 'b', wish({ name: '李建国', phone: '13900000002', village: 'luhua' }));
const SUN = opened(
  3,
  'c',
  wish({ name: '孙二嫂', groups: ['diabetes', 'elders-65'], packages: ['sugar', 'basic'] }),
);
const GONE = opened(4, 'd', wish({ name: '周大爷' }));

/** One hour apart, the first of them at 08:00. */
const RECORDS: DeskRecord[] = takeAll([WANG, LI, SUN, GONE]).records.map((one) => {
  if (one.kind !== 'sign-up') return one;
  if (one.code === '0000-0002')
    return { ...one, assignee: '小赵', notes: [{ at: MORNING, text: '=1+1' }] };
  if (one.code !== '0000-0004') return one;
  return { ...one, stage: { is: 'withdrawn', at: MORNING, digest: GONE.digest } };
});

const villageName = (id: string) => ({ chuanqiao: '船桥村', luhua: '芦花村' })[id] ?? id;
const LIST = listOf(RECORDS, villageName);

describe('the list', () => {
  const found = (changes: Partial<Wanted>, now = MORNING) =>
    filtered(LIST, { ...EVERYTHING, ...changes }, now).found.map(({ record }) =>
      record.code.at(-1),
    );

  test('has the newest first', () => {
    expect(found({})).toEqual(['3', '2', '1', '4']);
  });

  test.each([
    ['a part of the name', '建国', ['2']],
    ['a part of the number', '139 0000', ['2']],
    ['the check code as it is read out', '0000-0003', ['3']],
    ['the check code without its dash', '00000003', ['3']],
    ['digits of a Chinese keyboard', '０００００００３', ['3']],
    ['the village', '芦花', ['2']],
    ['who looks after it', '小赵', ['2']],
    ['two words, of which both must be there', '王 船桥', ['1']],
    ['what nobody has', '赵六', []],
  ])('finds by %s', (_, text, codes) => {
    expect(found({ text })).toEqual(codes);
  });

  test('finds by status, village, assignee and how long something open has waited', () => {
    expect(found({ status: 'withdrawn' })).toEqual(['4']);
    expect(found({ village: 'luhua' })).toEqual(['2']);
    expect(found({ assignee: '小赵' })).toEqual(['2']);
    expect(found({ waited: 3 }, MORNING + 73 * HOUR)).toEqual(['2', '1']);
  });

  test('counts every status as if none were wanted', () => {
    const { counts } = filtered(LIST, { ...EVERYTHING, status: 'withdrawn' }, MORNING);
    expect(Object.fromEntries(counts)).toEqual({ unverified: 3, withdrawn: 1 });
  });

  test('knows other sign-ups of the same number', () => {
    const [, , wang] = LIST;
    const others = wang ? samePhone(LIST, wang) : [];
    expect(others.map(({ record }) => record.code.at(-1))).toEqual(['3', '4']);
  });
});

describe('the table for a spreadsheet', () => {
  const names = {
    ...{ village: villageName, team: (id: string) => id },
    package: (id: string) => id,
    isHealthPackage: (id: string) => id === 'sugar',
  };

  test('has a row for each that was not taken back, and no formula', () => {
    const [head, ...rows] = tableRows(LIST, names, false);
    expect(rows.map(([code]) => code)).toEqual(['0000-0003', '0000-0002', '0000-0001']);
    expect(rows[1]?.slice(1, 6)).toEqual(['未核实', '李建国', '13900000002', '本人', '芦花村']);
    expect(head).not.toContain('人群');
    const evil = onlySignUp(takeAll([opened(5, 'e', wish({ name: '=HYPERLINK()' }))]).records);
    const csv = toCsv(tableRows(listOf([evil], villageName), names, true));
    expect(csv).toContain("'=HYPERLINK()");
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m);
  });

  test('tells of health only what the person has agreed to tell', () => {
    const [head = [], ...rows] = tableRows(LIST, names, true);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('人群')).toEqual(['65 岁及以上', '65 岁及以上', '高血压']);
    expect(column('想问的服务包')).toEqual(['basic', '', 'sugar']);
    expect(column('同意说健康情况')).toEqual(['没有', '没有', '2026-11-01 07:59']);
  });

  test('tells nothing of a child’s health, whatever a form says that is not ours', () => {
    const child = wish({ forWhom: 'child', groups: ['pregnancy'], packages: ['sugar'] });
    const records = takeAll([opened(6, 'f', { ...child, consent: HEALTH })]).records;
    const [head = [], row = []] = tableRows(listOf(records, villageName), names, true);
    const said = ['给谁登记', '人群', '想问的服务包'].map((name) => row[head.indexOf(name)]);
    expect(said).toEqual(['不满 14 岁的孩子', '', '']);
  });

  test('leaves out what its own key has taken back', () => {
    const { records } = takeAll([WANG, opened(1, 'a', withdrawal(1))]);
    expect(tableRows(listOf(records, villageName), names, true)).toHaveLength(1);
  });
});
