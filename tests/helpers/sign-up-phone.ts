import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { parse } from 'yaml';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Submission } from '../../src/domain/sign-up/schema.ts';
import { fromWire } from '../../src/domain/sign-up/wire.ts';
import type { KeyFile } from '../../src/domain/team-keys/key-list.ts';
import { toBase64Url } from '../../src/envelope/base64url.ts';
import { fromCarried } from '../../src/envelope/carried.ts';
import { openSubmission } from '../../src/envelope/identity.ts';
import { CONTENT_DIR } from './out-dir.ts';

/** Of the example county: the team of 东麦村. */
export const TEAM = 'qingmai-1';

export const PERSON = { name: '王桂芬', phone: '13812345678' };

export async function gotoSignUp(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/family-doctor/sign-up/`);
}

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Fills the form in up to the review: somebody with high blood pressure, who is willing to say so. */
async function fillIn(page: Page, forWhom: string): Promise<void> {
  await page.getByLabel(forWhom).check();
  await page.locator('#sign-up-name').fill(PERSON.name);
  await page.locator('#sign-up-phone').fill(PERSON.phone);
}

async function fillInRest(page: Page): Promise<void> {
  await next(page);
  await page.locator('#sign-up-township').selectOption('qingmai');
  await page.locator('#sign-up-village').selectOption('dongmai');
  await next(page);
  await page.locator('#sign-up-health').check();
  await page.getByLabel('高血压', { exact: true }).check();
  await next(page);
}

/** Up to the button that seals, of one's own form. */
export async function fillInOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '给自己或家里人登记' }).click();
  await fillIn(page, '我自己');
  await fillInRest(page);
  await page.locator('#sign-up-basic').check();
}

/** Up to the button that seals, of a neighbour's. */
export async function fillInHelped(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我是来帮忙的' }).click();
  await page.getByRole('button', { name: '开始填' }).click();
  await fillIn(page, '他自己');
  await page.locator('#sign-up-helperName').fill('李明');
  await page.getByLabel('联络员', { exact: true }).check();
  await fillInRest(page);
  await page.getByRole('button', { name: '交给他看' }).click();
  await page.locator('#sign-up-basic').check();
  await page.locator('#sign-up-health').check();
}

/** Seals what is filled in, and waits for what came of it. */
export async function seal(page: Page, heading = '封好了'): Promise<void> {
  await page.getByRole('button', { name: /封好$/ }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

/** What the text in a picture says, as a chat program's reader reads it. */
export async function readPicture(page: Page): Promise<string> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });
  const address = (await page.locator('img.envelope').getAttribute('src')) ?? '';
  const png = Buffer.from(address.slice('data:image/png;base64,'.length), 'base64');
  const [code] = await readBarcodes(png, { formats: ['QRCode'] });
  return code?.text ?? '';
}

/** The text that is to be sent. */
export async function readText(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发文字' }).click();
  return page.locator('#letters').inputValue();
}

/** What came out of an envelope: what it says, and whose it is. */
interface Opened {
  submission: Submission;
  id: string;
  key: string;
}

/** The team's secret key, of the example county. */
function demoIdentity(): string {
  const { teams } = parse(readFileSync(join(CONTENT_DIR, 'demo-identity.yaml'), 'utf8'));
  return teams.find(({ team }: { team: string }) => team === TEAM).identity;
}

/** Opens what was carried as the team's desk does. */
export async function opened(
  carried: string | Uint8Array,
  identity = demoIdentity(),
): Promise<Opened> {
  const read = typeof carried === 'string' ? fromCarried(carried) : { sealed: carried };
  if ('problem' in read) throw new Error(read.problem);
  const result = await openSubmission(read.sealed, [identity]);
  if ('problem' in result) throw new Error(result.problem);
  const { id, key, body } = result.framed;
  const said = fromWire(body);
  if ('problem' in said) throw new Error(said.problem);
  return { submission: said.submission, id: toBase64Url(id), key: toBase64Url(key) };
}

/** As if the phone had believed the last list that the county's key can ever sign. */
export async function seeNewestKeys(page: Page): Promise<void> {
  const { root } = parse(readFileSync(join(CONTENT_DIR, 'team-keys.yaml'), 'utf8'));
  const seen = `${root.slice(0, 16)} 999999`;
  await page.evaluate((text) => localStorage.setItem('mingbairen.keys-seen', text), seen);
}

/** Puts another list of keys into the page that is served from now on. */
export async function serveKeys(context: BrowserContext, keyFile: KeyFile): Promise<void> {
  const { text, signature, root } = keyFile;
  const prop = { text: [0, text], signature: [0, signature], root: [0, root] };
  const written = JSON.stringify({ keyFile: [0, prop] }).slice(1, -1);
  const escaped = written.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  await context.route('**/family-doctor/sign-up/', async (route) => {
    const response = await route.fetch();
    const own = /&quot;keyFile&quot;:\[0,\{.*?&quot;root&quot;:\[0,&quot;[\w-]+&quot;\]\}\]/s;
    await route.fulfill({ response, body: (await response.text()).replace(own, () => escaped) });
  });
}
