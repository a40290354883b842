import { describe, expect, test } from 'vitest';
import { compare, type Places, type Plan } from '../../../src/storage/compare.ts';

const at = (seq: number, whole = true) => ({ seq, whole });

/** What the three places say → what is trusted, whether the journal is written anew, what is said. Worked out by hand. */
const TABLE: [name: string, places: Places, plan: Plan][] = [
  [
    'a first visit',
    { database: at(0), journal: at(0), sentinel: 0 },
    { trust: 'database', rewriteJournal: false, found: [] },
  ],
  [
    'all is well',
    { database: at(12), journal: at(12), sentinel: 12 },
    { trust: 'database', rewriteJournal: false, found: [] },
  ],
  [
    'killed after the database, before the journal',
    { database: at(12), journal: at(11), sentinel: 11 },
    { trust: 'database', rewriteJournal: true, found: [] },
  ],
  [
    'killed after the journal, before the sentinel',
    { database: at(12), journal: at(12), sentinel: 11 },
    { trust: 'database', rewriteJournal: false, found: [] },
  ],
  [
    'the database wiped',
    { database: at(0), journal: at(12), sentinel: 12 },
    { trust: 'both', rewriteJournal: false, found: ['rebuilt'] },
  ],
  [
    'the log of the database cut',
    { database: at(7), journal: at(12), sentinel: 12 },
    { trust: 'both', rewriteJournal: false, found: ['rebuilt'] },
  ],
  [
    'rows missing in the database, its number right',
    { database: at(12, false), journal: at(12), sentinel: 12 },
    { trust: 'both', rewriteJournal: false, found: ['rebuilt'] },
  ],
  [
    'the database cannot be opened',
    { database: 'broken', journal: at(12), sentinel: 12 },
    { trust: 'journal', rewriteJournal: false, found: ['database broken'] },
  ],
  [
    'the journal damaged',
    { database: at(12), journal: at(12, false), sentinel: 12 },
    { trust: 'database', rewriteJournal: true, found: ['copy renewed'] },
  ],
  [
    'the journal gone',
    { database: at(12), journal: at(0), sentinel: 12 },
    { trust: 'database', rewriteJournal: true, found: ['copy renewed'] },
  ],
  [
    'the last file of the journal emptied after the change was acknowledged',
    { database: at(12), journal: at(11), sentinel: 12 },
    { trust: 'database', rewriteJournal: true, found: ['copy renewed'] },
  ],
  [
    'both wiped, the sentinel remembers',
    { database: at(0), journal: at(0), sentinel: 12 },
    { trust: 'database', rewriteJournal: false, found: ['lost'] },
  ],
  [
    'both cut, the sentinel remembers',
    { database: at(7), journal: at(9), sentinel: 12 },
    { trust: 'both', rewriteJournal: false, found: ['rebuilt', 'lost'] },
  ],
  [
    'both damaged',
    { database: at(7, false), journal: at(12, false), sentinel: 12 },
    { trust: 'both', rewriteJournal: true, found: ['rebuilt', 'lost'] },
  ],
  [
    'no second place, all is well',
    { database: at(12), journal: undefined, sentinel: 12 },
    { trust: 'database', rewriteJournal: false, found: [] },
  ],
  [
    'no second place, the database wiped',
    { database: at(0), journal: undefined, sentinel: 12 },
    { trust: 'database', rewriteJournal: false, found: ['lost'] },
  ],
  [
    'no place at all',
    { database: 'broken', journal: undefined, sentinel: 0 },
    { trust: 'database', rewriteJournal: false, found: ['nothing kept'] },
  ],
];

describe('what a start finds', () => {
  test.each(TABLE)('%s', (_, places, plan) => {
    expect(compare(places)).toEqual(plan);
  });

  test('a loss is said whenever the sentinel knows of more than both places have, and never where it does not and both are whole', () => {
    for (let database = 0; database < 6; database++) {
      for (let journal = 0; journal < 6; journal++) {
        for (let sentinel = 0; sentinel < 6; sentinel++) {
          const { found } = compare({ database: at(database), journal: at(journal), sentinel });
          expect(found.includes('lost')).toBe(sentinel > Math.max(database, journal));
        }
      }
    }
  });
});
