import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../../../src/domain/diary/schema.ts';
import { type Grade, gradeHomeMean, gradeOf } from '../../../../src/domain/grading/grade.ts';
import { CARES, MEASURES } from '../../../../src/domain/grading/terms.ts';
import type { Asked } from '../../../../src/domain/grading/who.ts';
import { noColourWords } from '../../../../src/domain/grading/words.ts';
import { CONDITIONS, UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { DAY, glucose, PREGNANT, pressure, REAL_TABLES } from '../../../helpers/grading.ts';

const someone: fc.Arbitrary<Asked> = fc.record(
  {
    birth: fc.constantFrom('1940', '1961-11', '1966-05-01', '1999-02-28', '2008', '2020-06-01'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    health: fc.tuple(fc.subarray([...CONDITIONS]), fc.boolean()).map(([conditions, pregnant]) => ({
      ...UNKNOWN_HEALTH,
      conditions,
      pregnancies: pregnant ? PREGNANT.health.pregnancies : [],
    })),
  },
  { requiredKeys: ['health'] },
);
const history = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 21 }), fc.integer({ min: 100, max: 200 }), fc.boolean())
    .map(([day, number, isPressure]): Reading => {
      const on = `2026-11-${String(day).padStart(2, '0')}`;
      return isPressure ? pressure(number, 80, 'clinic', on) : glucose(number / 20, 'fasting', on);
    }),
  { maxLength: 6 },
);
const place = fc.constantFrom('home' as const, 'clinic' as const);
const answers = fc.record(
  { low: fc.boolean(), 'very-high-signs': fc.boolean() },
  { requiredKeys: [] },
);
const high = fc.integer({ min: 90, max: 260 });
const low = fc.integer({ min: 60, max: 150 });

/** How grave a grade is; no colour at all is the mildest. */
const gravity = (grade: Grade) => (grade.state === 'graded' ? CARES.indexOf(grade.care) : -1);

test('a higher pressure never gets a milder care', () => {
  fc.assert(
    fc.property(
      someone,
      history,
      place,
      high,
      low,
      fc.nat(80),
      fc.nat(60),
      (who, before, at, s, d, ds, dd) => {
        const one = gradeOf(REAL_TABLES, pressure(s, d, at), who, before);
        const higher = gradeOf(REAL_TABLES, pressure(s + ds, d + dd, at), who, before);
        // A green is no milder than no colour: it soothes.
        if (one.state === 'graded' && one.care === 'self') return;
        expect(gravity(higher)).toBeGreaterThanOrEqual(gravity(one));
      },
    ),
    { numRuns: 3000 },
  );
});

test('no high pressure is green where a lower one was not', () => {
  fc.assert(
    fc.property(someone, high, low, fc.nat(80), fc.nat(60), (who, s, d, ds, dd) => {
      const on = [pressure(s, d), pressure(s + ds, d + dd)] as const;
      const [one, higher] = on.map((reading) => gradeOf(REAL_TABLES, reading, who, []));
      if (higher?.state === 'graded' && higher.care === 'self') {
        expect(one).toMatchObject({ state: 'graded', care: 'self' });
      }
      const [mean, higherMean] = [
        gradeHomeMean(REAL_TABLES, { systolic: s, diastolic: d }, DAY, who),
        gradeHomeMean(REAL_TABLES, { systolic: s + ds, diastolic: d + dd }, DAY, who),
      ];
      expect(gravity(higherMean)).toBeGreaterThanOrEqual(gravity(mean));
    }),
    { numRuns: 3000 },
  );
});

test('a higher sugar never gets a milder care, above what is low', () => {
  fc.assert(
    fc.property(
      someone,
      history,
      fc.integer({ min: 40, max: 400 }),
      fc.nat(200),
      fc.constantFrom('fasting' as const, 'random' as const),
      (who, before, tenths, more, meal) => {
        const one = gradeOf(REAL_TABLES, glucose(tenths / 10, meal), who, before);
        const higher = gradeOf(REAL_TABLES, glucose((tenths + more) / 10, meal), who, before);
        expect(gravity(higher)).toBeGreaterThanOrEqual(gravity(one));
      },
    ),
    { numRuns: 3000 },
  );
});

test('no sugar of 3.9 or less is green: it is handled now, at any age', () => {
  fc.assert(
    fc.property(
      someone,
      history,
      answers,
      fc.integer({ min: 5, max: 39 }),
      (who, before, said, tenths) => {
        for (const meal of ['fasting', 'after-meal', 'random'] as const) {
          const grade = gradeOf(REAL_TABLES, glucose(tenths / 10, meal), who, before, said);
          expect(grade).toMatchObject({ state: 'graded', care: 'now' });
        }
      },
    ),
  );
});

test('one sitting at home is never judged by 135/85, nor green', () => {
  fc.assert(
    fc.property(someone, history, answers, high, low, (who, before, said, s, d) => {
      const grade = gradeOf(REAL_TABLES, pressure(s, d, 'home'), who, before, said);
      if (grade.state !== 'graded') return;
      expect(['very-high', 'expecting-high', 'low']).toContain(grade.row.id);
      expect(grade.row.at).toContain('home');
    }),
    { numRuns: 2000 },
  );
});

test('no answer makes a care milder', () => {
  fc.assert(
    fc.property(
      someone,
      answers,
      high,
      low,
      fc.integer({ min: 30, max: 300 }),
      (who, said, s, d, tenths) => {
        for (const reading of [
          pressure(s - 30, d - 20, 'home'),
          pressure(s, d),
          glucose(tenths / 10),
        ]) {
          const silent = gradeOf(REAL_TABLES, reading, who, []);
          const told = gradeOf(REAL_TABLES, reading, who, [], said);
          expect(gravity(told)).toBeGreaterThanOrEqual(gravity(silent));
        }
      },
    ),
  );
});

test('no words of any table name a diagnosis, a drug or a dose', () => {
  const { measures } = REAL_TABLES;
  const words = MEASURES.flatMap((measure) => {
    const { call120, rows, without } = measures[measure];
    return [
      ...Object.values(call120)
        .flat()
        .filter((line) => typeof line === 'string'),
      ...rows.flatMap(({ say, do: steps, when = '', ask = '' }) => [say, ...steps, when, ask]),
      ...without,
      ...noColourWords('diagnosed', measures[measure]),
      ...noColourWords('single-home', measures[measure]),
    ].map((text) => ({ measure, text }));
  });
  const DIAGNOSES = /高血压|糖尿病|低血糖|酮症|心梗|中风|脑梗|子痫|贫血|肺炎|惊厥|达标|超标/u;
  const DRUGS =
    /硝苯地平|阿司匹林|二甲双胍|胰岛素|布洛芬|对乙酰|降压药|降糖药|退烧药|阿卡波糖|片剂|毫克|mg(?!\/dL)|[一二两三半\d]\s?(?:片|粒|针|支)/u;
  for (const { measure, text } of words) {
    expect(text, measure).not.toMatch(DIAGNOSES);
    expect(text, measure).not.toMatch(DRUGS);
    // The bands of weight and waist bear these names in the facts; no other measure does.
    if (measure !== 'weight' && measure !== 'waist') expect(text).not.toMatch(/肥胖|超重/u);
  }
});

test('every row without the county’s own rule to stand on names its document, and every care has its words', () => {
  for (const measure of MEASURES) {
    for (const row of REAL_TABLES.measures[measure].rows) {
      expect(row.source, row.id).not.toBe('FP-RULE');
      if (row.care) expect(row.do.length, row.id).toBeGreaterThan(0);
      if (row.care === 'self') expect(row.basis, row.id).not.toBe('official');
    }
  }
});
