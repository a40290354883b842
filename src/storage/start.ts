import { compare, type Found } from './compare.ts';
import type { Database, Loaded } from './database.ts';
import type { Journal, JournalContent } from './journal.ts';
import { Refused } from './refusal.ts';
import type { Rows } from './row.ts';
import { lastAcknowledged } from './sentinel.ts';

/** How the store stands after its start. */
export interface Started {
  rows: Rows;
  seq: number;
  backedUp: number;
  /** Whether there is a database to write to. */
  hasDatabase: boolean;
  found: Found[];
}

/** Reads the database, compares it with the journal and the sentinel, and mends what can be mended. Throws `Refused` where another version has the data. */
export async function start(
  database: Database,
  journal: Journal | undefined,
  tables: readonly string[],
): Promise<Started> {
  // The journal first: what another tab saves meanwhile is then at most missing in it.
  const place = await journal?.place().catch(() => undefined);
  let loaded = await load(database);
  const isPlain = place?.gapless && loaded?.whole && place.seq === loaded.seq;
  const content = isPlain ? undefined : await journal?.read().catch(() => undefined);
  const whole = isPlain ? true : (content?.whole ?? false);
  const plan = compare({
    database: loaded ?? 'broken',
    journal: place && { seq: place.seq, whole },
    sentinel: lastAcknowledged(),
  });
  const found = [...plan.found];

  if (plan.trust !== 'database' && content && place) {
    const merged = merge(content, place.seq, loaded?.rows, tables);
    const seq = Math.max(place.seq, loaded?.seq ?? 0, newestOf(merged));
    const backedUp = loaded?.backedUp ?? 0;
    const isMended = await mend(database, merged, seq, backedUp);
    if (isMended && !loaded) found.splice(found.indexOf('database broken'), 1, 'rebuilt');
    loaded = { rows: merged, seq, backedUp, whole: true };
    if (journal && plan.rewriteJournal) await journal.rewrite(seq, merged).catch(() => {});
    return { ...loaded, hasDatabase: isMended, found };
  }
  if (!loaded) return { rows: emptyRows(tables), seq: 0, backedUp: 0, hasDatabase: false, found };
  if (!loaded.whole) await mend(database, loaded.rows, loaded.seq, loaded.backedUp);
  if (journal && plan.rewriteJournal) {
    await journal.rewrite(loaded.seq, loaded.rows).catch(() => {});
  }
  return { ...loaded, hasDatabase: true, found };
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

/** Writes everything into the database; into a new one where the old one cannot be used. */
async function mend(database: Database, rows: Rows, seq: number, backedUp: number) {
  try {
    await database.replace(rows, seq, backedUp);
    return true;
  } catch {
    // Then perhaps a new one.
  }
  try {
    await database.erase();
    await database.open();
    await database.replace(rows, seq, backedUp);
    return true;
  } catch {
    return false;
  }
}

/**
 * What there is when the newest entry of each row counts. A row that only the database has counts where the journal could
 * not know of it: because it is newer than the journal, or because the journal is damaged.
 */
function merge(
  { last, whole }: JournalContent,
  journalSeq: number,
  inDatabase: Rows | undefined,
  tables: readonly string[],
): Rows {
  const merged = emptyRows(tables);
  for (const [name, entries] of last) {
    const table = new Map(merged.get(name));
    for (const { id, row } of entries.values()) if (row) table.set(id, row);
    merged.set(name, table);
  }
  for (const [name, rows] of inDatabase ?? []) {
    const table = merged.get(name) ?? new Map();
    merged.set(name, table);
    for (const row of rows.values()) {
      const entry = last.get(name)?.get(row.id);
      const isUnknown = !entry && (!whole || row.seq > journalSeq);
      if (isUnknown || (entry && row.seq > entry.seq)) table.set(row.id, row);
    }
  }
  return merged;
}

function newestOf(rows: Rows): number {
  let newest = 0;
  for (const table of rows.values()) {
    for (const { seq } of table.values()) newest = Math.max(newest, seq);
  }
  return newest;
}

function emptyRows(tables: readonly string[]): Rows {
  return new Map(tables.map((name) => [name, new Map()]));
}
