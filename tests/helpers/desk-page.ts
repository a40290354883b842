import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { recipientOf } from '../../src/envelope/identity.ts';
import type { Recipients } from '../../src/envelope/recipients.ts';
import { CONTENT_DIR } from './out-dir.ts';

/** The passphrase of every test's desk. */
export const PASSPHRASE = '老槐树村口的开花了';

/** Unlocking takes a real computer two seconds, a busy one more. */
export const PATIENCE = { timeout: 60_000 };

interface DemoFile {
  recovery: string;
  teams: { team: string; identity: string }[];
}

/** The team of the demo key that a new desk offers first, and who its envelopes are sealed for. */
export async function demoTeam(): Promise<{ team: string; recipients: Recipients }> {
  const demo: DemoFile = parse(readFileSync(join(CONTENT_DIR, 'demo-identity.yaml'), 'utf8'));
  const [first] = demo.teams;
  if (!first) throw new Error('the demo county has no keys to try');
  const of = async (identity: string) => (await recipientOf(identity)) ?? '';
  const recipients = { team: await of(first.identity), recovery: await of(demo.recovery) };
  return { team: first.team, recipients };
}

/** Opens a desk that was never used, with the demo key of a team, the first if none is named. `hash` is what a link brings. */
export async function newDesk(page: Page, origin: string, hash = '', team?: string): Promise<void> {
  await page.goto(`${origin}/desk/${hash}`);
  if (team) await page.getByLabel('哪个团队').selectOption(team);
  await page.getByRole('button', { name: '用示例钥匙试一试' }).click(PATIENCE);
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输一遍').fill(PASSPHRASE);
  await page.getByRole('button', { name: /锁上/ }).click();
  await page.getByRole('heading', { name: '收登记' }).waitFor(PATIENCE);
}

/** Pastes a text and waits for what came of it. */
export async function paste(page: Page, text: string): Promise<string> {
  await page.getByLabel('贴上收到的文字或截图').fill(text);
  await page.getByRole('button', { name: '收进来' }).click();
  return resultsOn(page);
}

/** What is said of the last things that were brought. */
export async function resultsOn(page: Page): Promise<string> {
  const results = page.locator('.desk-results');
  await results.waitFor(PATIENCE);
  return (await results.textContent()) ?? '';
}

/** The rows of the list, each in one line. */
export async function rowsOn(page: Page): Promise<string[]> {
  const rows = await page.locator('.desk-row').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}
