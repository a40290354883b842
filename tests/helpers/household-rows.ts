import fc from 'fast-check';
import type { Backup, BackupRow, BackupTables } from '../../src/domain/backup/backup.ts';

/** Everything that people type, and what their keyboards add to it. */
const text = fc.oneof(
  fc.constantFrom(
    '老李',
    '王桂芬',
    'a  b',
    ' 前后 ',
    '\u200b零宽',
    '👨‍👩‍👧',
    '}}',
    '__proto__',
    '"\\',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const data = fc.oneof(
  fc.record({
    name: text,
    relation: fc.constantFrom('self', 'mother'),
    birth: fc.constant('1954'),
  }),
  text,
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !Object.is(value, -0)),
);

const table = fc.constantFrom('people', 'settings', 'courses', 'blood-pressure');

const row: fc.Arbitrary<BackupRow> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12 }),
  v: fc.integer({ min: 1, max: 9 }),
  person: fc.constantFrom('', 'p1', 'p2', 'p3'),
  at: fc.integer({ min: 0, max: 2 ** 45 }),
  data,
});

function byId(rows: readonly BackupRow[]): Map<string, BackupRow> {
  return new Map(rows.map((one) => [one.id, one]));
}

/** What a household may have on its phone, rows of unknown tables and newer versions among it. */
export const households: fc.Arbitrary<BackupTables> = fc
  .uniqueArray(fc.tuple(table, fc.array(row, { minLength: 1, maxLength: 12 })), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map((tables) => new Map(tables.map(([name, rows]) => [name, byId(rows)])));

/** A backup of such a household. */
export const backups: fc.Arbitrary<Backup> = households.map((tables) => ({
  made: '2026-11-22T04:00:00Z',
  tables,
}));

/** Tables as JSON, whatever the order of their rows: to compare two of them to the letter. */
export function inOrder(tables: BackupTables): string[] {
  return [...tables]
    .flatMap(([name, rows]) =>
      [...rows.values()].map(({ id, v, person, at, data }) =>
        JSON.stringify([name, id, v, person, at, data]),
      ),
    )
    .sort();
}
