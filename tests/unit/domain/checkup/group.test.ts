import { describe, expect, test } from 'vitest';
import type { Duty, DutyState } from '../../../../src/domain/checkup/duty.ts';
import { listOf } from '../../../../src/domain/checkup/group.ts';

const RULES = [
  { id: 'follow-pressure', kind: 'care', group: 'follow-up' },
  { id: 'follow-glucose', kind: 'care', group: 'follow-up' },
  { id: 'elder', kind: 'age' },
  { id: 'women', kind: 'screening' },
  { id: 'teeth', kind: 'advice' },
] as const;

function duty(rule: string, state: DutyState, days: Partial<Duty> = {}): Duty {
  const base = { person: 'p', remarks: [], source: 'S01', year: 2017 };
  return { id: `${rule}/1`, rule, state, ...base, ...days };
}

const titles = (cards: readonly { duties: readonly Duty[] }[]) =>
  cards.map(({ duties }) => duties.map(({ rule }) => rule).join('+'));

describe('the list of one person', () => {
  test('has what is overdue first, then care before check-ups before screening, and what is to be asked last', () => {
    const list = listOf(
      [
        duty('women', 'ask'),
        duty('elder', 'due', { latest: '2026-12-31' }),
        duty('follow-pressure', 'due'),
        duty('women', 'overdue', { id: 'women/0', latest: '2026-01-01' }),
      ],
      RULES,
    );
    expect(titles(list.now)).toEqual(['women', 'follow-pressure', 'elder', 'women']);
  });

  test('sets good advice apart, and what no rule is known for aside', () => {
    const list = listOf([duty('teeth', 'due'), duty('immunisation', 'due')], RULES);
    expect([titles(list.now), titles(list.advice)]).toEqual([[], ['teeth']]);
  });

  test('puts the duties of one group on one card, as pressing as the worst, until the nearest last day', () => {
    const [card] = listOf(
      [
        duty('follow-pressure', 'due', { from: '2026-11-01', latest: '2026-12-01' }),
        duty('follow-glucose', 'overdue', { from: '2026-10-01', latest: '2026-11-01' }),
      ],
      RULES,
    ).now;
    expect(card).toMatchObject({ state: 'overdue', from: '2026-11-01', latest: '2026-11-01' });
    expect(card?.duties).toHaveLength(2);
  });

  test('joins what is to come only where the times overlap', () => {
    const first = duty('follow-pressure', 'upcoming', { from: '2027-01-01', latest: '2027-01-31' });
    const later = (from: string) =>
      duty('follow-glucose', 'upcoming', { from, latest: '2027-06-30' });
    expect(titles(listOf([first, later('2027-01-31')], RULES).soon)).toEqual([
      'follow-pressure+follow-glucose',
    ]);
    expect(titles(listOf([first, later('2027-02-01')], RULES).soon)).toEqual([
      'follow-pressure',
      'follow-glucose',
    ]);
  });

  test('has a visit before which the doctor should be asked from the last one on, below those of its kind that are due', () => {
    const days = { from: '2026-11-24', latest: '2026-11-27' };
    const refer = duty('follow-glucose', 'upcoming', { ...days, remarks: ['refer'] });
    const alone = listOf([refer], RULES);
    expect([titles(alone.now), titles(alone.soon)]).toEqual([['follow-glucose'], []]);
    expect(alone.now[0]).toMatchObject({ state: 'upcoming', ...days });
    const [joined, ...others] = listOf(
      [refer, duty('follow-pressure', 'due'), duty('elder', 'due')],
      RULES,
    ).now;
    expect([joined?.state, titles(others)]).toEqual(['due', ['elder']]);
    const ordinary = listOf([duty('follow-glucose', 'upcoming', days)], RULES);
    expect([titles(ordinary.now), titles(ordinary.soon)]).toEqual([[], ['follow-glucose']]);
  });

  test('never joins what is only to be asked: each has its own answer', () => {
    const list = listOf([duty('follow-pressure', 'ask'), duty('follow-glucose', 'ask')], RULES);
    expect(list.now).toHaveLength(2);
  });

  test('has what was said newest first, and what was said of a whole rule once', () => {
    const mark = (occurrence: string, on: string) => ({
      mark: { occurrence, state: 'not-for-me' as const, on },
    });
    const { said } = listOf(
      [
        duty('elder', 'not-for-me', { id: 'elder/2026', ...mark('elder/*', '2026-11-01') }),
        duty('elder', 'not-for-me', { id: 'elder/2027', ...mark('elder/*', '2026-11-01') }),
        duty('women', 'done', mark('women/1', '2026-11-20')),
      ],
      RULES,
    );
    expect(said.map(({ rule }) => rule)).toEqual(['women', 'elder']);
  });
});
