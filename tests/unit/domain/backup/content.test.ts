import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromContent, toContent } from '../../../../src/domain/backup/content.ts';
import { planRestore } from '../../../../src/domain/backup/restore.ts';
import { readBackup } from '../../../../src/domain/backup/schema.ts';
import { tidyPasted } from '../../../../src/envelope/pasted.ts';
import { closePlain, openPlain } from '../../../../src/envelope/plain.ts';
import { backups, inOrder } from '../../../helpers/household-rows.ts';

const GOOD = { v: 1, made: '2026-11-22T04:00:00Z', tables: { people: [] } };
const ROW = { id: 'a', v: 1, person: 'a', at: 1, data: 'x' };

test('600 generated households come back out of their backup as they went in, onto an empty phone', async () => {
  await fc.assert(
    fc.asyncProperty(backups, async (backup) => {
      const opened = await openPlain(await closePlain(toContent(backup)));
      const read = fromContent('content' in opened ? opened.content : '');
      const back = 'backup' in read ? read.backup : undefined;
      expect(back?.made).toBe(backup.made);
      const steps = planRestore(back?.tables ?? new Map(), new Map(), 'merge');
      const restored = new Map<string, Map<string, typeof ROW>>();
      for (const step of steps) {
        if (!('put' in step)) throw new Error('nothing can be removed from an empty phone');
        const rows = restored.get(step.table) ?? new Map();
        restored.set(step.table, rows.set(step.put.id, step.put));
      }
      expect(inOrder(restored)).toEqual(inOrder(backup.tables));
    }),
    { numRuns: 600, seed: 20_261_122 },
  );
});

test('a household survives what a chat program does to the text of its backup', async () => {
  await fc.assert(
    fc.asyncProperty(backups, async (backup) => {
      const text = await closePlain(toContent(backup));
      const mangled = `「老李：\u200b${text.replaceAll('\n', ' \r\n\r\n').replaceAll(' ', '\u00a0')}」\r\n- - - -\r\n收到`;
      expect(tidyPasted(mangled)).toBe(text);
    }),
    { numRuns: 200, seed: 20_261_122 },
  );
});

describe('content that is no backup of ours is refused', () => {
  test.each([
    ['nothing', null],
    ['a number', 1],
    ['another shape', { tables: {} }],
    ['a field too many', { ...GOOD, more: 1 }],
    ['a day that does not exist', { ...GOOD, made: '2026-02-30T00:00:00Z' }],
    ['a row with a field too many', { ...GOOD, tables: { people: [{ ...ROW, seq: 4 }] } }],
    [
      'a row without data',
      {
        ...GOOD,
        tables: { people: [{ ...ROW, data: undefined }].map(({ data, ...rest }) => rest) },
      },
    ],
    ['a row without an id', { ...GOOD, tables: { people: [{ ...ROW, id: '' }] } }],
    ['a version that is none', { ...GOOD, tables: { people: [{ ...ROW, v: 0 }] } }],
    ['a row twice', { ...GOOD, tables: { people: [ROW, ROW] } }],
    [
      'a table with the name of a trap',
      JSON.parse('{"v":1,"made":"2026-11-22T04:00:00Z","tables":{"constructor":[],"A":[]}}'),
    ],
  ])('%s', (_, value) => {
    expect(readBackup(value)).toEqual({ problem: 'not a backup' });
  });
});

test('a backup of a newer version of the site says so instead of being taken apart', () => {
  expect(readBackup({ ...GOOD, v: 2, tables: [] })).toEqual({ problem: 'of a newer version' });
});

test('a field named __proto__ changes nothing but its own row', () => {
  const text =
    '{"v":1,"made":"2026-11-22T04:00:00Z","tables":{"__proto__":[],"people":[{"id":"a","v":1,"person":"a","at":1,"data":{"__proto__":{"bad":1}}}]}}';
  const read = fromContent(text);
  if ('backup' in read)
    expect(JSON.stringify(read.backup.tables.get('people')?.get('a')?.data)).toBe(
      '{"__proto__":{"bad":1}}',
    );
  expect(({} as { bad?: number }).bad).toBeUndefined();
});

test('rows of tables and versions that this site does not know are kept as they are', () => {
  const row = { ...ROW, v: 99, data: { shape: ['of', 'tomorrow'] } };
  const read = fromContent(JSON.stringify({ ...GOOD, tables: { tomorrow: [row], people: [row] } }));
  if (!('backup' in read)) throw new Error('not read');
  expect(read.backup.tables.get('tomorrow')?.get('a')).toEqual(row);
  expect(fromContent(toContent(read.backup))).toEqual(read);
});
