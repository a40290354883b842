import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupRow, BackupTables } from '../../../../src/domain/backup/backup.ts';
import {
  compareBackup,
  planRestore,
  type RestoreStep,
} from '../../../../src/domain/backup/restore.ts';
import { households, inOrder } from '../../../helpers/household-rows.ts';

function tables(...rows: Partial<BackupRow>[]): BackupTables {
  const full = rows.map((one) => ({ id: 'a', v: 1, person: 'p', at: 5, data: 'x', ...one }));
  return new Map([['people', new Map(full.map((one) => [one.id, one]))]]);
}

/** What a phone has after the steps. */
function after(phone: BackupTables, steps: readonly RestoreStep[]): BackupTables {
  const result = new Map([...phone].map(([name, rows]) => [name, new Map(rows)]));
  for (const step of steps) {
    const rows = result.get(step.table) ?? new Map();
    result.set(step.table, rows);
    if ('put' in step) rows.set(step.put.id, step.put);
    else rows.delete(step.remove);
  }
  return result;
}

const NONE = { fresh: 0, newer: 0, older: 0, same: 0, onlyHere: 0 };

test('a comparison counts what is new, changed here or there, the same, and only here, by person and table', () => {
  const backup = tables(
    { id: 'new' },
    { id: 'newer', at: 9, data: 'there' },
    { id: 'older', at: 1, data: 'there' },
    { id: 'same', at: 1 },
    { id: 'of the phone', person: '' },
  );
  const phone = tables(
    { id: 'newer', data: 'here' },
    { id: 'older', data: 'here' },
    { id: 'same' },
    { id: 'only here' },
  );
  expect(compareBackup(backup, phone)).toEqual([
    { person: 'p', table: 'people', fresh: 1, newer: 1, older: 1, same: 1, onlyHere: 1 },
    { person: '', table: 'people', ...NONE, fresh: 1 },
  ]);
});

test('two rows of one moment that differ: merging keeps the phone’s', () => {
  const [backup, phone] = [tables({ data: 'there' }), tables({ data: 'here' })];
  expect(compareBackup(backup, phone)[0]).toMatchObject({ older: 1, newer: 0 });
  expect(planRestore(backup, phone, 'merge')).toEqual([]);
});

test('rows with their fields in another order are the same', () => {
  const one = tables({ data: { a: 1, b: [{ c: 2, d: 3 }] } });
  const other = tables({ data: { b: [{ d: 3, c: 2 }], a: 1 } });
  expect(compareBackup(one, other)[0]).toMatchObject({ same: 1 });
});

test('rows whose data, version or person differ are not the same', () => {
  const phone = tables({ data: { a: 1 } });
  for (const other of [
    { data: { a: 2 } },
    { data: { a: 1, b: 1 } },
    { data: [1] },
    { data: null },
  ]) {
    expect(compareBackup(tables(other), phone)[0]).toMatchObject({ same: 0, older: 1 });
  }
  expect(compareBackup(tables({ data: { a: 1 }, v: 2 }), phone)[0]).toMatchObject({ same: 0 });
  expect(compareBackup(tables({ data: { a: 1 }, person: 'q' }), phone)[0]).toMatchObject({
    same: 0,
  });
});

test('merging any backup into any phone loses no row, and keeps of each the one that was changed last', () => {
  fc.assert(
    fc.property(households, households, (backup, phone) => {
      const result = after(phone, planRestore(backup, phone, 'merge'));
      for (const [name, rows] of [...backup, ...phone]) {
        for (const { id } of rows.values()) {
          const kept = result.get(name)?.get(id);
          const ats = [backup, phone].flatMap((side) => side.get(name)?.get(id)?.at ?? []);
          const isSame = compareBackup(
            tables({ ...backup.get(name)?.get(id) }),
            tables({ ...phone.get(name)?.get(id) }),
          );
          if (isSame[0]?.same !== 1) expect(kept?.at).toBe(Math.max(...ats));
        }
      }
      expect(planRestore(backup, result, 'merge')).toEqual([]);
    }),
    { seed: 20_261_122 },
  );
});

test('replacing any phone by any backup leaves exactly the backup', () => {
  fc.assert(
    fc.property(households, households, (backup, phone) => {
      const result = after(phone, planRestore(backup, phone, 'replace'));
      expect(inOrder(result)).toEqual(inOrder(backup));
    }),
    { seed: 20_261_122 },
  );
});

test('what a comparison promises is what a merge does', () => {
  fc.assert(
    fc.property(households, households, (backup, phone) => {
      const promised = compareBackup(backup, phone).reduce(
        (sum, one) => sum + one.fresh + one.newer,
        0,
      );
      expect(planRestore(backup, phone, 'merge').length).toBe(promised);
    }),
    { seed: 20_261_122 },
  );
});
