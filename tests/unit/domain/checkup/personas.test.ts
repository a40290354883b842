import { expect, test } from 'vitest';
import { dutiesOf } from '../../../../src/domain/checkup/duties.ts';
import type { Rules } from '../../../../src/domain/checkup/duty.ts';
import { DOCUMENTS } from '../../../fixtures/owed/documents.ts';
import type { Persona } from '../../../fixtures/owed/persona.ts';
import { PERSONAS } from '../../../fixtures/owed/personas.ts';
import { countyRules } from '../../../helpers/owed-content.ts';
import { aboutThem, linesAbout, subjectOf } from '../../../helpers/owed-lines.ts';

const county = countyRules();

function rulesFor({ county: own, use }: Persona): Rules {
  if (own || !use) return own ?? county;
  return { ...county, immunisation: county.immunisation.map((one) => ({ ...one, use })) };
}

test.each(PERSONAS)('$name', (persona) => {
  const rules = rulesFor(persona);
  const { duties, missing } = dutiesOf(
    rules,
    subjectOf(persona),
    persona.today,
    persona.until ?? persona.today,
  );
  expect(linesAbout(persona, duties)).toEqual([...persona.owed].sort());
  if (persona.missing) expect([...missing].sort()).toEqual([...persona.missing].sort());
  if (persona.year) {
    expect(aboutThem(persona, duties).map(({ year }) => year)).toEqual(
      persona.owed.map(() => persona.year),
    );
  }
});

test('there are at least 120 personas, and no two are called the same', () => {
  const names = PERSONAS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(120);
});

test('every rule of the county has a persona', () => {
  const about = new Set(PERSONAS.flatMap((persona) => persona.about.map((id) => id.split('/')[0])));
  expect(county.rules.map(({ id }) => id).filter((id) => !about.has(id))).toEqual([]);
});

test('the rules stand on the documents that the facts name, each from its day on', () => {
  const editions = new Map<string, readonly { source: string; year: number; from: string }[]>([
    ...county.rules.map((rule) => [rule.id, rule.editions] as const),
    ['immunisation', county.immunisation],
  ]);
  const inWords = (one: {
    source: string;
    year: number;
    from: string;
    to?: string;
    annual?: boolean;
  }) =>
    [
      `${one.source} of ${one.year} from ${one.from}`,
      ...(one.to ? [`to ${one.to}`] : []),
      ...(one.annual ? ['yearly'] : []),
    ].join(' ');
  for (const [rule, documents] of Object.entries(DOCUMENTS)) {
    expect(editions.get(rule)?.map(inWords), rule).toEqual(documents);
  }
});
