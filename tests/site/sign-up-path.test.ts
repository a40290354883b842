import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BrowserProcess } from '../../scripts/lib/campaign/browser-process.ts';
import { scanFor } from '../../scripts/lib/campaign/residue-scan.ts';
import { newDesk, PASSPHRASE, PATIENCE, paste, rowsOn } from '../helpers/desk-page.ts';
import {
  beginHelped,
  button,
  fillWhere,
  fillWho,
  fillWish,
  heading,
  keptOnPhone,
  openSignUp,
} from '../helpers/sign-up-page.ts';
import { readText, TEAM } from '../helpers/sign-up-phone.ts';

const origin = inject('origin');

/** Different enough from everything else that what is found is what was typed. */
const canary = (index: number) => `金丝雀${String.fromCodePoint(0x5341 + index)}号`;
const telephone = (index: number) => `1990${String(2_468_000 + 37 * index).padStart(7, '0')}`;

/** What is typed on the phone: the names that were corrected too. */
const NAMES = Array.from({ length: 12 }, (_, index) => canary(index));
const NUMBERS = Array.from({ length: 12 }, (_, index) => telephone(index));
const HELPERS = Array.from({ length: 6 }, (_, index) => canary(20 + index));
/** What is typed at the desk. */
const NOTES = Array.from({ length: 8 }, (_, index) => canary(40 + index));
const WORKERS = Array.from({ length: 6 }, (_, index) => canary(60 + index));
const SEARCHES = Array.from({ length: 6 }, (_, index) => canary(80 + index));
const CANARIES = [...NAMES, ...NUMBERS, ...HELPERS, ...NOTES, ...WORKERS, ...SEARCHES, PASSPHRASE];

/** A browser with a profile on disk, and the requests that leave for another place. */
async function profileWith<T>(use: (page: Page, elsewhere: string[]) => Promise<T>) {
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const running = await BrowserProcess.start(inject('browserPath'), profile);
  const elsewhere: string[] = [];
  try {
    running.context.on('request', (request) => {
      const url = request.url();
      if (!/^(?:blob|data|about|chrome):/.test(url) && !url.startsWith(`${origin}/`))
        elsewhere.push(url);
    });
    const result = await use(await running.page(), elsewhere);
    return { profile, elsewhere, result };
  } finally {
    await running.close();
  }
}

/** What the page itself and the browser show of what is kept: storages, history, title, address, what stands in the page. */
function shown(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => {
          all.onsuccess = done;
        });
        databases.push(name, store, all.result);
      }
      database.close();
    }
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const inCaches = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return JSON.stringify([
      ...[{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie],
      ...[document.title, location.href, document.documentElement.textContent],
      ...[fields.map(({ value }) => value), databases, inCaches],
    ]);
  });
}

/** The second keys of the forms that are there: with one of them, what the database leaves behind could be opened. */
function secondKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const place = await root.getDirectoryHandle('mingbairen.sign-ups', { create: true });
    const texts: string[] = [];
    for await (const one of place.values())
      if (one instanceof FileSystemFileHandle) texts.push(await (await one.getFile()).text());
    return texts;
  });
}

const found = (text: string) => CANARIES.filter((one) => text.includes(one));

/** Somebody of 70 with two illnesses, who also looks at what costs money. */
const ANSWERS = ['65 岁及以上的老人', '不止一样', '高血压、2 型糖尿病', '不是', '也看看'];

/** From the finder to the text that is carried; then a neighbour, whose form is cleared away. */
async function onThePhone(page: Page) {
  await page.goto(`${origin}/family-doctor/choose/`);
  await page.locator('astro-island:not([ssr])').first().waitFor();
  for (const answer of ANSWERS) {
    await page.getByRole('button', { name: answer, exact: true }).click();
  }
  await page.locator('.finder').getByRole('button', { name: '登记' }).first().click();
  await heading(page, '给谁登记').waitFor();
  await page.getByLabel('我自己').check();
  for (const [index, name] of NAMES.slice(0, 6).entries()) {
    await page.locator('#sign-up-name').fill(name);
    await page.locator('#sign-up-phone').fill(NUMBERS[index] ?? '');
  }
  await fillWho(page, '我自己', { name: NAMES[5] ?? '', phone: NUMBERS[5] ?? '' });
  await fillWhere(page);
  await fillWish(page, { name: '', phone: '', illness: '高血压' });
  await page.locator('#sign-up-basic').check();
  await page.getByRole('button', { name: /封好$/ }).click();
  await heading(page, '封好了').waitFor();
  const text = await readText(page);
  const keys = await secondKeys(page);
  await button(page, '从手机上删掉').click();
  await page.locator('.button-danger').click();
  await button(page, '给自己或家里人登记').waitFor();
  await openSignUp(page);
  await beginHelped(page);
  await page.getByLabel('他自己').check();
  for (const [index, name] of NAMES.slice(6).entries()) {
    await page.locator('#sign-up-name').fill(name);
    await page.locator('#sign-up-phone').fill(NUMBERS[6 + index] ?? '');
    await page.locator('#sign-up-helperName').fill(HELPERS[index] ?? '');
  }
  await keptOnPhone(page);
  keys.push(...(await secondKeys(page)));
  await page.reload();
  await button(page, /下一位/).click();
  await button(page, '给自己或家里人登记').waitFor();
  return { text, keys, left: found(await shown(page)) };
}

/** Takes the text in, rings back, hands a table out, locks; then everything is deleted. */
async function atTheDesk(page: Page, text: string) {
  await newDesk(page, origin, '', TEAM);
  expect(await paste(page, text)).toContain('新登记，还没核实');
  await page.locator('.desk-row button').click();
  await page.getByRole('heading', { name: NAMES[5] ?? '' }).waitFor();
  await button(page, '打过电话，核实了').click();
  await page.getByLabel('打表上的电话').check();
  await page.getByLabel('对上了').check();
  for (const worker of WORKERS) await page.getByLabel('谁问的').fill(worker);
  await page.locator('.desk-form').getByRole('button', { name: '存下' }).click();
  await page.getByText('记下了：已核实').waitFor();
  await page.locator('#assignee').fill(WORKERS[0] ?? '');
  await button(page, '存下').click();
  for (const note of NOTES) {
    await page.locator('#note').fill(note);
    await button(page, '加上').click();
    await page.locator('.desk-notes').getByText(note).waitFor();
  }
  await button(page, '‹ 回列表').click();
  for (const search of SEARCHES) await page.getByLabel('找一份').fill(search);
  await page.getByLabel('找一份').fill('');
  const rows = await rowsOn(page);
  await page.getByText('存成电脑表格').click();
  // The desk's policy lets nothing read the file again: what it is made of is caught on its way.
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(window, { made: file });
      return make(file);
    };
  });
  await page.getByLabel('我明白，文件由我管好').check();
  await page.getByRole('link', { name: '存成表格文件' }).waitFor();
  const table = await page.evaluate(() => (Reflect.get(window, 'made') as Blob).text());
  await button(page, '锁上').click();
  await button(page, '打开').waitFor(PATIENCE);
  return { rows, table, left: found(await shown(page)) };
}

test('from the finder to the desk with nothing between two browsers but a text: it is read there alone, and neither keeps a word of it in clear', {
  timeout: 120_000,
}, async () => {
  expect(new Set(CANARIES).size).toBeGreaterThanOrEqual(50);
  const phone = await profileWith(onThePhone);
  const desk = await profileWith((page) => atTheDesk(page, phone.result.text));
  expect({ phone: phone.elsewhere, desk: desk.elsewhere }).toEqual({ phone: [], desk: [] });
  expect(desk.result.rows).toEqual([expect.stringContaining('已核实')]);
  expect(desk.result.table).toContain(`${NAMES[5]},${NUMBERS[5]}`);
  expect({ phone: phone.result.left, desk: desk.result.left }).toEqual({ phone: [], desk: [] });
  expect(phone.result.keys.map((key) => key.length)).toEqual([64, 64]);
  expect(scanFor([...CANARIES, ...phone.result.keys], phone.profile)).toEqual([]);
  expect(scanFor(CANARIES, desk.profile)).toEqual([]);
});
