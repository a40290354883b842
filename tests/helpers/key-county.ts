import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../scripts/lib/content/check-content.ts';
import { readCountyKey } from '../../scripts/lib/keys/county-key.ts';
import { readKeyFile } from '../../scripts/lib/keys/key-file.ts';
import type { Outcome, Setting } from '../../scripts/lib/keys/outcome.ts';
import { draftList, lastList, rememberList, signList } from '../../scripts/lib/keys/sign-list.ts';
import { TODAY } from './content-folder.ts';

/** It closes all files of the tests. */
export const PASSPHRASE = '枣树下的 老井台';
/** A content folder, and a folder for the secret keys that belong to it. */
export interface KeyCounty {
  content: string;
  safe(name: string): { path: string; passphrase: string; workFactor: number };
  at(today?: string): Setting;
  /** Signs as the command does; what it said or refused. */
  sign(today?: string): Promise<Outcome & { said?: readonly string[] }>;
  /** What the authors' check says of it, codes with their files. */
  issues(today?: string): Promise<string[]>;
  team(name: string): string;
  change(file: string, from: string | RegExp, to: string): void;
}

/** The county in `content`; its secret keys lie in `usb` beside it. */
export function keyCounty(content: string, root: string): KeyCounty {
  const keyFile = join(root, 'usb', 'county.age');
  const at = (today = TODAY) => ({ content, project: content, today });
  return {
    content,
    at,
    safe: (name) => {
      return { path: join(root, 'usb', `${name}.age`), passphrase: PASSPHRASE, workFactor: 4 };
    },
    sign: async (today) => {
      const opened = await readKeyFile(keyFile, PASSPHRASE);
      const key = 'text' in opened ? await readCountyKey(opened.text) : undefined;
      const last = await lastList(keyFile);
      if (!key) throw new Error('the county has no key');
      if ('refused' in last) return last;
      const draft = await draftList(at(today), key, last.list);
      if ('refused' in draft) return draft;
      const signed = await signList(at(today), key, draft);
      await rememberList(keyFile, draft.list);
      return { ...signed, said: draft.said };
    },
    issues: async (today = TODAY) => {
      const { issues } = await checkContent(content, { today });
      return issues
        .filter(({ code }) => code.startsWith('key/'))
        .map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
    },
    team: (name) => readFileSync(join(content, 'teams', `${name}.yaml`), 'utf8'),
    change: (file, from, to) => {
      const before = readFileSync(join(content, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(join(content, file), after);
    },
  };
}
