import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { tidyPassphrase } from '../../../src/domain/backup/passphrase.ts';
import { kindOf } from '../../../src/envelope/kind.ts';
import {
  fromLetters,
  type OpenProblem,
  open,
  seal,
  toLetters,
} from '../../../src/envelope/passphrase.ts';

/** Where secret keys must not lie: the site's own folder goes to a public repository. */
interface KeyPlace {
  project: string;
  path: string;
}

/** What keeps a new secret key from a place; nothing where it may be written there. */
export async function problemOfPlace({ project, path }: KeyPlace): Promise<string | undefined> {
  const inside = relative(resolve(project), resolve(path));
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  if (!isOutside)
    return '密钥文件不能放在网站的文件夹里，会跟着网站交出去。换个地方，最好是 U 盘。';
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return exists ? `${path} 已经有了，不能盖掉。换一个文件名。` : undefined;
}

/** Writes a secret key, sealed with a passphrase as letters that every program for age opens. Never writes over a file. */
export async function writeKeyFile(
  path: string,
  lines: readonly string[],
  passphrase: string,
  workFactor?: number,
): Promise<void> {
  const sealed = await seal(`${lines.join('\n')}\n`, tidyPassphrase(passphrase), workFactor);
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, toLetters(sealed), { flag: 'wx', mode: 0o600 });
}

/** What is written in a file that `writeKeyFile` wrote, or another program with the same passphrase. */
export async function readKeyFile(
  path: string,
  passphrase: string,
): Promise<{ text: string } | { problem: OpenProblem }> {
  const bytes = new Uint8Array(await readFile(path));
  const { kind, text } = kindOf(bytes);
  const sealed = kind === 'armored' ? fromLetters(text) : bytes;
  return sealed ? open(sealed, tidyPassphrase(passphrase)) : { problem: 'damaged' };
}
