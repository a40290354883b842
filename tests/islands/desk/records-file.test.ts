import { Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { erasedOf, type SignUpRecord } from '../../../src/domain/desk/record.ts';
import { makeIdentity, recipientOf } from '../../../src/envelope/identity.ts';
import { makeRecordsFile, readRecordsFile } from '../../../src/islands/desk/records-file.ts';
import { refusalOf, shownKey } from '../../../src/islands/desk/shown-key.ts';
import { deskKeys } from '../../../src/storage/desk-keys.ts';
import { deskTables } from '../../../src/storage/desk-store.ts';
import { SealedTable } from '../../../src/storage/sealed-table.ts';
import { MORNING, opened, takeAll, wish } from '../../helpers/desk-forms.ts';
import { MemoryRows } from '../../helpers/memory-rows.ts';

const { records: MADE } = takeAll([
  opened(1, 'a', wish()),
  opened(2, 'b', wish({ name: '李大山', phone: '13800000002' })),
]);
const [FIRST] = MADE as [SignUpRecord];

/** A computer of the team: a store and a secret of its own. */
async function computer(identity: string) {
  const keys = await deskKeys(crypto.getRandomValues(new Uint8Array(32)));
  const records = await SealedTable.open(new MemoryRows(), deskTables.records, keys);
  return { records, desk: { identities: [identity] } };
}

describe('the records of a desk in a file', () => {
  let identity = '';
  let file = new Blob();
  beforeAll(async () => {
    identity = await makeIdentity();
    const first = await computer(identity);
    await first.records.put(MADE);
    const made = await makeRecordsFile(first, MORNING);
    expect(made).toMatchObject({ name: 'mingbairen-desk-2026-11-01.age', rows: 2 });
    file = new Blob([made.bytes as BlobPart]);
  });

  test('come onto a second computer with the same key, once', async () => {
    const second = await computer(identity);
    const read = await readRecordsFile(second, file);
    expect(read).toMatchObject({ brought: { fresh: 2, left: 0 } });
    if (!('brought' in read)) throw new Error('it can be read');
    await second.records.putRows(read.brought.rows);
    expect(second.records.all()).toEqual(MADE);
    expect(await readRecordsFile(second, file)).toMatchObject({
      brought: { rows: [], fresh: 0, left: 2 },
    });
  });

  test('do not bring back who was deleted since', async () => {
    const second = await computer(identity);
    await second.records.putRows([{ v: 1, at: MORNING * 2, data: erasedOf(FIRST, MORNING) }]);
    const read = await readRecordsFile(second, file);
    expect(read).toMatchObject({ brought: { fresh: 1, left: 1 } });
    expect(JSON.stringify(read)).not.toContain('王桂英');
  });

  test('open with no other key, and are believed from nobody who only has the public one', async () => {
    const stranger = await computer(await makeIdentity());
    expect(await readRecordsFile(stranger, file)).toEqual({ problem: 'not for these keys' });
    const owner = await computer(identity);
    const encrypter = new Encrypter();
    encrypter.addRecipient((await recipientOf(identity)) ?? '');
    const proof = 'A'.repeat(43);
    const forged = await encrypter.encrypt(`mingbairen desk 1\n${proof}\n{"v":1}`);
    expect(await readRecordsFile(owner, new Blob([forged as BlobPart]))).toEqual({
      problem: 'forged',
    });
    expect(await readRecordsFile(owner, new Blob(['明白人备份 1']))).toEqual({
      problem: 'not a file of a desk',
    });
  });
});

test('a key that everybody has is taken for a trial alone, and no key is taken twice', async () => {
  const published = await shownKey(
    'AGE-SECRET-KEY-15HU0XSMWQD0JMGTKD9TA2K8RVGXX69CMWJANQAWK67G8N7E9NA8SN7ZDXR',
  );
  const own = await shownKey(await makeIdentity());
  if (!published || !own) throw new Error('both are keys');
  expect(refusalOf(published, 'live', [])).toBe('published');
  expect(refusalOf(published, 'demo', [])).toBeUndefined();
  expect(refusalOf(own, 'live', [])).toBeUndefined();
  expect(refusalOf(own, 'live', [own.recipient])).toBe('known');
  expect(await shownKey('AGE-SECRET-KEY-1')).toBeUndefined();
});
