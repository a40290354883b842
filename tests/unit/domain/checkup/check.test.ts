import { describe, expect, test } from 'vitest';
import { checkRule } from '../../../../src/domain/checkup/check.ts';
import { diseaseWordIn } from '../../../../src/domain/checkup/disease-words.ts';
import type { CheckupRule, RuleEdition, RuleStep } from '../../../../src/domain/checkup/schema.ts';
import { countyRules } from '../../../helpers/owed-content.ts';

const YEARLY = { kind: 'calendar', per: 'year' } as const;

function edition(from: string, more: Partial<RuleEdition> = {}): RuleEdition {
  return { from, source: 'S01', year: 2017, annual: false, items: [], schedule: YEARLY, ...more };
}

function steps(...ids: string[]): RuleEdition['schedule'] {
  return {
    kind: 'steps',
    steps: ids.map((id) => ({ id, title: id, since: 'birth', from: { days: 1 }, items: [] })),
  };
}

const EVERYONE = { without: [], anyOf: [] };

/** The codes that a rule is given, with the places they point at. */
function codesOf(rule: Partial<CheckupRule>): string[] {
  return checkRule({ who: EVERYONE, ...rule }).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('the editions of a rule', () => {
  const next = (to: string | undefined, from: string) =>
    codesOf({ editions: [edition('2017-02-28', to ? { to } : {}), edition(from)] });

  test('follow each other on the very next day, over the end of a year and of February', () => {
    expect(next('2025-06-22', '2025-06-23')).toEqual([]);
    expect(next('2025-12-31', '2026-01-01')).toEqual([]);
    expect(next('2024-02-29', '2024-03-01')).toEqual([]);
  });

  test('leave no day between, and share none', () => {
    expect(next('2025-06-22', '2025-06-24')).toEqual(['rule/edition-gap editions.1.from']);
    expect(next('2025-06-22', '2025-06-22')).toEqual(['rule/edition-overlap editions.1.from']);
  });

  test('may leave open when they end: they hold until the next one begins', () => {
    expect(next(undefined, '2025-06-23')).toEqual([]);
  });

  test('stand oldest first, and none ends before it begins', () => {
    expect(next(undefined, '2017-02-28')).toEqual(['rule/edition-order editions.1.from']);
    expect(codesOf({ editions: [edition('2025-06-23', { to: '2025-06-22' })] })).toEqual([
      'rule/edition-order editions.0.to',
    ]);
    expect(codesOf({ editions: [edition('2025-06-23', { to: '2025-06-23' })] })).toEqual([]);
  });
});

describe('what has been ticked is found again', () => {
  const change = (
    before: RuleEdition['schedule'],
    after: RuleEdition['schedule'],
    retired: string[] = [],
  ) =>
    codesOf({
      who: { ...EVERYONE, ...(after.kind === 'steps' && { stage: 'child' }) },
      editions: [
        edition('2017-02-28', { schedule: before }),
        edition('2025-06-23', { schedule: after }),
      ],
      retired,
    }).filter((code) => code.startsWith('rule/id'));

  test('a step that is gone is named, unless it is retired; one that is new is welcome', () => {
    expect(change(steps('a', 'b'), steps('a'))).toEqual(['rule/id-lost editions.1']);
    expect(change(steps('a', 'b'), steps('a'), ['b'])).toEqual([]);
    expect(change(steps('a'), steps('a', 'b'))).toEqual([]);
  });

  test('a retired step is not used for something else', () => {
    expect(change(steps('a'), steps('a'), ['a'])).toEqual(['rule/id-retired retired.0']);
  });

  test('another way of counting makes other ids; yearly and “ask” both count years', () => {
    expect(change(YEARLY, { kind: 'calendar', per: 'half-year' })).toEqual([
      'rule/id-lost editions.1.schedule.kind',
    ]);
    expect(change({ kind: 'ask' }, YEARLY)).toEqual([]);
  });
});

describe('a rule reaches somebody', () => {
  const reach = (who: Partial<CheckupRule['who']>, schedule: RuleEdition['schedule'] = YEARLY) =>
    codesOf({
      who: { ...EVERYONE, ...who },
      editions: [edition('2017-02-28', { schedule })],
    });

  test('of one age at least', () => {
    expect(reach({ ageMin: 65, ageMax: 65 })).toEqual([]);
    expect(reach({ ageMin: 65, ageMax: 64 })).toEqual(['rule/reaches-nobody who.ageMax']);
  });

  test('who has the diagnosis and is not left out for it', () => {
    expect(reach({ condition: 'copd', without: ['hypertension'] })).toEqual([]);
    expect(reach({ condition: 'copd', without: ['copd'] })).toEqual([
      'rule/reaches-nobody who.without',
    ]);
    expect(reach({ condition: 'hepatitis-b', family: 'hepatitis-b' })).toEqual([
      'rule/reaches-nobody who.family',
      'rule/names-disease stays',
    ]);
  });

  test('by each of the lines of which one is enough', () => {
    const anyOf = [{ condition: 'copd' as const }, { ageMin: 60 }, { risk: 'lung' as const }];
    expect(reach({ anyOf, ageMax: 60 })).toEqual([]);
    expect(reach({ anyOf, ageMax: 59, without: ['copd'] })).toEqual([
      'rule/reaches-nobody who.anyOf.0',
      'rule/reaches-nobody who.anyOf.1',
    ]);
  });

  test('step by step only for children and in pregnancies, and these only so', () => {
    expect(reach({ stage: 'child' }, steps('a'))).toEqual([]);
    expect(reach({}, steps('a'))).toEqual(['rule/reaches-nobody editions.0.schedule.kind']);
    expect(reach({ stage: 'pregnancy' })).toEqual(['rule/reaches-nobody who.stage']);
    expect(reach({ stage: 'pregnancy', sex: 'male' }, steps('a'))).toEqual([
      'rule/reaches-nobody who.sex',
    ]);
  });

  test('while the child is of the age, in a window that has a day', () => {
    const one = (step: Pick<RuleStep, 'from'> & Partial<RuleStep>) =>
      reach(
        { stage: 'child', ageMax: 6 },
        {
          kind: 'steps',
          steps: [{ id: 'a', title: '检查', since: 'birth', items: [], ...step }],
        },
      );
    expect(one({ from: { months: 83, days: 29 } })).toEqual([]);
    expect(one({ from: { months: 84 } })).toHaveLength(1);
    expect(one({ from: { days: 28 }, to: { days: 28 } })).toEqual([]);
    expect(one({ from: { days: 28 }, to: { days: 27 } })).toHaveLength(1);
    expect(one({ from: { days: 28 }, since: 'last-period' })).toHaveLength(1);
    // What has no last day is never late, so it cannot stay for being late.
    expect(one({ from: { days: 1 }, to: { days: 2 }, untilDone: true })).toEqual([]);
    expect(one({ from: { days: 1 }, untilDone: true })).toHaveLength(1);
  });
});

describe('what others see', () => {
  const { rules, immunisation } = countyRules();

  test('names none of the diseases that the vaccines are against', () => {
    const vaccines = immunisation.flatMap(({ doses }) => doses.map(({ vaccine }) => vaccine));
    expect(vaccines.length).toBeGreaterThan(0);
    expect(vaccines.filter((name) => diseaseWordIn(name) === undefined)).toEqual([]);
  });

  test.each(['血压', '高血压', '血糖', '糖尿病', '慢阻肺', '乙肝', '两癌', '结核', '精神障碍'])(
    'does not say %s',
    (word) => {
      expect(codesOf({ plain: `去查${word}` })).toEqual(['rule/names-disease plain']);
    },
  );

  test('a prompt because of somebody in the family names no disease at all, and leads to no guide', () => {
    const family = { ...EVERYONE, family: 'hepatitis-b' as const };
    const own = { title: '查乙肝', guide: 'hepatitis-b-family', bring: ['乙肝化验单'] };
    expect(codesOf({ ...own })).toEqual([]);
    expect(codesOf({ ...own, who: family })).toEqual([
      'rule/names-disease title',
      'rule/names-disease bring.0',
      'rule/names-disease guide',
      'rule/names-disease stays',
    ]);
  });

  test('a prompt because of somebody in the family stays on the phone: all but one would have it', () => {
    const who = { ...EVERYONE, family: 'hepatitis-b' as const };
    expect(codesOf({ who })).toEqual(['rule/names-disease stays']);
    expect(codesOf({ who, stays: true })).toEqual([]);
  });

  test("of the county's own rules is plain, and is the same for the diagnoses", () => {
    const follow = rules.filter(({ group }) => group === 'follow-up');
    expect(follow.length).toBeGreaterThan(1);
    expect(new Set(follow.map(({ plain }) => plain)).size).toBe(1);
    expect(rules.flatMap((rule) => codesOf(rule))).toEqual([]);
  });
});
