import type { JournalPlace } from './journal.ts';

/** What the three places say at a start. */
export interface Places {
  /** `broken` where the database cannot be opened or read. */
  database: { seq: number; whole: boolean } | 'broken';
  /** Nothing where the browser has no second place. */
  journal: (Pick<JournalPlace, 'seq'> & { whole: boolean }) | undefined;
  /** The last change that is known to have been acknowledged here; 0 where nobody remembers. */
  sentinel: number;
}

/** What has to be done at a start, and what has to be said. */
export interface Plan {
  /** Which of the two is right. `both` need each other: then the newer entry of each row counts. */
  trust: 'database' | 'journal' | 'both';
  rewriteJournal: boolean;
  /** What the reader is told. */
  found: Found[];
}

export type Found =
  /** Rows were missing in the database, and have been brought back from the journal. */
  | 'rebuilt'
  /** The journal was damaged, and has been written anew from the database. */
  | 'copy renewed'
  /** The database cannot be used: everything is read from the journal and written there. */
  | 'database broken'
  /** Changes that were once acknowledged are in neither of the two. */
  | 'lost'
  /** Nothing can be kept in this browser at all. */
  | 'nothing kept';

/** Compares the places. Writing goes to the database first, then to the journal, then to the sentinel: one change less in a later place is no damage. */
export function compare({ database, journal, sentinel }: Places): Plan {
  const known = Math.max(database === 'broken' ? 0 : database.seq, journal?.seq ?? 0);
  const lost: Found[] = sentinel > known ? ['lost'] : [];
  if (database === 'broken') {
    return journal
      ? {
          trust: 'journal',
          rewriteJournal: false,
          found: ['database broken', ...(journal.whole ? lost : (['lost'] as const))],
        }
      : { trust: 'database', rewriteJournal: false, found: ['nothing kept', ...lost] };
  }
  if (!journal) {
    const gone: Found[] = database.whole ? lost : ['lost'];
    return { trust: 'database', rewriteJournal: false, found: gone };
  }
  const isBehind = journal.seq > database.seq || !database.whole;
  if (isBehind) {
    // Where the database is damaged and the journal too, what neither has is gone.
    const gone: Found[] = journal.whole ? lost : ['lost'];
    return { trust: 'both', rewriteJournal: !journal.whole, found: ['rebuilt', ...gone] };
  }
  // A browser that was killed between the two places has not acknowledged the change.
  const isCutShort = journal.whole && journal.seq === database.seq - 1 && sentinel < database.seq;
  if (journal.whole && journal.seq === database.seq) {
    return { trust: 'database', rewriteJournal: false, found: lost };
  }
  return {
    trust: 'database',
    rewriteJournal: true,
    found: isCutShort ? lost : ['copy renewed', ...lost],
  };
}
