import type { Backup, BackupRow, BackupTables } from '../domain/backup/backup.ts';
import { planRestore, type RestoreMode, type RestoreStep } from '../domain/backup/restore.ts';
import type { Change } from './row.ts';
import type { Outcome, Store } from './store.ts';
import { readRow } from './table.ts';
import { waiting } from './tables.ts';
import { KNOWN } from './waiting.ts';

/** Every row of the phone, as a backup carries it; rows of unknown tables in their own tables again. */
export function tablesOf(store: Store): BackupTables {
  const tables = new Map<string, Map<string, BackupRow>>();
  const put = (table: string, row: BackupRow) => {
    const rows = tables.get(table) ?? new Map<string, BackupRow>();
    tables.set(table, rows.set(row.id, row));
  };
  for (const name of KNOWN) {
    for (const { id, v, person, at, data } of store.rows(name).values()) {
      put(name, { id, v, person, at, data });
    }
  }
  for (const row of store.rows(waiting.name).values()) {
    const read = readRow(waiting, row);
    if (!('value' in read)) continue;
    const { table, id, v, data } = read.value;
    put(table, { id, v, person: row.person, at: row.at, data });
  }
  return tables;
}

/** Brings a backup back, wholly or not at all. Where it replaces, nothing of what was there stays in the journal. */
export function restore(store: Store, { tables }: Backup, mode: RestoreMode): Promise<Outcome> {
  const changes = planRestore(tables, tablesOf(store), mode).map(changeOf);
  if (changes.length === 0) return Promise.resolve({ saved: true, copied: store.isCopied });
  return mode === 'replace' ? store.forget(changes) : store.change(changes);
}

function changeOf(step: RestoreStep): Change {
  if (KNOWN.has(step.table)) return { ...step, isBroughtBack: true };
  const { table } = step;
  if ('remove' in step) return { table: waiting.name, remove: waitingId(table, step.remove) };
  const { id, v, person, at, data } = step.put;
  const put = { id: waitingId(table, id), v: 1, person, at, data: { table, id, v, data } };
  return { table: waiting.name, put, isBroughtBack: true };
}

function waitingId(table: string, id: string): string {
  return `${table}/${id}`;
}
