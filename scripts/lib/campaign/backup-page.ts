import type { Backup } from '../../../src/domain/backup/backup.ts';
import { fromContent, toContent } from '../../../src/domain/backup/content.ts';
import type { RestoreMode } from '../../../src/domain/backup/restore.ts';
import { open, seal } from '../../../src/envelope/passphrase.ts';
import { closePlain, openPlain } from '../../../src/envelope/plain.ts';
import { restore, tablesOf } from '../../../src/storage/backup.ts';
import { type Household, openHousehold } from '../../../src/storage/household.ts';

const MADE = '2026-11-22T04:00:00Z';
let household: Household;
let sealed: Uint8Array;

/** Everything on the phone, as the text of a backup. */
function content(): string {
  return toContent({ made: MADE, tables: tablesOf(household.store) });
}

async function read(text: string): Promise<Backup> {
  const opened = await openPlain(text);
  const found = 'content' in opened ? fromContent(opened.content) : opened;
  if ('problem' in found) throw new Error(found.problem);
  return found.backup;
}

async function bringBack(text: string, mode: RestoreMode): Promise<void> {
  const outcome = await restore(household.store, await read(text), mode);
  if (!outcome.saved) throw new Error(outcome.why);
}

/** How long some work takes, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What the harness calls from outside. */
const backups = {
  async open(): Promise<readonly string[]> {
    household = await openHousehold(() => Date.now());
    return household.store.found;
  },
  content,
  restore: bringBack,
  /** The milliseconds of making a backup of what there is, and of bringing it back; sealed where there is a passphrase. */
  exportTime: (passphrase: string) =>
    timed(async () => {
      const text = await closePlain(content());
      sealed = passphrase ? await seal(text, passphrase) : new TextEncoder().encode(text);
    }),
  importTime: (passphrase: string) =>
    timed(async () => {
      const opened = passphrase
        ? await open(sealed, passphrase)
        : { text: new TextDecoder().decode(sealed) };
      if ('problem' in opened) throw new Error(opened.problem);
      await bringBack(opened.text, 'replace');
    }),
  /** Leaves the phone with nothing, without forgetting the backup that was made. */
  empty: () =>
    closePlain(toContent({ made: MADE, tables: new Map() })).then((text) =>
      bringBack(text, 'replace'),
    ),
};
export type BackupsOnPhone = typeof backups;
Object.assign(window, { backups });
