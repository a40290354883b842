import { describe, expect, test } from 'vitest';
import {
  resumed,
  teamOf,
  withChange,
  withoutUnsaid,
} from '../../../../src/domain/sign-up/change.ts';
import { COUNTY, WHOLE } from '../../../helpers/sign-up.ts';

const TOLD = {
  ...WHOLE,
  health: 1_794_000_000,
  groups: ['elders-65', 'hypertension'],
  packages: ['old', 'pressure', 'pressure-plus'],
} as const;

describe('a change of one field', () => {
  test('takes the consent to the sign-up back, whatever it changes', () => {
    expect(withChange(WHOLE, { name: '王桂兰' }, COUNTY).draft.basic).toBeUndefined();
    expect(withChange(WHOLE, { basic: 5 }, COUNTY).draft.basic).toBe(5);
  });

  test('of the village gives its team; of the township asks for the village anew', () => {
    expect(withChange(WHOLE, { village: 'qiao' }, COUNTY).draft.team).toBe('east-2');
    expect(withChange(WHOLE, { team: 'west-1' }, COUNTY).draft.team).toBe('west-1');
    const moved = withChange(WHOLE, { township: 'west' }, COUNTY).draft;
    expect([moved.village, moved.team]).toEqual(['', '']);
    expect(withChange(WHOLE, { township: 'east' }, COUNTY).draft.village).toBe('dong');
  });

  test('of the health consent takes out what tells of health, and says what', () => {
    const { draft, dropped } = withChange(TOLD, { health: undefined }, COUNTY);
    expect([draft.groups, draft.packages]).toEqual([['elders-65'], ['old']]);
    expect(dropped).toEqual({ groups: ['hypertension'], packages: ['pressure', 'pressure-plus'] });
  });

  test('of a group takes out the package that was for it alone', () => {
    const { draft, dropped } = withChange(TOLD, { groups: ['hypertension'] }, COUNTY);
    expect(draft.packages).toEqual(['pressure', 'pressure-plus']);
    expect(dropped.packages).toEqual(['old']);
  });

  test('to a child takes out everything that was told of somebody', () => {
    const { draft } = withChange(
      { ...TOLD, packages: ['pressure', 'small'] },
      { forWhom: 'child' },
      COUNTY,
    );
    expect([draft.health, draft.groups, draft.packages]).toEqual([undefined, [], ['small']]);
  });
});

describe('what was chosen before the form, and tells of health', () => {
  const chosen = { ...WHOLE, groups: ['hypertension'], packages: ['pressure'] } as const;

  test('waits for the consent while other fields are filled in', () => {
    const typed = withChange(chosen, { forWhom: 'self' }, COUNTY).draft;
    expect([typed.groups, typed.packages]).toEqual([['hypertension'], ['pressure']]);
    const told = withChange(typed, { health: 1 }, COUNTY);
    expect([told.draft.packages, told.dropped.packages]).toEqual([['pressure'], []]);
  });

  test('goes where the page of the question is left without it', () => {
    const { draft, dropped } = withoutUnsaid(chosen, COUNTY);
    expect([draft.groups, draft.packages]).toEqual([[], []]);
    expect(dropped).toEqual({ groups: ['hypertension'], packages: ['pressure'] });
  });
});

describe('a form that was kept', () => {
  test('of the same version keeps everything but the consent to the sign-up', () => {
    expect(resumed(TOLD, COUNTY, false)).toEqual({ ...TOLD, basic: undefined });
  });

  test('of an older version keeps what was typed, and no consent', () => {
    const read = resumed(TOLD, COUNTY, true);
    expect(read).toEqual({ ...TOLD, basic: undefined, health: undefined });
  });

  test('loses what the county does not offer any more', () => {
    const read = resumed({ ...WHOLE, village: 'gone', packages: ['gone', 'old'] }, COUNTY, false);
    expect([read.township, read.village, read.team, read.packages]).toEqual([
      'east',
      '',
      '',
      ['old'],
    ]);
  });
});

test('every village of the county has a team', () => {
  const villages = COUNTY.teams.flatMap((team) => team.villages.map(({ id }) => [id, team.id]));
  expect(villages.map(([id = '']) => teamOf(id, COUNTY)?.id)).toEqual(villages.map(([, id]) => id));
});
