import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserProcess } from './browser-process.ts';
import { call, StoreHost } from './store-host.ts';
import { putNote } from './store-rows.ts';

/** How many acknowledged writes had reached the disk of the database by then. */
export interface Syncs {
  writes: number;
  synced: number;
}

/** Counts for each of `writes` whether the browser told the disk to write the database (`fdatasync`) before it acknowledged. Nothing where there is no `strace`. */
export async function storeSyncs(browserPath: string, writes: number): Promise<Syncs | undefined> {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-syncs-'));
  const log = join(folder, 'calls');
  const traced = join(folder, 'browser');
  const options = '-f -y --seccomp-bpf -e trace=fdatasync';
  writeFileSync(traced, `#!/bin/sh\nexec strace ${options} -o '${log}' '${browserPath}' "$@"\n`);
  chmodSync(traced, 0o755);
  const host = await StoreHost.start();
  const browser = await BrowserProcess.start(traced, join(folder, 'profile'));
  try {
    const page = await browser.page();
    await page.goto(host.origin());
    await call(page, 'open', 1);
    let synced = 0;
    for (let index = 0; index < writes; index++) {
      const before = syncsIn(log);
      const changes = [putNote(`${index}`, `note ${index}`)];
      const answer = await call(page, 'ask', { changes, forgets: false });
      if (!answer.saved) throw new Error(`refused: ${answer.why}`);
      if (syncsIn(log) > before) synced++;
    }
    return { writes, synced };
  } finally {
    await browser.kill();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls for a file of the database that have come back. */
function syncsIn(log: string): number {
  if (!existsSync(log)) return 0;
  return readFileSync(log, 'utf8').match(/fdatasync\(\d+<[^>]*IndexedDB/g)?.length ?? 0;
}
