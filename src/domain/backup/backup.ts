/** One row as a backup carries it: as it lies on the phone, without the numbers of the phone's own changes. */
export interface BackupRow {
  id: string;
  /** The version of the shape of `data`. */
  v: number;
  /** The id of the person to whom it belongs; empty for what belongs to the phone. */
  person: string;
  /** When it was last changed: milliseconds since 1970. */
  at: number;
  data: unknown;
}

/** Rows by table and id; also of tables that only a newer version of the site knows. */
export type BackupTables = ReadonlyMap<string, ReadonlyMap<string, BackupRow>>;

export interface Backup {
  /** The moment it was made, UTC. */
  made: string;
  tables: BackupTables;
}

/** How many rows there are. */
export function rowsIn(tables: BackupTables): number {
  let count = 0;
  for (const rows of tables.values()) count += rows.size;
  return count;
}
