import { describe, expect, test } from 'vitest';
import { placesOf, waysOf } from '../../../src/islands/me/owed/places.ts';

const place = (id: string, township: string, ...specialities: string[]) => ({
  ...{ id, name: id, phone: '1', hours: '全天', township, specialities },
});

const FILE = {
  facilities: [
    place('hospital', 'town', 'elder', 'lung'),
    ...['a', 'b', 'c'].map((id) => place(id, id, 'elder')),
  ],
  teams: ['a', 'b', 'c', 'd'].map((id) => place(`team-${id}`, id)),
};

const paths = (township: string, where: Parameters<typeof placesOf>[0]) =>
  placesOf(where, FILE, township).map(({ path }) => path);

describe('where to go', () => {
  const elder = { at: 'facility', speciality: 'elder' } as const;

  test('is the place of the township that was chosen', () => {
    expect(paths('b', elder)).toEqual(['/facilities/#b']);
    expect(paths('b', { at: 'team' })).toEqual(['/teams/#team-b']);
  });

  test('is the few of the county where the township has none, and the page of all where they are many', () => {
    expect(paths('a', { at: 'facility', speciality: 'lung' })).toEqual(['/facilities/#hospital']);
    expect(paths('', elder)).toEqual(['/facilities/#elder']);
    expect(paths('', { at: 'team' })).toEqual(['/teams/']);
  });

  test('is nowhere for who is visited at home, and where the county shows none', () => {
    expect(paths('a', { at: 'home' })).toEqual([]);
    expect(placesOf(elder, { facilities: [], teams: [] }, 'a')).toEqual([]);
  });
});

describe('the ways for a card', () => {
  const one = (title: string, where: Parameters<typeof placesOf>[0]) => ({
    details: { title, where },
  });

  test('are all of them, each once with what it is for', () => {
    const all = [
      one('the check-up', { at: 'facility', speciality: 'elder' }),
      one('for sugar', { at: 'team', speciality: 'chronic' }),
      one('for pressure', { at: 'team' }),
    ];
    expect(waysOf(all, FILE, 'b').map(({ places: [to], titles }) => [to?.path, titles])).toEqual([
      ['/facilities/#b', ['the check-up']],
      ['/teams/#team-b', ['for sugar', 'for pressure']],
    ]);
  });
});
