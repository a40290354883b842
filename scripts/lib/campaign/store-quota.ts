import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { BrowserProcess } from './browser-process.ts';
import { failuresOf } from './failures.ts';
import { randomFrom, whole } from './random.ts';
import { call, StoreHost } from './store-host.ts';
import type { Lack } from './store-page.ts';
import { type Asked, after, type Dump, differences, putNote, textFrom } from './store-rows.ts';
import { inLanes, Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

/** Bytes that the browser gives the site. Chromium takes 0 for no limit at all. */
export const QUOTAS = [1, 50_000, 200_000, 1_000_000, 5_000_000] as const;

/** What somebody wants to save while there is no room. */
export const SITUATIONS = [
  'one short row',
  'one long row',
  'many rows at once',
  'a row in place of another',
  'removing',
  'forgetting',
] as const;

export interface StoreQuotaCase {
  quota: number;
  situation: (typeof SITUATIONS)[number];
  lacks: Lack[];
  seed: number;
}

export interface StoreQuotaCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  say: (line: string) => void;
}

const ROWS_BEFORE = 8;
/** Room for the rows before. Chromium goes on for a while with the room that it last knew of: it must not have known much. */
const QUOTA_BEFORE = 120_000;
const LONGEST_REFUSAL = 1000;
/** Requests after which a case ends where the quota is not met. */
const MOST = 40;

/** Rows so long that a dozen or two of them fill what the browser gives. */
function asked({ situation, seed, quota }: StoreQuotaCase, index: number): Asked {
  const random = randomFrom(seed + index);
  const old = `before-${index % ROWS_BEFORE}`;
  const share = Math.max(quota, 20_000) / 4;
  const text = (parts: number) => textFrom(random, (share / parts) * (0.5 + random()));
  const put = (id: string, parts: number) => putNote(id, text(parts));
  const remove = { table: 'notes', remove: old };
  const isThird = index % 3 === 2;
  switch (situation) {
    case 'one short row':
      return { changes: [put(`new-${index}`, 10)], forgets: false };
    case 'one long row':
      return { changes: [put(`new-${index}`, 1)], forgets: false };
    case 'many rows at once': {
      const rows = Array.from({ length: 30 }, (_, row) => put(`new-${index}-${row}`, 60));
      return { changes: rows, forgets: false };
    }
    case 'a row in place of another':
      return { changes: [put(old, 3)], forgets: false };
    case 'removing':
      return { changes: [remove, ...(isThird ? [] : [put(`new-${index}`, 3)])], forgets: false };
    case 'forgetting':
      return { changes: [isThird ? remove : put(`new-${index}`, 3)], forgets: isThird };
  }
}

/** Saves until the browser has no room for the site any more, and looks whether everything is as it was. */
export async function storeQuotaCampaign(options: StoreQuotaCampaign): Promise<Tally> {
  const { browserPath, seed, runs, say } = options;
  const random = randomFrom(seed);
  const every = QUOTAS.flatMap((quota) => SITUATIONS.map((situation) => ({ quota, situation })));
  const cases = Array.from({ length: runs }, (_, index): [string, StoreQuotaCase] => {
    const one = every[index % every.length] ?? { quota: 1, situation: 'one short row' };
    const lacks: Lack[] = random() < 0.3 ? ['files'] : [];
    return [`${seed}-${index}`, { ...one, lacks, seed: whole(random, 1e9) }];
  });
  const tally = new Tally('store-quota', say);
  const host = await StoreHost.start();
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-quota-'));
  const browser = await BrowserProcess.start(browserPath, profile);
  try {
    const all = [...failuresOf<StoreQuotaCase>('store-quota'), ...cases];
    await inLanes<[string, StoreQuotaCase]>(all, 2, async ([name, one]) => {
      const page = await browser.context.newPage();
      const phone = new FullPhone(page, host.origin(`quota-${name}`), one);
      tally.add(name, one, await phone.run());
      await page.close();
      if (tally.runs % 50 === 0) say(`${tally.runs} / ${all.length} …`);
    });
  } finally {
    await browser.kill();
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return tally;
}

class FullPhone {
  readonly #outcome: Outcome = { broken: [], late: [], wrong: 0, seen: {} };
  readonly #page: Page;
  readonly #origin: string;
  readonly #one: StoreQuotaCase;
  #must: Dump = {};

  constructor(page: Page, origin: string, one: StoreQuotaCase) {
    this.#page = page;
    this.#origin = origin;
    this.#one = one;
  }

  #count(what: string): void {
    this.#outcome.seen[what] = (this.#outcome.seen[what] ?? 0) + 1;
  }

  async run(): Promise<Outcome> {
    const page = this.#page;
    const session = await page.context().newCDPSession(page);
    await this.#limit(session, QUOTA_BEFORE);
    await page.goto(this.#origin);
    await call(page, 'open', 1, this.#one.lacks);
    for (let index = 0; index < ROWS_BEFORE; index++) {
      const before = [putNote(`before-${index}`, 'from before')];
      const answer = await this.#ask({ changes: before, forgets: false });
      if (!answer.saved) throw new Error(`no room for the rows before: ${answer.why}`);
    }
    await this.#limit(session, this.#one.quota);
    await this.#fill();
    await this.#look('while it is full');
    await this.#reopen('after a start while it is full');
    await this.#limit(session, undefined);
    const more = { changes: [putNote('afterwards', 'when there was room')], forgets: false };
    const answer = await this.#ask(more);
    if (!answer.saved) this.#outcome.broken.push(`refused with room: ${answer.why}`);
    await this.#reopen('with room again');
    return this.#outcome;
  }

  async #limit(session: CDPSession, quotaSize: number | undefined): Promise<void> {
    await session.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize });
  }

  async #ask(one: Asked) {
    const answer = await call(this.#page, 'ask', one);
    if (answer.saved) this.#must = after(this.#must, one.changes);
    return answer;
  }

  /** Until three requests were refused. */
  async #fill(): Promise<void> {
    const { quota } = this.#one;
    let refused = 0;
    for (let index = 0; index < MOST && refused < 3; index++) {
      const answer = await this.#ask(asked(this.#one, index));
      if (answer.saved) {
        if (!answer.copied) this.#count(`${quota}: saved in one place only`);
        continue;
      }
      refused++;
      this.#outcome.wrong++;
      this.#count(`${quota}: refused as ${answer.why}`);
      if (answer.why !== 'full') this.#outcome.broken.push(`refused as ${answer.why}`);
      if (answer.milliseconds > LONGEST_REFUSAL) {
        this.#outcome.broken.push(`refused after ${answer.milliseconds.toFixed(0)} ms`);
      }
      await this.#look('after a refusal');
    }
  }

  async #look(when: string): Promise<void> {
    const { rows, found } = await call(this.#page, 'look');
    const disk = await call(this.#page, 'disk');
    const wrong = [
      ...differences(rows, this.#must).map((one) => `memory: ${one}`),
      ...differences(disk.database ?? {}, this.#must).map((one) => `database: ${one}`),
      ...found.filter((one) => one !== 'copy renewed').map((one) => `found ${one}`),
    ];
    this.#outcome.broken.push(...wrong.map((one) => `${when}, ${one}`));
  }

  async #reopen(when: string): Promise<void> {
    await this.#page.reload();
    await call(this.#page, 'open', 1, this.#one.lacks);
    await this.#look(when);
    if (when !== 'with room again') return;
    const { journal, journalWhole } = await call(this.#page, 'disk');
    const wrong = differences(journal ?? {}, this.#must);
    if (!journalWhole) wrong.push('not whole');
    this.#outcome.broken.push(...wrong.map((one) => `${when}, journal: ${one}`));
  }
}
