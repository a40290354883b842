import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeKeyFile } from '../../../scripts/lib/keys/key-file.ts';
import { seal } from '../../../src/envelope/passphrase.ts';
import { identityIn } from '../../../src/islands/desk/key-text.ts';
import { readKeyFile, readPastedKey, unsealKey } from '../../../src/islands/desk/read-key.ts';
import { closeVault, newVault, openVault, withKey } from '../../../src/islands/desk/vault.ts';

const KEY = 'AGE-SECRET-KEY-15HU0XSMWQD0JMGTKD9TA2K8RVGXX69CMWJANQAWK67G8N7E9NA8SN7ZDXR';
const OTHER = 'AGE-SECRET-KEY-1MYHGKEAZTLTW8TYAZV8H52W0T8YS73V93FEA54HD7UXD8NE5R0PQ3PF59A';
const PASSPHRASE = '麦子熟了 三回';
/** Cheap, so that the tests are quick; what they try does not depend on the cost. */
const WORK = 4;

describe('a vault', () => {
  const vault = newVault({ identity: KEY, since: '2026-11-22' });
  let closed = '';
  beforeAll(async () => {
    closed = await closeVault(vault, PASSPHRASE);
  });

  test('comes back with its passphrase alone, and says nothing closed', async () => {
    expect(atob(closed)).not.toContain('AGE-SECRET-KEY');
    expect(await openVault(closed, PASSPHRASE)).toEqual({ vault });
  });

  test('works with its newest key, but never with one that the county has lent it', () => {
    const other = { identity: OTHER, since: '2027-05-22' };
    const first = ({ keys: [key] }: typeof vault) => key?.identity;
    expect(first(withKey(vault, other, false))).toBe(OTHER);
    expect(first(withKey(vault, other, true))).toBe(KEY);
    expect(withKey(vault, other, true).keys).toHaveLength(2);
  });

  test('is refused in words where the disk has damaged it', async () => {
    expect(await openVault('', PASSPHRASE)).toEqual({ problem: 'not a backup' });
    expect(await openVault('%', PASSPHRASE)).toEqual({ problem: 'damaged' });
    const cheap = btoa(String.fromCharCode(...(await seal('{}', PASSPHRASE, WORK))));
    expect(await openVault(cheap.slice(0, -8), PASSPHRASE)).toEqual({ problem: 'damaged' });
    expect(await openVault(cheap, '麦子熟了三回')).toEqual({ problem: 'wrong passphrase' });
  });

  test('that would cost more to open than any of ours is not tried', async () => {
    const text = atob(closed).replace(/(-> scrypt \S+) 17/, '$1 30');
    expect(await openVault(btoa(text), PASSPHRASE)).toEqual({ problem: 'too costly' });
  });

  test.each([
    ['of a newer version', { v: 2, locked: true }, 'of a newer version'],
    ['without a key', { v: 1, secret: btoa('x'.repeat(32)), keys: [] }, 'damaged'],
    ['with half a secret', { v: 1, secret: btoa('x'.repeat(16)), keys: vault.keys }, 'damaged'],
    ['with a key of no day', { v: 1, secret: btoa('x'.repeat(32)), keys: [{}] }, 'damaged'],
  ])('%s is not opened', async (_, content, problem) => {
    const bytes = await seal(JSON.stringify(content), PASSPHRASE, WORK);
    const letters = btoa(String.fromCharCode(...bytes));
    expect(await openVault(letters, PASSPHRASE)).toEqual({ problem });
  });
});

describe('a key that is brought in', () => {
  test('is found in what age-keygen and a chat program put around it', async () => {
    const text = `# created: 2026-11-22\n# public key: age1x\n“\u200b${KEY}”\n`;
    expect(await readPastedKey(text)).toEqual({ identity: KEY });
    expect(await readKeyFile(new Blob([text]))).toEqual({ identity: KEY });
  });

  test('is none where there are two of them, or where it was cut', () => {
    expect(identityIn(`${KEY}\n${OTHER}`)).toBeUndefined();
    expect(identityIn(`${KEY} ${KEY}`)).toBe(KEY);
    expect(identityIn(KEY.slice(0, -1))).toBeUndefined();
  });

  test('comes with the passphrase out of the file that npm run team:key has written, and out of its letters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbairen-key-'));
    const path = join(folder, 'key.age');
    await writeKeyFile(path, ['# 青麦镇第一团队', KEY], PASSPHRASE, WORK);
    const letters = readFileSync(path, 'utf8');
    rmSync(folder, { recursive: true });
    const asFile = await readKeyFile(new Blob([letters]));
    expect(await readPastedKey(`王：\r\n${letters.replaceAll('\n', '\r\n')}`)).toEqual(asFile);
    if (!('sealed' in asFile)) throw new Error('it is sealed');
    expect(await unsealKey(asFile.sealed, PASSPHRASE)).toEqual({ identity: KEY });
    expect(await unsealKey(asFile.sealed, 'falsch')).toEqual({ problem: 'wrong passphrase' });
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a chat', '钥匙在U盘里', 'no key'],
    ['letters that were cut', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n', 'damaged'],
  ])('%s is refused', async (_, text, problem) => {
    expect(await readPastedKey(text)).toEqual({ problem });
  });

  test('is none in a file that is sealed to somebody, in a picture, in something huge', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1jx6cyqufx0up4l6hccqq4t0y7nwehldypnkmypdehz8f88xzn5zqu5kpav');
    expect(await unsealKey(await encrypter.encrypt(KEY), PASSPHRASE)).toEqual({
      problem: 'no key',
    });
    expect(await readKeyFile(new Blob([new Uint8Array([255, 216, 255])]))).toEqual({
      problem: 'no key',
    });
    expect(await readKeyFile(new Blob([new Uint8Array(70_000)]))).toEqual({
      problem: 'too large',
    });
  });
});
