import { describe, expect, test } from 'vitest';
import type { PressureReading } from '../../../../src/domain/diary/schema.ts';
import { type Answers, gradeHomeMean } from '../../../../src/domain/grading/grade.ts';
import { graverSitting } from '../../../../src/domain/grading/graver-sitting.ts';
import type { Asked } from '../../../../src/domain/grading/who.ts';
import {
  ADULT,
  DAY,
  diagnosed,
  PREGNANT,
  pressure,
  REAL_TABLES,
} from '../../../helpers/grading.ts';

/** The pressure of the sitting that counts more than a mean; nothing where the mean may speak for itself. */
function graver(
  mean: readonly [number, number],
  sittings: readonly PressureReading[],
  who: Asked = ADULT,
  answers: Answers = {},
) {
  const [systolic, diastolic] = mean;
  const grade = gradeHomeMean(REAL_TABLES, { systolic, diastolic }, DAY, who, answers);
  const found = graverSitting(REAL_TABLES, grade, sittings, who, answers)?.values[0];
  return found && `${found.systolic}/${found.diastolic}`;
}

const home = (systolic: number, diastolic: number, part: PressureReading['part'] = 'morning') => ({
  ...pressure(systolic, diastolic, 'home'),
  part,
});

describe('a sitting at home beside the mean of its days', () => {
  test.each([
    // A green mean, or a yellow one that gives more time.
    [[130, 80], home(200, 120), '200/120'],
    [[130, 80], home(180, 80), '180/80'],
    [[130, 80], home(179, 109), undefined],
    [[130, 80], home(170, 110), '170/110'],
    [[140, 80], home(180, 80), '180/80'],
    [[165, 80], home(180, 80), '180/80'],
    // The same care on the same day: both say one thing.
    [[180, 80], home(185, 80), undefined],
    [[130, 80], home(200, 120, 'other'), '200/120'],
  ] as const)('a mean of %j with %o: %s counts more', (mean, sitting, found) => {
    expect(graver(mean, [home(128, 78), sitting])).toBe(found);
  });

  test('with a diagnosis, where the mean has no colour, it counts as well', () => {
    expect(graver([130, 80], [home(185, 95)], diagnosed('hypertension'))).toBe('185/95');
    expect(graver([130, 80], [home(175, 95)], diagnosed('hypertension'))).toBeUndefined();
  });

  test('in pregnancy from 140/90 on', () => {
    expect(graver([130, 80], [home(140, 80)], PREGNANT)).toBe('140/80');
    expect(graver([130, 80], [home(139, 89)], PREGNANT)).toBeUndefined();
    expect(graver([142, 80], [home(150, 80)], PREGNANT)).toBeUndefined();
  });

  test('a low one only with dizziness', () => {
    const low = [home(88, 58)];
    expect(graver([110, 70], low)).toBeUndefined();
    expect(graver([110, 70], low, ADULT, { low: false })).toBeUndefined();
    expect(graver([110, 70], low, ADULT, { low: true })).toBe('88/58');
    // A mean that sends to the same care by a day stays as it is.
    expect(graver([165, 80], low, ADULT, { low: true })).toBeUndefined();
  });

  test('of several the first of the gravest is named', () => {
    expect(graver([130, 80], [home(182, 80), home(200, 120)])).toBe('182/80');
  });
});
