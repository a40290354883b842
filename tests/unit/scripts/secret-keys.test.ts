import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../scripts/lib/content/check-content.ts';
import {
  makeCountyKey,
  makeRecoveryKey,
  makeTeamKey,
} from '../../../scripts/lib/keys/make-keys.ts';
import { makeIdentity } from '../../../src/envelope/identity.ts';
import { badContent, TODAY, withContent } from '../../helpers/content-folder.ts';
import { keyCounty } from '../../helpers/key-county.ts';

test('a secret key in the folder that is published as it is stops the build, whatever file it is in', () =>
  withContent([], async (content, root) => {
    const publicDirectory = join(root, 'public');
    await mkdir(join(publicDirectory, 'fonts'), { recursive: true });
    const bytes = Buffer.concat([
      Buffer.from([0x89, 0x50, 0xff, 0x0a, 0x00]),
      Buffer.from(await makeIdentity()),
    ]);
    await writeFile(join(publicDirectory, 'fonts', 'a.bin'), bytes);
    const { issues } = await checkContent(content, { today: TODAY, publicDirectory });
    expect(issues.map(({ code, file, line }) => `${code} ${file} ${line}`)).toEqual([
      'key/secret public/fonts/a.bin 2',
    ]);
  }));

test('a text about keys is none', () =>
  withContent([], async (content) => {
    const text = '# 钥匙\n\n密钥以 AGE-SECRET-KEY-1 开头，公钥以 age1 开头。\n';
    await writeFile(join(content, 'handbook', 'keys.md'), text);
    expect((await checkContent(content, { today: TODAY })).issues).toEqual([]);
  }));

test('a county that has copied the example gets keys of its own, and may go live', () =>
  withContent([badContent('key__published-in-use--team')], async (content, root) => {
    const here = keyCounty(content, root);
    expect(await here.issues()).toContain('key/published-in-use teams/dongzhen-1.yaml');
    await makeCountyKey(here.at(), here.safe('county'));
    await makeRecoveryKey(here.at(), here.safe('recovery'));
    // Too early, and nobody is caught in it: the example's key may go the next time.
    const early = await here.sign();
    expect(early.said?.join()).toContain('示例钥匙，谁都打得开');
    const team = { team: 'dongzhen-1', isFirst: true };
    expect(await makeTeamKey(here.at(), team, here.safe('team'))).toHaveProperty('done');
    expect(await here.sign()).toHaveProperty('done');
    expect(await here.issues()).toEqual([]);
    expect(here.team('dongzhen-1').match(/recipient/g)).toHaveLength(1);
  }));
