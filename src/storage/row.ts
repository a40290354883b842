/** What lies in every table: the value as its table knows it in `data`, and around it what the store itself needs. */
export interface StoredRow {
  /** Unique in its table. */
  id: string;
  /** The version of the shape of `data`. */
  v: number;
  /** The id of the person to whom the row belongs; empty for what belongs to the phone. */
  person: string;
  /** When it was last changed, by the phone's clock: milliseconds since 1970. */
  at: number;
  /** The number of the change that wrote it: each change of the store has the next one. */
  seq: number;
  data: unknown;
}

/** One row as it was put at a change, or its end (`row` null). */
export interface Entry {
  table: string;
  id: string;
  seq: number;
  row: StoredRow | null;
}

/** What somebody wants done to one row. */
export type Change = (
  | { table: string; put: Pick<StoredRow, 'id' | 'v' | 'person' | 'data'> & { at?: number } }
  | { table: string; remove: string }
) & {
  /** Only to the row that this change has written; 0: only where there is none. */
  over?: number | undefined;
  /** Out of a backup, where the person to whom a row belongs may be missing too. */
  isBroughtBack?: boolean;
};

/** The id of the row that a change is about. */
export function idOf(change: Change): string {
  return 'put' in change ? change.put.id : change.remove;
}

/** What changes write, as the change with the number `seq`. Rows get `now` as their time where the change does not bring one. */
export function entriesOf(changes: readonly Change[], now: number, seq: number): Entry[] {
  return changes.map((change) => {
    const row = 'put' in change ? { at: now, ...change.put, seq } : null;
    return { table: change.table, id: idOf(change), seq, row };
  });
}

/** All rows, by table and id. */
export type Rows = Map<string, Map<string, StoredRow>>;

/** How many rows there are in all tables. */
export function countOf(rows: Rows): number {
  let count = 0;
  for (const table of rows.values()) count += table.size;
  return count;
}

/** Whether a value from the disk is a row at all, whatever its data. */
export function isRow(value: unknown): value is StoredRow {
  if (typeof value !== 'object' || value === null) return false;
  const { id, v, person, at, seq } = value as Partial<StoredRow>;
  const texts = [id, person].every((text) => typeof text === 'string');
  const numbers = [v, at, seq].every((number) => typeof number === 'number' && number >= 0);
  return texts && numbers && id !== '' && 'data' in value;
}

/** The rows after some entries; tables that they do not touch stay the same objects. */
export function applied(rows: Rows, entries: readonly Entry[]): Rows {
  const after = new Map(rows);
  const copied = new Set<string>();
  for (const { table, id, row } of entries) {
    const own = copied.has(table) ? after.get(table) : new Map(after.get(table));
    copied.add(table);
    if (!own) continue;
    after.set(table, own);
    if (row) own.set(id, row);
    else own.delete(id);
  }
  return after;
}
