import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/domain/diary/limits.ts';
import { readNumber, readPressure } from '../../../../src/domain/diary/slips.ts';
import { readTyped } from '../../../../src/domain/diary/typed.ts';

const row = (systolic: string, diastolic: string, pulse = '') => ({ systolic, diastolic, pulse });

describe('typed numbers', () => {
  test.each([
    ['128', 128],
    [' 128 ', 128],
    ['１２８', 128],
    ['6.1', 6.1],
    ['6,1', 6.1],
    ['6，1', 6.1],
    ['６．１', 6.1],
    ['6。1', 6.1],
    ['6点1', 6.1],
    ['6.', 6],
    ['.5', 0.5],
    ['128mmHg', 128],
    ['6.1 mmol/L', 6.1],
    ['36.5℃', 36.5],
    ['36.5度', 36.5],
    ['58公斤', 58],
    ['97％', 97],
    ['70次/分', 70],
  ])('%s is %f', (text, number) => {
    expect(readTyped(text)).toBe(number);
  });

  test.each(['', '.', '高', '12 8a', '1.2.3', '-5', '1e3', '120/80', '0x10'])(
    '%s is none',
    (text) => {
      expect(readTyped(text)).toBeUndefined();
    },
  );
});

describe('pressure', () => {
  test('two measurements, the second with a pulse; empty rows after the first are left out', () => {
    expect(readPressure([row('128', '78'), row('１３０', '80', '72'), row('', '')])).toEqual({
      values: [
        { systolic: 128, diastolic: 78 },
        { systolic: 130, diastolic: 80, pulse: 72 },
      ],
      questions: [],
    });
  });

  test('what was put in the wrong field is asked, with the other way round to take', () => {
    expect(readPressure([row('78', '128')])).toEqual({
      values: [{ systolic: 78, diastolic: 128 }],
      questions: [
        {
          field: 'systolic',
          at: 0,
          why: 'swapped',
          say: '收缩压（高压）比舒张压（低压）低，是不是填反了？',
          suggest: { systolic: '128', diastolic: '78' },
          label: '改成高压 128、低压 78',
        },
      ],
    });
  });

  test.each([
    ['120', '120', 'same'],
    ['120', '111', 'close'],
    ['120', '110', undefined],
  ])('%s/%s is asked: %s', (systolic, diastolic, why) => {
    const read = readPressure([row(systolic, diastolic)]);
    expect('questions' in read && read.questions.map((one) => one.why)).toEqual(why ? [why] : []);
  });

  test('every wrong field is refused with its own sentence', () => {
    const read = readPressure([row('', '78'), row('16', '二十', '7')]);
    expect(
      'problems' in read && read.problems.map(({ at, field, say }) => [at, field, say]),
    ).toEqual([
      [0, 'systolic', '请填高压的数。'],
      [1, 'systolic', '高压 16 mmHg，太小了，请再看一眼。单位要用 mmHg，不是 kPa。'],
      [1, 'diastolic', '低压只填数字，例如 78。'],
      [1, 'pulse', '脉搏 7 次/分，太小了，请再看一眼。'],
    ]);
  });

  test('a first row that is empty is asked for', () => {
    const read = readPressure([row('', ''), row('128', '78')]);
    expect('problems' in read && read.problems).toHaveLength(2);
  });
});

describe('other numbers', () => {
  test('a glucose in the unit of another country is refused', () => {
    expect(readNumber('glucose', '85')).toEqual({
      problems: [
        {
          field: 'glucose',
          at: 0,
          why: 'impossible',
          say: '血糖 85 mmol/L，太大了，请再看一眼。单位要用 mmol/L。血糖仪上写着 mg/dL 的，先改好单位再测。',
        },
      ],
    });
  });

  test.each(['110mg/dl', '36 mg/dL', '５４mg', '110mg/d', '6.1 ㎎/㎗'])(
    'a glucose of %s is refused for its unit, never read as ours',
    (text) => {
      const read = readNumber('glucose', text);
      expect('problems' in read && read.problems[0]).toMatchObject({
        why: 'foreign-unit',
        say: '单位要用 mmol/L。血糖仪上写着 mg/dL 的，先改好单位再测。',
      });
    },
  );

  test.each([
    ['29.9', []],
    ['30', ['unit']],
    ['36', ['unit']],
    ['40', ['unit']],
  ])('a glucose of %s is asked for its unit: %j', (text, whys) => {
    const read = readNumber('glucose', text);
    expect('questions' in read && read.questions.map(({ why }) => why)).toEqual(whys);
  });

  test.each([
    ['94', false],
    ['95', true],
    ['98.6', true],
    ['110', true],
    ['111', false],
    ['365', false],
  ])('a temperature of %s is refused, with a word on ℉: %s', (text, isHinted) => {
    const read = readNumber('temperature', text);
    const say = 'problems' in read ? read.problems[0]?.say : '';
    expect(say).toContain('太大了');
    expect(say?.includes('℉')).toBe(isHinted);
  });

  test.each(['98.6℉', '37.0F', '98华氏度'])(
    'a temperature of %s is refused for its unit',
    (text) => {
      const read = readNumber('temperature', text);
      expect('problems' in read && read.problems[0]?.why).toBe('foreign-unit');
    },
  );

  test('a pressure in kPa is refused for its unit', () => {
    const read = readPressure([row('120kPa', '80')]);
    expect('problems' in read && read.problems.map(({ say }) => say)).toEqual([
      '单位要用 mmHg，不是 kPa。',
    ]);
  });

  test.each([
    ['90斤', 45, '90 斤是 45 公斤。记成 45 公斤，对吗？'],
    ['９０ 斤', 45, '90 斤是 45 公斤。记成 45 公斤，对吗？'],
    ['117.5市斤', 58.8, '117.5 斤是 58.8 公斤。记成 58.8 公斤，对吗？'],
  ])('a weight of %s is read as half, and asked', (text, values, say) => {
    expect(readNumber('weight', text, { adult: true })).toEqual({
      values,
      questions: [{ field: 'weight', at: 0, why: 'jin', say }],
    });
  });

  test('a weight in 公斤 or kg is read as it is', () => {
    for (const text of ['45公斤', '45kg', '45千克']) {
      expect(readNumber('weight', text)).toEqual({ values: 45, questions: [] });
    }
  });

  test('a weight in 斤 is asked: by the last weight, or where an adult weighs very much', () => {
    const asked = (text: string, known: Parameters<typeof readNumber>[2]) => {
      const read = readNumber('weight', text, known);
      return (
        'questions' in read && read.questions.map(({ why, suggest }) => [why, suggest?.weight])
      );
    };
    expect(asked('117', { before: 58.5, adult: true })).toEqual([['jin', '58.5']]);
    expect(asked('120', { adult: true })).toEqual([['jin', '60']]);
    expect(asked('99', { adult: true })).toEqual([]);
    expect(asked('120', { before: 118, adult: true })).toEqual([]);
    expect(asked('58', { before: 57, adult: true })).toEqual([]);
    expect(asked('72', { before: 58, adult: true })).toEqual([['far', undefined]]);
    // A child grows.
    expect(asked('12', { before: 9 })).toEqual([]);
  });

  test('decimals are kept as the field has them', () => {
    expect(readNumber('glucose', '6.14')).toMatchObject({ values: 6.1 });
    expect(readNumber('oxygen', '97.4')).toMatchObject({ values: 97 });
  });
});

test('whatever is read lies within the limits, and whatever is refused has a sentence', () => {
  const fields = ['glucose', 'weight', 'waist', 'temperature', 'oxygen'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.oneof(fc.string(), fc.double().map(String)),
      (field, text) => {
        const read = readNumber(field, text);
        if ('problems' in read) expect(read.problems[0]?.say).toMatch(/。$/u);
        else {
          expect(read.values).toBeGreaterThanOrEqual(LIMITS[field].least);
          expect(read.values).toBeLessThanOrEqual(LIMITS[field].most);
        }
      },
    ),
  );
});

test.each(['HI', 'lo', ' Hi ', 'ＬＯ', '高'])(
  'a meter that shows %s is beyond its scale: the signs first, and a doctor at once',
  (text) => {
    const read = readNumber('glucose', text);
    const [slip] = 'problems' in read ? read.problems : [];
    expect(slip?.why).toBe('off-scale');
    expect(slip?.say).toContain('马上问医生');
  },
);
