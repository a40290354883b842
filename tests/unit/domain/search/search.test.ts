import { describe, expect, it } from 'vitest';
import { textIndex } from '../../../../scripts/lib/search/text-index.ts';
import {
  fromRow,
  type SearchEntry,
  searchEntry,
  toRow,
} from '../../../../src/domain/search/entry.ts';
import { findByName, type SearchWords } from '../../../../src/domain/search/find-by-name.ts';
import {
  findInText,
  type Postings,
  pairsAskedFor,
} from '../../../../src/domain/search/find-in-text.ts';
import { isDoubtful, search as join } from '../../../../src/domain/search/search.ts';
import { unpackPostings } from '../../../../src/domain/search/text-shard.ts';

function entry(
  path: string,
  names: [string, string][],
  more: Partial<Pick<SearchEntry, 'kind' | 'keywords' | 'urgent' | 'weight' | 'due'>> = {},
): SearchEntry {
  return searchEntry({
    path,
    kind: '指南',
    names: names.map(([text, sound]) => ({ text, sound })),
    keywords: [],
    urgent: false,
    weight: 100,
    due: '',
    ...more,
  });
}

/** A whole search as the page makes it: by name, then joined with the text. */
function search(
  among: readonly SearchEntry[],
  query: string,
  known: SearchWords,
  postings: readonly Postings[] | undefined,
  today: string,
) {
  const inText = postings ? findInText(among, query, postings) : [];
  return join(findByName(among, query, known), inText, today);
}

const hypertension = entry('/guides/hypertension/', [
  ['高血压', 'gao xue ya'],
  ['血压高', 'xue ya gao'],
]);
const stroke = entry('/guides/stroke/', [['中风', 'zhong feng']], { urgent: true });
const falls = entry('/guides/falls/', [['老人防摔', 'lao ren fang shuai']]);
const word = entry('/glossary/#stroke', [['中风', 'zhong feng']], { weight: 84, kind: '词语' });
const entries = [hypertension, falls, word, stroke];
const words = { synonyms: [['摔', '跌倒']] };
const paths = (query: string, more = {}) =>
  search(entries, query, { ...words, ...more }, undefined, TODAY).hits.map((hit) => hit.entry.path);

const TODAY = '2026-11-22';

describe('a page whose review is late', () => {
  const late = (due: string) =>
    search([entry('/guides/x/', [['牙疼', 'ya teng']], { due })], '牙疼', words, undefined, TODAY)
      .hits.length;

  it('is found until a month after the day, then no more', () => {
    expect([late('2026-11-22'), late('2026-10-23'), late('2026-10-22')]).toEqual([1, 1, 0]);
  });

  it('is always found when it never leaves the search', () => {
    expect(late('')).toBe(1);
  });
});

describe('search by name', () => {
  it('finds a page by its title, by what people call it, and by a synonym', () => {
    expect(paths('高血压')[0]).toBe('/guides/hypertension/');
    expect(paths('血压高')[0]).toBe('/guides/hypertension/');
    expect(paths('老人跌倒')[0]).toBe('/guides/falls/');
  });

  it('finds a page by the sound of a misspelt word, once the table of sounds is there', () => {
    const sounds = new Map([
      ['种', 'zhong'],
      ['疯', 'feng'],
    ]);
    expect(paths('种疯')).toEqual([]);
    expect(paths('种疯', { soundOf: (character: string) => sounds.get(character) })[0]).toBe(
      '/guides/stroke/',
    );
  });

  it('puts a red-flag page first and says so', () => {
    const result = search(entries, '中风', words, undefined, TODAY);
    expect(result.urgent).toBe(true);
    expect(result.hits.map((hit) => hit.entry.path)).toEqual([
      '/guides/stroke/',
      '/glossary/#stroke',
    ]);
  });

  it('finds nothing for nothing, for punctuation and for a picture', () => {
    expect(['', '？！', '🔥'].map((query) => paths(query))).toEqual([[], [], []]);
  });

  it('calls a search doubtful when nothing or little was found', () => {
    expect(isDoubtful(search(entries, '糖料病', words, undefined, TODAY))).toBe(true);
    expect(isDoubtful(search(entries, '高血压', words, undefined, TODAY))).toBe(false);
  });
});

describe('search in the text', () => {
  const texts = ['少吃盐，量血压。', '夜里起来先开灯，铺防滑垫。', '', '记住几点还是好的。'];
  const shards = textIndex(texts);
  const postings = (query: string) =>
    pairsAskedFor(query).map((pair) => {
      const shard = shards.find((one) => one[pair]);
      return unpackPostings(shard?.[pair] ?? []);
    });

  it('finds a page by words that stand only in its text, and marks it so', () => {
    const { hits } = search(entries, '防滑垫', words, postings('防滑垫'), TODAY);
    expect(hits.map((hit) => [hit.entry.path, hit.inText])).toEqual([['/guides/falls/', true]]);
  });

  it('finds a page that holds most of what was asked when none holds all', () => {
    const { hits } = search(entries, '夜里开灯', words, postings('夜里开灯'), TODAY);
    expect(hits[0]?.entry.path).toBe('/guides/falls/');
  });

  it('puts a page that bears the name before one that only mentions it', () => {
    const { hits } = search(entries, '血压', words, postings('血压'), TODAY);
    expect(hits[0]).toMatchObject({ entry: hypertension, inText: false });
  });
});

describe('the index of names', () => {
  it('comes back from its packed form as it went in', () => {
    const full = entry(
      '/x/',
      [
        ['甲', 'jia'],
        ['乙 丙', 'yi bing'],
      ],
      { keywords: ['丁', '戊'], urgent: true },
    );
    expect([full, hypertension].map((one) => fromRow(toRow(one)))).toEqual([full, hypertension]);
  });
});
