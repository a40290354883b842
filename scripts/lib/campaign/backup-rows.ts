import type { BackupRow, BackupTables } from '../../../src/domain/backup/backup.ts';
import { fromContent } from '../../../src/domain/backup/content.ts';
import type { RestoreStep } from '../../../src/domain/backup/restore.ts';
import { oneOf, type Random, whole } from './random.ts';

/** A household of some people with many rows, of tables known and unknown; ids from a pool, so that two of them share some. */
export function someTables(random: Random, rows: number): BackupTables {
  const tables = new Map<string, Map<string, BackupRow>>();
  for (let left = rows; left > 0; left--) {
    const table = oneOf(random, ['people', 'settings', 'pressures']);
    const id = `row-${whole(random, rows * 2)}`;
    const note = Array.from({ length: 4 }, () => random().toString(36)).join(' ');
    const row = {
      id,
      v: 1,
      person: `p${whole(random, 5)}`,
      at: whole(random, 2 ** 31),
      data: { note },
    };
    tables.set(table, (tables.get(table) ?? new Map()).set(id, row));
  }
  return tables;
}

/** Tables as lines in order: two of them are the same where these are. */
export function linesOf(tables: BackupTables): string {
  const lines = [...tables].flatMap(([name, rows]) =>
    [...rows.values()].map(({ id, v, person, at, data }) =>
      JSON.stringify([name, id, v, person, at, data]),
    ),
  );
  return lines.sort().join('\n');
}

/** What was read from a phone. */
export function tablesIn(content: string): BackupTables {
  const found = fromContent(content);
  if ('problem' in found) throw new Error(found.problem);
  return found.backup.tables;
}

/** What a phone has after a restore. */
export function afterSteps(phone: BackupTables, steps: readonly RestoreStep[]): BackupTables {
  const after = new Map([...phone].map(([name, rows]) => [name, new Map(rows)]));
  for (const step of steps) {
    const rows = after.get(step.table) ?? new Map<string, BackupRow>();
    after.set(step.table, rows);
    if ('put' in step) rows.set(step.put.id, step.put);
    else rows.delete(step.remove);
  }
  return after;
}
