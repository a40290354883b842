import type { Backup } from '../../../src/domain/backup/backup.ts';
import { toContent } from '../../../src/domain/backup/content.ts';
import { kindOf } from '../../../src/envelope/kind.ts';
import { fromLetters, open, seal, toLetters } from '../../../src/envelope/passphrase.ts';
import { closePlain, openPlain } from '../../../src/envelope/plain.ts';
import { mutated } from './backup-mutation.ts';
import { failuresOf, keepFailure } from './failures.ts';
import { oneOf, type Random, randomFrom, whole } from './random.ts';

export interface BackupMutants {
  seed: number;
  /** Mutants sealed at a work factor that is quick to try. */
  quick: number;
  /** Mutants sealed at the factor that the site uses. */
  full: number;
  say: (line: string) => void;
}

/** What the mutants of one form came to. */
export interface MutantTally {
  runs: number;
  /** Mutants that were taken for a backup. */
  accepted: number;
  /** Mutants that made the reader fail in a way it does not know. */
  thrown: number;
  refused: Record<string, number>;
}

interface Mutant {
  by: string;
  /** The bytes, base 64. */
  bytes: string;
}

const QUICK = 10;
const FULL = 17;
const PASSPHRASE = '村口的老槐树开花';

/** Refuses or opens a file as the page does. */
async function readFile(bytes: Uint8Array): Promise<{ problem: string } | object> {
  const { kind, text } = kindOf(bytes);
  if (kind === 'other') return { problem: 'not a backup' };
  if (kind === 'text') return openPlain(text);
  const sealed = kind === 'sealed' ? bytes : fromLetters(text);
  if (!sealed) return { problem: 'damaged' };
  const opened = await open(sealed, PASSPHRASE);
  return 'problem' in opened ? opened : openPlain(opened.text);
}

/** A household of a few people with some rows each. */
function someBackup(random: Random): Backup {
  const rows = Array.from({ length: 1 + whole(random, 40) }, (_, index) => ({
    ...{ id: `row-${index}`, v: 1, person: `p${whole(random, 4)}`, at: whole(random, 2 ** 31) },
    data: { name: oneOf(random, ['老李', '王桂芬', '小满']), note: random().toString(36) },
  }));
  const people = new Map(rows.map((row) => [row.id, row]));
  return { made: '2026-11-22T04:00:00Z', tables: new Map([['people', people]]) };
}

type Form = 'plain' | 'sealed' | 'letters';

async function fileOf(form: Form, random: Random, workFactor: number): Promise<Uint8Array> {
  const text = await closePlain(toContent(someBackup(random)));
  if (form === 'plain') return new TextEncoder().encode(text);
  const sealed = await seal(text, PASSPHRASE, workFactor);
  return form === 'sealed' ? sealed : new TextEncoder().encode(toLetters(sealed));
}

/** Reads mutants of backups; none of them may be taken for one. Those that failed once are read first. */
export async function backupMutants(options: BackupMutants): Promise<Record<string, MutantTally>> {
  const { seed, quick, full, say } = options;
  const random = randomFrom(seed);
  const plans: [string, Form, number, number][] = [
    ['plain', 'plain', QUICK, quick],
    [`sealed at ${QUICK}`, 'sealed', QUICK, quick],
    [`letters at ${QUICK}`, 'letters', QUICK, Math.ceil(quick / 10)],
    [`sealed at ${FULL}`, 'sealed', FULL, full],
  ];
  const tallies: Record<string, MutantTally> = {};
  const failed = [...failuresOf<Mutant>('backup-mutants')];
  tallies.before = await tallyOf(failed, say);
  for (const [name, form, workFactor, runs] of plans) {
    const mutants: [string, Mutant][] = [];
    let file = await fileOf(form, random, workFactor);
    for (let run = 0; run < runs; run++) {
      if (run % 100 === 99) file = await fileOf(form, random, workFactor);
      const { by, bytes } = mutated(random, file);
      mutants.push([
        `${name}-${seed}-${run}`.replaceAll(' ', '-'),
        { by, bytes: Buffer.from(bytes).toString('base64') },
      ]);
    }
    tallies[name] = await tallyOf(mutants, say);
  }
  return tallies;
}

async function tallyOf(
  mutants: Iterable<[string, Mutant]>,
  say: (line: string) => void,
): Promise<MutantTally> {
  const tally: MutantTally = { runs: 0, accepted: 0, thrown: 0, refused: {} };
  for (const [name, mutant] of mutants) {
    tally.runs++;
    const bytes = new Uint8Array(Buffer.from(mutant.bytes, 'base64'));
    const read = await readFile(bytes).catch(() => 'thrown' as const);
    if (read !== 'thrown' && 'problem' in read) {
      const problem = String(read.problem);
      tally.refused[problem] = (tally.refused[problem] ?? 0) + 1;
      continue;
    }
    if (read === 'thrown') tally.thrown++;
    else tally.accepted++;
    const found = read === 'thrown' ? 'the reader threw' : 'a mutant was taken for a backup';
    say(`没过 / failed: ${keepFailure('backup-mutants', name, [found], mutant)}`);
  }
  return tally;
}
