import { compare, type Found } from './compare.ts';
import type { Database, Loaded } from './database.ts';
import type { Journal, JournalContent } from './journal.ts';
import { emptyRows, merge, newestOf } from './merge.ts';
import { type Refusal, Refused, refusalOf } from './refusal.ts';
import type { Rows } from './row.ts';

/** How the store stands after its start. */
export interface Started {
  rows: Rows;
  seq: number;
  backedUp: number;
  /** Whether there is a database to write to. */
  hasDatabase: boolean;
  found: Found[];
}

/** Reads the database, compares it with the journal and the sentinel, and mends what can be mended. Throws `Refused` where a newer version has the data. */
export async function start(
  database: Database,
  journal: Journal | undefined,
  tables: readonly string[],
  schema: number,
  sentinel: number,
): Promise<Started> {
  const place = await journal?.place().catch(() => undefined);
  // Where the database was wiped, only the journal knows that a newer version was here.
  if (place && place.schema > schema) throw new Refused('superseded');
  const loaded = await load(database);
  const isPlain = place?.gapless && loaded?.whole && place.seq === loaded.seq;
  const content: JournalContent | undefined = isPlain
    ? undefined
    : await journal?.read().catch(() => undefined);
  const whole = isPlain ? true : (content?.whole ?? false);
  const plan = compare({
    database: loaded ?? 'broken',
    journal: place && { seq: place.seq, whole },
    sentinel,
  });
  const { found } = plan;

  if (plan.trust === 'database' || !content || !place || !journal) {
    if (!loaded) return { rows: emptyRows(tables), seq: 0, backedUp: 0, hasDatabase: false, found };
    if (!loaded.whole) await overwrite(database, loaded);
    if (plan.rewriteJournal) await journal?.rewrite(loaded.seq, loaded.rows).catch(() => {});
    else await journal?.tidy().catch(() => {});
    return { ...loaded, hasDatabase: true, found };
  }

  const rows = merge(content, place.seq, loaded?.rows, tables);
  const seq = Math.max(place.seq, loaded?.seq ?? 0, newestOf(rows));
  const merged = { rows, seq, backedUp: loaded?.backedUp ?? 0 };
  // The journal first: from then on nothing depends on the database any more.
  const isSafe = plan.rewriteJournal
    ? await journal.rewrite(seq, rows).then(
        () => true,
        () => false,
      )
    : whole;
  // What the journal does not have may be in a database that opens another time.
  const mayRenew = isSafe && (loaded !== undefined || seq >= sentinel);
  let mended = await overwrite(database, merged);
  // A full phone has no room for a new one either: the old one stays.
  if (mended === 'broken' && mayRenew) mended = await renew(database, merged);
  if (mended === 'done') {
    const said = found.map((one): Found => (one === 'database broken' ? 'rebuilt' : one));
    return { ...merged, hasDatabase: true, found: said };
  }
  // Numbers that the database may have used are not used again: should it open another time, the newer change counts.
  return { ...merged, seq: Math.max(seq, sentinel), hasDatabase: false, found };
}

async function load(database: Database): Promise<Loaded | undefined> {
  try {
    await database.open();
    return await database.load();
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}

type Content = Pick<Loaded, 'rows' | 'seq' | 'backedUp'>;

/** Writes everything into the database as it is, or says why not. */
async function overwrite(
  database: Database,
  { rows, seq, backedUp }: Content,
): Promise<'done' | Refusal> {
  try {
    await database.replace(rows, seq, backedUp);
    return 'done';
  } catch (error) {
    if (error instanceof Refused) throw error;
    return refusalOf(error);
  }
}

/** Writes everything into a new database, or says why not. */
async function renew(database: Database, content: Content): Promise<'done' | Refusal> {
  try {
    await database.erase();
    await database.open();
  } catch (error) {
    if (error instanceof Refused) throw error;
    return 'broken';
  }
  return overwrite(database, content);
}
