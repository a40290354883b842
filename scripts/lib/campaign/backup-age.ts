import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, seal, toLetters } from '../../../src/envelope/passphrase.ts';

const PASSPHRASE = '村口的老槐树 opens 2';
const TEXT = '明白人备份 1\n老李\n';

/** What the command `age` and we make of each other's files; `missing` where this machine has no such command. */
export interface AgeAnswer {
  missing: boolean;
  /** It opens our bytes. */
  opensOurs: boolean;
  /** It opens our letters. */
  opensLetters: boolean;
  /** It refuses another passphrase. */
  refusesOthers: boolean;
  /** We open its bytes. */
  weOpen: boolean;
}

/** Lets the command `age` open what we have sealed, and opens what it has sealed. */
export async function backupAge(): Promise<AgeAnswer> {
  const none = { opensOurs: false, opensLetters: false, refusesOthers: false, weOpen: false };
  if ((await run('age --version && script --version', '')) !== 0) return { missing: true, ...none };
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-age-'));
  const [ours, letters, theirs, plain, out] = [
    'ours.age',
    'letters.age',
    'theirs.age',
    'plain',
    'out',
  ].map((name) => join(folder, name)) as [string, string, string, string, string];
  try {
    const sealed = await seal(TEXT, PASSPHRASE);
    writeFileSync(ours, sealed);
    writeFileSync(letters, toLetters(sealed));
    writeFileSync(plain, TEXT);
    const opens = async (file: string, passphrase: string) => {
      rmSync(out, { force: true });
      const code = await run(`age -d -o ${out} ${file}`, `${passphrase}\n`);
      return code === 0 && readFileSync(out, 'utf8') === TEXT;
    };
    const opensOurs = await opens(ours, PASSPHRASE);
    const opensLetters = await opens(letters, PASSPHRASE);
    const refusesOthers = !(await opens(ours, `${PASSPHRASE}x`));
    await run(`age -p -o ${theirs} ${plain}`, `${PASSPHRASE}\n${PASSPHRASE}\n`);
    const opened = await open(readFileSync(theirs), PASSPHRASE);
    const weOpen = 'text' in opened && opened.text === TEXT;
    return { missing: false, opensOurs, opensLetters, refusesOthers, weOpen };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command in a terminal of its own: `age` asks for a passphrase nowhere else. */
function run(command: string, typed: string): Promise<number> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Typed when it is asked for: what comes before the question is thrown away.
  const lines = typed.split('\n').filter((line) => line !== '');
  child.stdout.on('data', (said: Buffer) => {
    if (/passphrase[^:]*: ?$/i.test(said.toString().trimEnd().concat(' '))) {
      const line = lines.shift();
      if (line !== undefined) child.stdin.write(`${line}\n`);
    }
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', (code) => resolve(code ?? -1));
  });
}
