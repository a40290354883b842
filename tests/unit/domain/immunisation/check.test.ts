import { describe, expect, test } from 'vitest';
import { checkImmunisation, checkProgrammes } from '../../../../src/domain/immunisation/check.ts';
import type { Dose, Immunisation } from '../../../../src/domain/immunisation/schema.ts';

function dose(id: string, more: Partial<Dose> = {}): Dose {
  const series = id.slice(0, id.lastIndexOf('-'));
  const number = Number(id.slice(series.length + 1));
  return {
    ...{ id, vaccine: '某疫苗', abbr: 'XX', series, dose: number, ageMonths: 2 },
    ...{ live: false, askIfPremature: false, ...more },
  };
}

function codesOf(doses: Dose[], more: Partial<Immunisation> = {}): string[] {
  return checkImmunisation({ doses, use: {}, ...more }).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
}

describe('one edition of the programme', () => {
  test('has every dose before the next of its kind, wherever it stands in the list', () => {
    expect(codesOf([dose('a-2'), dose('a-1')])).toEqual([]);
    expect(codesOf([dose('a-1'), dose('a-3')])).toEqual(['immunisation/dose-chain doses.1.dose']);
  });

  test('has names for others to see that tell no disease', () => {
    expect(codesOf([dose('a-1', { abbr: '2vHPV' })])).toEqual(['rule/names-disease doses.0.abbr']);
    expect(codesOf([dose('a-1', { abbr: '2vHPV', plain: '13 岁的疫苗' })])).toEqual([]);
    expect(codesOf([dose('a-1', { plain: '乙肝的疫苗' })])).toEqual([
      'rule/names-disease doses.0.plain',
    ]);
  });

  test('counts an interval only from another dose that it has', () => {
    expect(codesOf([dose('a-1'), dose('b-1', { gapFrom: 'a-1' })])).toEqual([]);
    for (const gapFrom of ['a-9', 'b-1']) {
      expect(codesOf([dose('a-1'), dose('b-1', { gapFrom })])).toEqual([
        'immunisation/dose-chain doses.1.gapFrom',
      ]);
    }
  });

  test('lets no dose wait for itself, however long the way round', () => {
    const gap = { days: 28 };
    const circle = (...from: string[]) =>
      codesOf(
        from.map((gapFrom, index) => dose(`${'abc'[index]}-1`, gapFrom ? { gap, gapFrom } : {})),
      );
    expect(circle('', 'a-1', 'b-1')).toEqual([]);
    expect(circle('b-1', 'a-1')).toHaveLength(2);
    expect(circle('b-1', 'c-1', 'a-1')).toHaveLength(3);
    expect(codesOf([dose('a-1', { gap, gapFrom: 'a-2' }), dose('a-2', { gap })])).toEqual([
      'immunisation/dose-chain doses.0.gapFrom',
    ]);
  });

  test.each(['before', 'closedFrom', 'replacedFrom', 'askFrom'] as const)(
    'leaves time for a dose until %s',
    (field) => {
      expect(codesOf([dose('a-1', { ageMonths: 6, [field]: 7 })])).toEqual([]);
      expect(codesOf([dose('a-1', { ageMonths: 6, [field]: 6 })])).toEqual([
        `rule/reaches-nobody doses.0.${field}`,
      ]);
    },
  );

  test('asks for no dose sooner after another than it may be given', () => {
    const second = (within: number) =>
      codesOf([dose('a-1'), dose('a-2', { gap: { days: 7 }, within: { days: within } })]);
    expect(second(7)).toEqual([]);
    expect(second(6)).toEqual(['rule/reaches-nobody doses.1.within']);
  });

  test('asks the clinic about older children only where there are some', () => {
    const older = (more: Partial<Dose>) => codesOf([dose('a-1', { askIfOlder: true, ...more })]);
    expect(older({ bornFrom: '2019-10-01' })).toEqual([]);
    expect(older({})).toEqual(['rule/reaches-nobody doses.0.askIfOlder']);
  });

  test('says which of two sets the county uses, and has doses of that set', () => {
    const option = { of: 'je', set: 'live' } as const;
    const of = (use: Immunisation['use']) => codesOf([dose('a-1', { option })], { use });
    expect(of({ je: 'live' })).toEqual([]);
    expect(of({})).toEqual(['immunisation/option doses.0.option.of']);
    expect(of({ je: 'inactivated' })).toEqual(['immunisation/option use.je']);
  });
});

describe('the editions together', () => {
  const programme = (
    id: string,
    from: string,
    doses: string[],
    more: Partial<Immunisation> = {},
  ) => ({
    id,
    programme: { from, doses: doses.map((one) => dose(one)), ...more },
  });
  const found = (...all: Parameters<typeof checkProgrammes>[0]) =>
    checkProgrammes(all).map(({ id, finding }) => `${id} ${finding.code} ${finding.found}`);

  test('are one series by their days, whatever their files are called', () => {
    const old = programme('z', '2025-01-01', ['a-1'], { to: '2026-06-16' });
    expect(found(programme('b', '2026-06-17', ['a-1']), old)).toEqual([]);
    expect(found(programme('b', '2026-06-18', ['a-1']), old)).toEqual([
      'b rule/edition-gap 2026-06-18',
    ]);
    expect(found(programme('b', '2026-06-16', ['a-1']), old)).toEqual([
      'b rule/edition-overlap 2026-06-16',
    ]);
    expect(
      found(programme('b', '2025-01-01', ['a-1']), {
        ...old,
        programme: { ...old.programme, to: undefined },
      }),
    ).toHaveLength(1);
  });

  test('end in one that holds until a newer one is there', () => {
    const old = programme('old', '2025-01-01', ['a-1'], { to: '2026-06-16' });
    expect(found(old)).toEqual(['old rule/edition-gap 2026-06-16']);
    expect(found(old, programme('new', '2026-06-17', ['a-1']))).toEqual([]);
  });

  test('lose no dose that has been ticked, unless it is retired', () => {
    const old = programme('old', '2025-01-01', ['a-1', 'b-1']);
    expect(found(old, programme('new', '2026-06-17', ['a-1']))).toEqual(['new rule/id-lost b-1']);
    expect(found(old, programme('new', '2026-06-17', ['a-1'], { retired: ['b-1'] }))).toEqual([]);
  });
});
