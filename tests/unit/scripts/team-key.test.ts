import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { addTeamKey } from '../../../scripts/lib/keys/add-team-key.ts';
import { readKeyFile } from '../../../scripts/lib/keys/key-file.ts';
import {
  endTeamKey,
  makeCountyKey,
  makeRecoveryKey,
  makeTeamKey,
} from '../../../scripts/lib/keys/make-keys.ts';
import { addDays } from '../../../src/domain/shared/day-arithmetic.ts';
import { makeIdentity, recipientOf } from '../../../src/envelope/identity.ts';
import { identityIn } from '../../../src/islands/desk/key-text.ts';
import { TODAY, withContent } from '../../helpers/content-folder.ts';
import { type KeyCounty, keyCounty, PASSPHRASE } from '../../helpers/key-county.ts';

// Processes of their own, and passphrases that cost what they cost.
vi.setConfig({ testTimeout: 30_000 });

const DONE = { done: expect.any(Array) };

/** A county that has made all its keys and signed them. */
function withCounty(use: (county: KeyCounty) => Promise<void>): Promise<void> {
  return withContent([], async (content, root) => {
    const here = keyCounty(content, root);
    expect(await makeCountyKey(here.at(), here.safe('county'))).toEqual(DONE);
    expect(await makeRecoveryKey(here.at(), here.safe('recovery'))).toEqual(DONE);
    for (const team of ['dongzhen-1', 'xixiang-1']) {
      const made = await makeTeamKey(here.at(), { team, isFirst: true }, here.safe(team));
      expect(made).toEqual(DONE);
    }
    expect(await here.sign()).toMatchObject(DONE);
    await use(here);
  });
}

const rotate = (here: KeyCounty, today: string, name: string) =>
  makeTeamKey(here.at(today), { team: 'dongzhen-1', isFirst: false }, here.safe(name));

describe('the life of keys', () => {
  test('made, signed, changed, signed again, and gone after the grace: the check has nothing to say each time', () =>
    withCounty(async (here) => {
      expect(await here.issues()).toEqual([]);
      const first = here.team('dongzhen-1');
      expect(first).toContain(`from: ${TODAY}\n    until: ${addDays(TODAY, 180)}\n`);

      const day = addDays(TODAY, 100);
      expect(await rotate(here, day, 'second')).toEqual(DONE);
      expect(await here.issues(day)).toEqual(['key/not-signed team-keys.yaml']);
      const signed = await here.sign(day);
      expect(signed.said?.join('\n')).toMatch(/第 2 张[\s\S]*到期日改了[\s\S]*新的，要打电话核对/);
      expect(await here.issues(day)).toEqual([]);
      const note = `until: ${day} # 换下来了，密钥文件留到 ${addDays(day, 30)} 再销毁`;
      expect(here.team('dongzhen-1')).toContain(note);

      const end = addDays(day, 30);
      expect(await here.issues(addDays(end, -1))).toEqual([]);
      expect(await here.issues(end)).toEqual(['key/over teams/dongzhen-1.yaml']);
      expect((await here.sign(end)).said).toContainEqual(expect.stringContaining('去掉'));
      expect(await here.issues(end)).toEqual([]);
      expect(here.team('dongzhen-1')).not.toContain('换下来了');
      expect(here.team('dongzhen-1').match(/recipient/g)).toHaveLength(1);
    }));

  test('what people wrote around the keys stays as it was', () =>
    withCounty(async (here) => {
      here.change('teams/dongzhen-1.yaml', 'hours:', '# 冬天改时间，先问院长\nhours:');
      const before = here.team('dongzhen-1');
      await rotate(here, addDays(TODAY, 100), 'second');
      const lines = new Set(here.team('dongzhen-1').split('\n'));
      const changed = before.split('\n').filter((line) => !lines.has(line));
      expect(changed).toEqual([`    until: ${addDays(TODAY, 180)}`]);
    }));

  test('a team that is no more ends its keys, stays on the list for the grace, and may then be deleted', () =>
    withCounty(async (here) => {
      const day = addDays(TODAY, 50);
      const file = join(here.content, 'teams', 'dongzhen-1.yaml');
      const before = here.team('dongzhen-1');
      rmSync(file);
      expect(await here.sign(day)).toHaveProperty('refused');
      writeFileSync(file, before);
      expect(await endTeamKey(here.at(day), 'dongzhen-1')).toEqual(DONE);
      expect(await here.sign(day)).toMatchObject(DONE);
      expect(await here.issues(day)).toEqual(['key/ends teams/dongzhen-1.yaml']);
      rmSync(file);
      expect(await here.sign(addDays(day, 29))).toHaveProperty('refused');
      expect(await here.sign(addDays(day, 30))).toMatchObject(DONE);
      expect(await endTeamKey(here.at(day), 'dongzhen-1')).toHaveProperty('refused');
    }));

  test('a key that is replaced on the day it was made still makes a list that phones read', () =>
    withCounty(async (here) => {
      expect(await rotate(here, TODAY, 'second')).toEqual(DONE);
      expect(await here.sign()).toMatchObject(DONE);
      expect(await here.issues()).toEqual([]);
    }));
});

describe('the file of a secret key', () => {
  test('it opens with its passphrase, for the desk too, and holds the half of the key that is listed', () =>
    withCounty(async (here) => {
      const { path } = here.safe('dongzhen-1');
      const opened = await readKeyFile(path, ` ${PASSPHRASE} `);
      const identity = identityIn('text' in opened ? opened.text : '');
      expect(here.team('dongzhen-1')).toContain(await recipientOf(identity ?? ''));
      expect(await readKeyFile(path, 'another one')).toEqual({ problem: 'wrong passphrase' });
      expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
      expect(statSync(path).mode & 0o077).toBe(0);
    }));

  test('it never lies in the site’s folder, and never takes the place of another', () =>
    withCounty(async (here) => {
      const before = here.team('dongzhen-1');
      const inside = { ...here.safe('x'), path: join(here.content, 'keys', 'x.age') };
      const day = addDays(TODAY, 100);
      const team = { team: 'dongzhen-1', isFirst: false };
      expect(await makeTeamKey(here.at(day), team, inside)).toHaveProperty('refused');
      expect(existsSync(inside.path)).toBe(false);
      expect(await makeTeamKey(here.at(day), team, here.safe('county'))).toHaveProperty('refused');
      expect(await makeCountyKey(here.at(day), here.safe('recovery'))).toHaveProperty('refused');
      expect(here.team('dongzhen-1')).toBe(before);
      expect(await here.issues()).toEqual([]);
    }));

  test.each([
    ['a team that does not exist', 'nobody-1', true],
    ['a first key where there is one', 'dongzhen-1', true],
    ['the next key where there is none', 'dongzhen-2', false],
  ])('%s is refused, and nothing is written', (_name, team, isFirst) =>
    withCounty(async (here) => {
      const text = here.team('dongzhen-1').replace(/\nkeys:[\s\S]*/, '\n');
      writeFileSync(join(here.content, 'teams', 'dongzhen-2.yaml'), text);
      const made = await makeTeamKey(here.at(), { team, isFirst }, here.safe('new'));
      expect(made).toHaveProperty('refused');
      expect(existsSync(here.safe('new').path)).toBe(false);
    }),
  );
});

describe('a key that a team has made at its desk', () => {
  const add = (here: KeyCounty, text: string, today?: string) =>
    addTeamKey(here.at(today), { team: 'dongzhen-1', text });

  test('takes the place of the one before by its public half alone, and is signed as any other', () =>
    withCounty(async (here) => {
      const recipient = (await recipientOf(await makeIdentity())) ?? '';
      const day = addDays(TODAY, 100);
      expect(await add(here, `请加进县里的单子。\n公钥：${recipient}`, day)).toEqual(DONE);
      expect(await here.sign(day)).toMatchObject(DONE);
      expect(await here.issues(day)).toEqual([]);
      expect(here.team('dongzhen-1')).toMatch(new RegExp(`换下来了[\\s\\S]*${recipient}`));
    }));

  test('is refused where it is none, a secret, or in the list already', () =>
    withCounty(async (here) => {
      const before = here.team('dongzhen-1');
      const [listed = ''] = /age1\w+/.exec(here.team('xixiang-1')) ?? [];
      const identity = await makeIdentity();
      const recipient = (await recipientOf(identity)) ?? '';
      const texts = [
        '公钥：age1',
        recipient.slice(0, -1),
        `${recipient} ${listed}`,
        identity,
        listed,
      ];
      for (const text of texts) expect(await add(here, text), text).toHaveProperty('refused');
      expect(here.team('dongzhen-1')).toBe(before);
    }));
});

describe('signing is refused', () => {
  const refused = (words: string) => ({ refused: expect.stringContaining(words) });
  const recipient = /recipient: (age1\w+)/;

  test('where a key was swapped under the phrase of the old one', () =>
    withCounty(async (here) => {
      const [, other = ''] = recipient.exec(here.team('xixiang-1')) ?? [];
      here.change('teams/xixiang-1.yaml', /\nkeys:[\s\S]*/, '\n');
      here.change('teams/dongzhen-1.yaml', recipient, `recipient: ${other}`);
      expect(await here.sign()).toEqual(refused('不是那把公钥的六个字'));
    }));

  test('where a key in its grace was taken away', () =>
    withCounty(async (here) => {
      const day = addDays(TODAY, 100);
      await rotate(here, day, 'second');
      expect(await here.sign(day)).toMatchObject(DONE);
      here.change('teams/dongzhen-1.yaml', / {2}- recipient: \w+\n(?: {4}.*\n){3}/, '');
      expect(await here.sign(addDays(day, 29))).toEqual(refused('还在宽限期'));
      expect(await here.sign(addDays(day, 30))).toMatchObject(DONE);
    }));

  test('where the beginning of a key was rewritten', () =>
    withCounty(async (here) => {
      here.change('teams/dongzhen-1.yaml', `from: ${TODAY}`, 'from: 2026-11-20');
      expect(await here.sign()).toEqual(refused('被改过'));
    }));

  test('where the content was put back to an older list', () =>
    withCounty(async (here) => {
      here.change('team-keys.yaml', 'version: 1', 'version: 0');
      expect(await here.sign()).toEqual(refused('被换回了旧的'));
    }));

  test('where the list names another county’s key', () =>
    withCounty(async (here) => {
      expect(await makeCountyKey(here.at(), here.safe('other'))).toEqual(DONE);
      expect(await here.sign()).toEqual(refused('不是 content/team-keys.yaml 里 root 那一把'));
    }));

  test('where what was signed last cannot be read any more', () =>
    withCounty(async (here) => {
      const { path } = here.safe('county');
      const memory = readdirSync(join(path, '..')).find((name) => name.startsWith('county.age.'));
      writeFileSync(join(path, '..', memory ?? ''), 'x');
      expect(await here.sign()).toEqual(refused('坏了'));
    }));
});

test('the command: a key by answers to its questions, and what it wrote', () =>
  withContent([], async (content, root) => {
    const to = join(root, 'usb', 'county.age');
    const run = (answers: string, ...given: string[]) =>
      spawnSync(process.execPath, ['scripts/team-key.ts', ...given, '--content', content], {
        encoding: 'utf8',
        input: answers,
      });
    const weak = run(`${to}\n12345678\n12345678\n`, 'county');
    expect([weak.status, weak.stdout, existsSync(to)]).toEqual([1, '', false]);
    const made = run(`${to}\n${PASSPHRASE}\n${PASSPHRASE}\n`, 'county');
    expect([made.status, made.stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(to)]);
    expect(`${made.stdout}${made.stderr}`).not.toContain(PASSPHRASE);
    expect(readFileSync(join(content, 'team-keys.yaml'), 'utf8')).toContain('root: B');
  }));
