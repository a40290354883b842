import { describe, expect, test } from 'vitest';
import {
  type MedicineDraft,
  medicineDraftOf,
  newMedicineDraft,
  readMedicine,
} from '../../../src/domain/medicine/draft.ts';
import { type Medicine, medicineSchema } from '../../../src/domain/medicine/schema.ts';
import {
  medicineProblemInWords,
  medicinesInOrder,
  sinceInWords,
  stoppedInWords,
} from '../../../src/domain/medicine/words.ts';

const TODAY = '2026-11-22';
const NONE = { year: '', month: '', day: '' };

function read(typed: Partial<MedicineDraft>) {
  return readMedicine({ ...newMedicineDraft(TODAY), ...typed }, TODAY);
}

function problemsOf(typed: Partial<MedicineDraft>): string[] {
  const result = read(typed);
  return 'problems' in result
    ? result.problems.map((one) => `${one.field}: ${medicineProblemInWords(one)}`)
    : [];
}

describe('a medicine that is typed', () => {
  test('needs its name alone', () => {
    expect(read({ name: ' 甲药 ' })).toEqual({ medicine: { name: '甲药' } });
    expect(problemsOf({ name: '  ' })).toEqual(['name: 请写药名，照药盒上的字抄。']);
  });

  test('keeps since when as far as it is known', () => {
    const since = { year: '2024', month: '5', day: '' };
    expect(read({ name: '甲药', how: '早饭后', since })).toEqual({
      medicine: { name: '甲药', how: '早饭后', since: '2024-05' },
    });
    expect(problemsOf({ name: '甲药', since: { ...NONE, month: '5' } })[0]).toContain('since-year');
    expect(problemsOf({ name: '甲药', since: { ...NONE, year: '2027' } })[0]).toContain('还没到');
  });

  test('is stopped on a whole day, today if nothing else is said, not before it began', () => {
    expect(read({ name: '甲药', isStopped: true })).toEqual({
      medicine: { name: '甲药', stopped: TODAY },
    });
    const stopped = { year: '2026', month: '11', day: '' };
    expect(problemsOf({ name: '甲药', isStopped: true, stopped })).toEqual([
      'stopped-year: 请把哪天停的写全：年、月、日。',
    ]);
    const since = { year: '2026', month: '11', day: '22' };
    const before = { year: '2026', month: '11', day: '21' };
    expect(problemsOf({ name: '甲药', isStopped: true, since, stopped: before })[0]).toContain(
      '停药的日子比开始吃的还早',
    );
    const known = { year: '2026', month: '', day: '' };
    expect(problemsOf({ name: '甲药', isStopped: true, since: known, stopped: before })).toEqual(
      [],
    );
  });

  test('fits into its row to the last character, and not one more', () => {
    const longest = '𠮷'.repeat(40);
    const result = read({ name: longest, how: '早'.repeat(60) });
    expect('medicine' in result && medicineSchema.parse(result.medicine)).toMatchObject({
      name: longest,
    });
    expect(problemsOf({ name: `${longest}药`, how: '早'.repeat(61) })).toHaveLength(2);
  });

  test('comes back into the form as it was', () => {
    const medicine: Medicine = {
      name: '甲药',
      how: '饭后',
      since: '2024-05',
      stopped: '2026-01-09',
    };
    expect(readMedicine(medicineDraftOf(medicine, TODAY), TODAY)).toEqual({ medicine });
  });
});

describe('a list', () => {
  test('has what is taken, since longest first, and what was stopped, the last first', () => {
    const list = ['2024', '2023-05', undefined].map((since, place) => ({
      value: { name: `${place}`, since } as Medicine,
    }));
    const stopped = ['2026-01-01', '2026-02-01'].map((day) => ({
      value: { name: day, stopped: day },
    }));
    const { taken, stopped: ended } = medicinesInOrder([...stopped, ...list]);
    expect(taken.map(({ value }) => value.name)).toEqual(['1', '0', '2']);
    expect(ended.map(({ value }) => value.name)).toEqual(['2026-02-01', '2026-01-01']);
  });

  test('says since when, and when it ended, as far as it is known', () => {
    expect(sinceInWords({ name: '甲', since: '2024-05' })).toBe('从 2024 年 5 月起');
    expect(sinceInWords({ name: '甲' })).toBeUndefined();
    expect(stoppedInWords({ name: '甲', stopped: '2026-02-01' })).toBe('2026 年 2 月 1 日停的');
  });
});
