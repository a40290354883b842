import type { JournalContent } from './journal.ts';
import type { Rows } from './row.ts';

/**
 * What there is when the newest entry of each row counts. A row that only the database has counts where the journal could
 * not know of it: because it is newer than the journal, or because the journal is damaged.
 */
export function merge(
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

/** The highest number of a change that a row has. */
export function newestOf(rows: Rows): number {
  let newest = 0;
  for (const table of rows.values()) {
    for (const { seq } of table.values()) newest = Math.max(newest, seq);
  }
  return newest;
}

/** Every table, without a row. */
export function emptyRows(tables: readonly string[]): Rows {
  return new Map(tables.map((name) => [name, new Map()]));
}
