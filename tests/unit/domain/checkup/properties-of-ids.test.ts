import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rules } from '../../../../src/domain/checkup/duty.ts';
import { addDays } from '../../../helpers/days.ts';
import { byId, county, duties, lives, settled, sorted } from '../../../helpers/owed-lives.ts';
import { type Scene, scenes } from '../../../helpers/owed-scenes.ts';

const RUNS = { numRuns: 150 };

test('each duty has an id of its own, is of this person and of its rule, and stands on an edition of it', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const all = duties(life);
      expect(byId(all).size).toBe(all.length);
      for (const { id, rule, person, source, year, step } of all) {
        expect(id.startsWith(`${rule}/`)).toBe(true);
        expect(person).toBe('somebody');
        if (step) expect(id.endsWith(step)).toBe(true);
        const editions =
          county.rules.find((one) => one.id === rule)?.editions ?? county.immunisation;
        expect(editions.some((one) => one.source === source && one.year === year)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('whoever looks further ahead sees the same and what begins later, nothing else', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 1, max: 700 }), (life, further) => {
      const near = duties(life);
      const known = byId(near);
      const far = duties({ ...life, until: addDays(life.until, further) });
      expect(sorted(far.filter(({ id }) => known.has(id)))).toEqual(sorted(near));
      const more = far.filter(({ id }) => !known.has(id));
      expect(more.filter(({ from }) => (from ?? '') <= life.until)).toEqual([]);
    }),
    RUNS,
  );
});

test('what is done stays done on every later day, under every later edition', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 1, max: 9000 }), (life, days) => {
      const later = {
        ...life,
        today: addDays(life.today, days),
        until: addDays(life.until, days),
      };
      const known = byId(duties(later));
      for (const { id, state } of duties(life).filter(settled)) {
        expect(known.get(id)?.state, id).toBe(state);
      }
    }),
    RUNS,
  );
});

test('whichever edition is in force, a duty that both know has the same id', () => {
  const always = <One extends { from: string; to?: string | undefined }>(one: One): One => ({
    ...one,
    from: '2000-01-01',
    to: undefined,
  });
  const under = (pick: 'first' | 'last'): Rules => {
    const one = <Edition>(editions: readonly Edition[]) =>
      (pick === 'first' ? editions[0] : editions.at(-1)) as Edition;
    return {
      rules: county.rules.map((rule) => ({ ...rule, editions: [always(one(rule.editions))] })),
      immunisation: [always(one(county.immunisation))],
    };
  };
  const [first, last] = [under('first'), under('last')];
  const idsOf = (life: Scene, rules: Rules) =>
    duties(life, rules)
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('immunisation/hpv'))
      .sort();
  fc.assert(
    fc.property(scenes, (scene) => {
      const far = { ...scene, until: addDays(scene.today, 9000) };
      expect(idsOf(far, last)).toEqual(idsOf(far, first));
    }),
    { numRuns: 30 },
  );
});
