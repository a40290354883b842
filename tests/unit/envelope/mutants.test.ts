import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupMutants } from '../../../scripts/lib/campaign/backup-mutants.ts';
import { fromContent } from '../../../src/domain/backup/content.ts';
import { open } from '../../../src/envelope/passphrase.ts';
import { openPlain } from '../../../src/envelope/plain.ts';

const FIXTURES = 'tests/fixtures/backups';

test('no mutant of a backup is taken for one, plain or sealed; the full run is a campaign', {
  timeout: 120_000,
}, async () => {
  const say = (line: string) => console.log(line);
  const tallies = await backupMutants({ seed: 20_261_122, quick: 300, full: 1, say });
  for (const [form, { accepted, thrown }] of Object.entries(tallies)) {
    expect({ accepted, thrown }, form).toEqual({ accepted: 0, thrown: 0 });
  }
  expect(tallies.plain?.runs).toBe(300);
});

test('backups of version 1 open for ever, plain and sealed, with all that is in them', {
  timeout: 60_000,
}, async () => {
  const plain = readFileSync(`${FIXTURES}/version-1.txt`, 'utf8');
  const opened = await openPlain(plain);
  if (!('content' in opened)) throw new Error(opened.problem);
  const read = fromContent(opened.content);
  if (!('backup' in read)) throw new Error(read.problem);
  const { made, tables } = read.backup;
  expect(made).toBe('2026-11-22T04:00:00Z');
  expect([...tables].map(([name, rows]) => [name, rows.size])).toEqual([
    ['people', 4],
    ['settings', 1],
    ['later-table', 1],
  ]);
  expect(tables.get('people')?.get('p-emoji')?.data).toEqual({
    ...{ name: '小  满👨‍👩‍👧', relation: 'grandchild', colour: 'pink', birth: '2019' },
  });
  expect(tables.get('people')?.get('p-new')).toMatchObject({ v: 7, person: 'p-new' });
  const sealed = readFileSync(`${FIXTURES}/version-1.age`);
  expect(await open(sealed, '村口的老槐树开花')).toEqual({ text: plain });
});
