import type { Change } from './row.ts';
import type { Store } from './store.ts';
import { readRow } from './table.ts';
import { TABLES, waiting } from './tables.ts';

/** The tables that a backup may name and this version of the site knows. */
export const KNOWN: ReadonlySet<string> = new Set(
  TABLES.map(({ name }) => name).filter((name) => name !== waiting.name),
);

/** Moves rows that have waited for a newer version of the site into their tables, where this version knows them. */
export async function moveWaiting(store: Store): Promise<void> {
  const changes = [...store.rows(waiting.name).values()].flatMap((row): Change[] => {
    const read = readRow(waiting, row);
    if (!('value' in read) || !KNOWN.has(read.value.table)) return [];
    const { table, id, v, data } = read.value;
    const isLate = (store.rows(table).get(id)?.at ?? -1) >= row.at;
    const put = { id, v, person: row.person, at: row.at, data };
    return [
      ...(isLate ? [] : [{ table, put, isBroughtBack: true }]),
      { table: waiting.name, remove: row.id },
    ];
  });
  if (changes.length > 0) await store.change(changes);
}
