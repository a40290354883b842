import { describe, expect, test } from 'vitest';
import {
  type Answer,
  fits,
  groupsOf,
  nextStep,
  type Offer,
} from '../../../../src/domain/service-package/choose.ts';

const OFFERS: readonly Offer[] = [
  { id: 'general', kind: 'basic', groups: ['general'] },
  { id: 'elders', kind: 'basic', groups: ['elders-65'] },
  { id: 'pressure', kind: 'basic', groups: ['hypertension'] },
  { id: 'sugar', kind: 'basic', groups: ['diabetes'] },
  { id: 'lungs', kind: 'basic', groups: ['copd'] },
  { id: 'illness-of-the-mind', kind: 'basic', groups: [] },
  { id: 'mothers', kind: 'basic', groups: ['pregnancy'] },
  { id: 'children', kind: 'basic', groups: ['children-0-6'] },
  { id: 'disabled', kind: 'basic', groups: ['disabled'] },
  { id: 'pressure-more', kind: 'county', groups: ['hypertension'] },
  { id: 'at-home', kind: 'county', groups: ['elders-65', 'disabled'] },
];

/** The same answers by their choices alone; the questions come as the finder asks them. */
function answered(offers: readonly Offer[], choices: readonly string[]): Answer[] {
  return choices.reduce<Answer[]>((answers, choice) => {
    const step = nextStep(offers, answers);
    if (!step?.choices.includes(choice)) throw new Error(`nobody is asked that says “${choice}”`);
    answers.push({ question: step.question, choice });
    return answers;
  }, []);
}

/** Every way through the questions to its end. */
function everyWay(offers: readonly Offer[], answers: readonly Answer[] = []): Answer[][] {
  const step = nextStep(offers, answers);
  if (!step) return [[...answers]];
  return step.choices.flatMap((choice) =>
    everyWay(offers, [...answers, { question: step.question, choice }]),
  );
}

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const ways = everyWay(OFFERS);

describe('persons worked out by hand', () => {
  test.each<[string, string[], string[], string[]]>([
    ['a healthy woman of 40', ['none', 'none', 'none'], ['general'], []],
    ['a healthy man of 70', ['elders-65', 'none', 'none', 'none'], ['elders'], []],
    [
      'he also wants what costs money',
      ['elders-65', 'none', 'none', 'yes'],
      ['elders'],
      ['at-home'],
    ],
    [
      'a grandmother with blood pressure',
      ['elders-65', 'hypertension', 'none', 'none'],
      ['elders', 'pressure'],
      [],
    ],
    [
      'a grandfather with all three, and a disability',
      ['elders-65', 'several', 'hypertension+diabetes+copd', 'disabled', 'yes'],
      ['elders', 'pressure', 'sugar', 'lungs', 'disabled'],
      ['pressure-more', 'at-home'],
    ],
    [
      'a man of 50 with sugar and lungs',
      ['none', 'several', 'diabetes+copd', 'none'],
      ['sugar', 'lungs'],
      [],
    ],
    ['a mother with sugar', ['pregnancy', 'diabetes', 'none'], ['sugar', 'mothers'], []],
    ['a baby', ['children-0-6', 'none'], ['children'], []],
    ['a disabled baby', ['children-0-6', 'disabled', 'none'], ['children', 'disabled'], []],
  ])('%s', (_who, choices, free, paid) => {
    const answers = answered(OFFERS, choices);
    const found = fits(OFFERS, answers);
    expect(nextStep(OFFERS, answers)).toBeUndefined();
    expect({ free: ids(found.free), paid: ids(found.paid) }).toEqual({ free, paid });
  });
});

describe('every way through the questions', () => {
  test('asks five questions at most, none of them twice, and none with one choice only', () => {
    for (const way of ways) {
      expect(way.length).toBeLessThanOrEqual(5);
      expect(new Set(way.map(({ question }) => question)).size).toBe(way.length);
      way.forEach((_, index) => {
        expect(nextStep(OFFERS, way.slice(0, index))?.choices.length).toBeGreaterThan(1);
      });
    }
    expect(ways.length).toBeGreaterThan(50);
  });

  test('ends with a free package, and with none for which nothing was said', () => {
    for (const way of ways) {
      const { free, paid } = fits(OFFERS, way);
      const said = groupsOf(way);
      expect(free.length).toBeGreaterThan(0);
      for (const { id, because } of [...free, ...paid]) {
        const made = OFFERS.find((offer) => offer.id === id)?.groups ?? [];
        expect(because).toEqual(said.filter((group) => made.includes(group)));
        expect(because.length).toBeGreaterThan(0);
      }
    }
  });

  test('together they lead to every package that is made for somebody, and to no other', () => {
    const reached = new Set(ways.flatMap((way) => Object.values(fits(OFFERS, way)).flatMap(ids)));
    const made = OFFERS.filter(({ groups }) => groups.length > 0);
    expect([...reached].sort()).toEqual(ids(made).sort());
  });

  test('shows what costs money only to who has asked for it', () => {
    const asked = ways.filter((way) => way.some(({ choice }) => choice === 'yes'));
    for (const way of ways) {
      expect(fits(OFFERS, way).paid.length > 0).toBe(asked.includes(way));
    }
    expect(asked.length).toBeGreaterThan(0);
  });
});

test('the same answers in another order give the same result', () => {
  const answers = answered(OFFERS, [
    'elders-65',
    'several',
    'hypertension+copd',
    'disabled',
    'yes',
  ]);
  const turned = [...answers].reverse();
  expect(fits(OFFERS, turned)).toEqual(fits(OFFERS, answers));
});

describe('a county that offers less', () => {
  test('is asked about nothing that it has no package for', () => {
    const two = OFFERS.filter(({ id }) => ['general', 'pressure', 'sugar'].includes(id));
    const first = nextStep(two, []);
    expect(first).toEqual({
      question: 'illness',
      choices: ['hypertension', 'diabetes', 'hypertension+diabetes', 'none'],
    });
    expect(everyWay(two).every((way) => way.length === 1)).toBe(true);
  });

  test('with nothing but the package for everybody asks nothing', () => {
    const one = OFFERS.slice(0, 1);
    expect(nextStep(one, [])).toBeUndefined();
    expect(ids(fits(one, []).free)).toEqual(['general']);
  });

  test('with only a package of its own for somebody names the free one for everybody beside it', () => {
    const offers = OFFERS.filter(({ id }) => ['general', 'at-home'].includes(id));
    const { free, paid } = fits(offers, answered(offers, ['elders-65', 'none', 'yes']));
    expect(free).toEqual([{ id: 'general', because: ['general'] }]);
    expect(paid).toEqual([{ id: 'at-home', because: ['elders-65'] }]);
  });
});
