import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toLink } from '../../src/envelope/carried.ts';
import { makeIdentity, recipientOf } from '../../src/envelope/identity.ts';
import { seal } from '../../src/envelope/passphrase.ts';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { phoneOf, sealedBy } from '../helpers/desk-envelopes.ts';
import { wish } from '../helpers/desk-forms.ts';
import { demoTeam, newDesk, PASSPHRASE, PATIENCE, paste } from '../helpers/desk-page.ts';
import { keptAnywhere } from '../helpers/kept-anywhere.ts';

const browser = useBrowser();
const OFFICE = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };
const KEY = 'AGE-SECRET-KEY-1MYHGKEAZTLTW8TYAZV8H52W0T8YS73V93FEA54HD7UXD8NE5R0PQ3PF59A';
/** Of the example county, which keeps it for the day a team has lost its own. */
const COUNTY_KEY = 'AGE-SECRET-KEY-1U93H6HGA7USZGHUACP9Q2WRVKTEYNS78WWWV8MF994WEJJRA40KSJGS0WG';

function onComputer(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  return withContext(browser(), OFFICE, async (context) => use(await context.newPage(), context));
}

async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输一遍').fill(PASSPHRASE);
  await page.getByRole('button', { name: /^锁上，/ }).click();
}

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('团队台的口令').fill(passphrase);
  await page.getByRole('button', { name: '打开' }).click();
}

function lockButton(page: Page) {
  return page.getByRole('button', { name: '锁上', exact: true });
}

/** An envelope to the demo team as a link, of somebody with that name. */
async function linkOf(number: number, name: string): Promise<string> {
  const { team, recipients } = await demoTeam();
  const said = wish({ name, phone: '13987654321', team, at: Math.floor(Date.now() / 1000) - 60 });
  return toLink(`${origin}/desk/`, await sealedBy(await phoneOf(number), said, recipients));
}

test('a new key is kept, and opens, only once its recovery copy has been shown again', async () => {
  await onComputer(async (page) => {
    await page.goto(`${origin}/desk/`);
    await page.getByRole('button', { name: '做一把新钥匙' }).click(PATIENCE);
    await choosePassphrase(page);
    await page.getByRole('heading', { name: '先存一份备用钥匙' }).waitFor(PATIENCE);
    expect(foundIn(await keptAnywhere(page), ['"vault"'])).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '存成文件' }).click();
    const copy = await (await coming).path();
    const shown = page.getByLabel('选刚存的文件');
    await shown.setInputFiles({ name: 'x.age', mimeType: '', buffer: Buffer.from('不是它') });
    await page.getByText('这不是刚才存的那一个').waitFor();
    expect(await lockButton(page).count()).toBe(0);
    await shown.setInputFiles(copy);
    await lockButton(page).waitFor(PATIENCE);
    await page.reload();
    await unlock(page, '不是这个口令');
    await page.locator('.error').getByText('口令不对').waitFor(PATIENCE);
    await unlock(page);
    await lockButton(page).waitFor(PATIENCE);
    // What a browser says that puts the page aside: it draws nothing afterwards.
    const isOpen = await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide'));
      return document.querySelector('.desk') !== null;
    });
    expect(isOpen).toBe(false);
  });
});

test('a sealed key file is imported with its passphrase; a published key is said to be one', async () => {
  const bytes = Buffer.from(await seal(`# 团队\n${KEY}\n`, '旧口令旧口令旧口令', 10));
  await onComputer(async (page) => {
    await page.goto(`${origin}/desk/`);
    await page.getByRole('button', { name: '导入已有的钥匙' }).click(PATIENCE);
    await page.getByLabel('或者粘贴钥匙的文字').fill(KEY.slice(0, -1));
    await page.getByRole('button', { name: '用这些文字' }).click();
    await page.getByText('里面没有找到一把钥匙').waitFor();
    await page
      .getByLabel('选钥匙文件')
      .setInputFiles({ name: 'k.age', mimeType: '', buffer: bytes });
    await page.getByLabel('钥匙文件的口令').fill('旧口令旧口令旧口令');
    await page.getByRole('button', { name: '打开' }).click();
    await choosePassphrase(page);
    await page.getByText('谁都能打开').waitFor(PATIENCE);
    await page.getByText('鹭滩镇网格二队').waitFor();
  });
});

test('the county’s spare key opens what was sealed for a lost one, never becomes the team’s own, and is taken away at once', async () => {
  await onComputer(async (page) => {
    await newDesk(page, origin);
    const who = await page.locator('.desk-who').textContent();
    const { team, recipients } = await demoTeam();
    const lost = (await recipientOf(await makeIdentity())) ?? '';
    const said = wish({ team, at: Math.floor(Date.now() / 1000) - 60 });
    const sealed = await sealedBy(await phoneOf(5), said, { ...recipients, team: lost });
    const link = toLink(`${origin}/desk/`, sealed);
    expect(await paste(page, link)).toContain('这里的钥匙打不开');
    await page.getByRole('button', { name: '钥匙', exact: true }).click();
    await page.getByRole('button', { name: '换一把钥匙' }).click();
    await page.getByRole('button', { name: '导入已有的钥匙' }).click();
    await page.getByLabel('或者粘贴钥匙的文字').fill(COUNTY_KEY);
    await page.getByRole('button', { name: '用这些文字' }).click();
    await page.getByLabel('团队台的口令').fill(PASSPHRASE);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('哪个团队的登记都打得开').waitFor(PATIENCE);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    expect(await page.locator('.desk-who').textContent()).toBe(who);
    expect(await paste(page, link)).toContain('新登记');
    await page.getByRole('button', { name: '钥匙', exact: true }).click();
    await page.getByText('哪个团队的登记都打得开').waitFor();
    await page.getByRole('button', { name: '拿掉', exact: true }).click();
    await page.getByLabel('团队台的口令').fill(PASSPHRASE);
    await page.getByRole('button', { name: '拿掉备用钥匙' }).click();
    await page.getByText('原件请县里带走').waitFor(PATIENCE);
    expect(await page.getByText('哪个团队的登记都打得开').count()).toBe(0);
  });
});

describe('an open desk', () => {
  test('leaves nothing readable once it is locked, by its button or by itself after ten minutes and a warning', async () => {
    const [name, note] = ['金丝雀', '笼子里的话'];
    const canaries = [name, note, '13987654321', PASSPHRASE];
    await onComputer(async (page) => {
      await page.clock.install();
      await newDesk(page, origin);
      await paste(page, await linkOf(1, name));
      await page.locator('.desk-row').getByText(name).waitFor();
      await page.getByLabel('贴上收到的文字或截图').fill(note);
      await lockButton(page).click();
      expect(foundIn(await shownBy(page), canaries)).toEqual([]);
      const kept = await keptAnywhere(page);
      expect(foundIn(kept, ['"records"', '"vault"', '-change-'])).toHaveLength(3);
      expect(foundIn(kept, [...canaries, 'AGE-SECRET-KEY'])).toEqual([]);
      await unlock(page);
      await page.locator('.desk-row').getByText(name).waitFor(PATIENCE);
      await page.clock.fastForward('09:30');
      await page.getByRole('button', { name: '继续用' }).click();
      await page.clock.fastForward('08:30');
      expect(await lockButton(page).count()).toBe(1);
      await page.clock.fastForward('02:00');
      await page.getByText('十分钟没有人用').waitFor();
      expect(foundIn(await shownBy(page), canaries)).toEqual([]);
    });
  });

  test('shows what another window takes in, and stops where that one deletes everything', async () => {
    await onComputer(async (page, context) => {
      await newDesk(page, origin);
      const other = await context.newPage();
      await other.goto(await linkOf(2, '李大山'));
      await unlock(other);
      await other.locator('.desk-row').getByText('李大山').waitFor(PATIENCE);
      await page.locator('.desk-row').getByText('李大山').waitFor();
      await other.getByRole('button', { name: '备份和删除' }).click();
      await other.getByLabel('我想好了，全部删除').check();
      await other.getByRole('button', { name: '全部删除' }).click();
      await page.getByText('已经全部删除').waitFor();
      expect(foundIn(await shownBy(page), ['李大山'])).toEqual([]);
      expect(foundIn(await keptAnywhere(page), ['"vault"'])).toEqual([]);
    });
  });
});

/** What the page holds, and what stands in its fields. */
async function shownBy(page: Page): Promise<string> {
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((one) => Reflect.get(one, 'value')),
  );
  return `${await page.content()}${fields.join()}`;
}

function foundIn(text: string, wanted: readonly string[]): string[] {
  return wanted.filter((one) => text.includes(one));
}
