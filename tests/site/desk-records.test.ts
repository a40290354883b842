import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Submission } from '../../src/domain/sign-up/schema.ts';
import { toLink, toPictureText } from '../../src/envelope/carried.ts';
import { qrPicture } from '../../src/formats/qr-picture.ts';
import { PHONE, useBrowser, withPage } from '../helpers/browser.ts';
import { type Phone, phoneOf, sealedBy } from '../helpers/desk-envelopes.ts';
import { wish, withdrawal } from '../helpers/desk-forms.ts';
import { demoTeam, newDesk, PATIENCE, paste, resultsOn, rowsOn } from '../helpers/desk-page.ts';
import { faults } from '../helpers/look.ts';

const browser = useBrowser();
const origin = inject('origin');
const desk = `${origin}/desk/`;
const COMPUTER = { viewport: { width: 1366, height: 768 }, timezoneId: 'Asia/Shanghai' };
const { team, recipients } = await demoTeam();
const [wang, li] = [await phoneOf(1), await phoneOf(2)];
/** Somebody else who has got hold of the number of Wang's sign-up. */
const stranger = { ...(await phoneOf(3)), id: wang.id };

const sealed = (phone: Phone, content: Submission) => sealedBy(phone, content, recipients);
const link = async (phone: Phone, content: Submission) =>
  toLink(desk, await sealed(phone, content));

/** A screenshot with some codes on it, side by side. */
async function screenshot(page: Page, texts: readonly string[]): Promise<Buffer> {
  const other = await page.context().newPage();
  try {
    const pictures = texts.map((text) => `<img width="600" src="${qrPicture(text)?.url}">`);
    await other.setContent(`<p>昨天 18:02 老张</p>${pictures.join('')}`);
    return await other.screenshot({ fullPage: true });
  } finally {
    await other.close();
  }
}

const bring = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('选文件或图片').setInputFiles({ name, mimeType: '', buffer });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Fills in that somebody has rung the number in the form and heard the right check code. */
async function verify(page: Page): Promise<void> {
  await button(page, '打过电话，核实了').click();
  await page.getByLabel('打表上的电话').check();
  await page.getByLabel('对上了').check();
  await page.getByLabel('谁问的').fill('小赵');
  await page.locator('.desk-form').getByRole('button', { name: '存下' }).click();
  await page.getByText('记下了：已核实').waitFor();
}

test('one sign-up by link, paste, file and picture is one record, and nothing leaves for another place', async () => {
  await withPage(browser(), COMPUTER, async (page) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(origin)) {
        elsewhere.push(request.url());
      }
    });
    const envelope = await sealed(wang, wish({ team }));
    await newDesk(page, origin, new URL(toLink(desk, envelope)).hash);
    expect(await resultsOn(page)).toContain('新登记，还没核实');
    const address = await page.evaluate(() => [location.href, JSON.stringify(history.state)]);
    expect(address).toEqual([desk, 'null']);
    const text = `老张:\n${toLink(desk, envelope)}\n${await link(li, wish({ name: '李建国', team }))}`;
    expect(await paste(page, text)).toContain('1 份是新的，1 份以前收过');
    await bring(page, 'mingbairen-abcdefgh.age', Buffer.from(envelope));
    await page.getByText('mingbairen-abcdefgh.age：').waitFor();
    expect(await resultsOn(page)).toContain('这份以前收过');
    const both = [envelope, await sealed(li, wish({ name: '李建国', team, change: 1 }))];
    const codes = both.map((one) => toPictureText(desk, one));
    await bring(page, '截图.png', await screenshot(page, codes));
    await page.getByText('截图.png：').first().waitFor(PATIENCE);
    expect(await resultsOn(page)).toContain('1 份是改过的，1 份以前收过');
    expect(await rowsOn(page)).toHaveLength(2);
    expect(elsewhere).toEqual([]);
  });
});

test('a call verifies, a change undoes that, and another key comes to the conflict screen and never further', async () => {
  await withPage(browser(), COMPUTER, async (page) => {
    await newDesk(page, origin);
    await paste(page, await link(wang, wish({ team, name: '=1+1王' })));
    await page.locator('.desk-row button').click();
    await verify(page);
    await button(page, '‹ 回列表').click();
    expect(await rowsOn(page)).toEqual([expect.stringContaining('已核实')]);
    await paste(page, await link(wang, wish({ team, name: '王桂英', change: 1 })));
    expect(await rowsOn(page)).toEqual([expect.stringMatching(/王桂英.*改过，再核实/)]);
    const forged = await link(stranger, wish({ name: '坏人', phone: '13700000009', change: 2 }));
    expect(await paste(page, forged)).toContain('可能是别人冒写');
    expect(await rowsOn(page)).toEqual([expect.stringMatching(/王桂英.*对不上.*13800000001/)]);
    await page.locator('.desk-row button').click();
    const phones = page.locator('tr', { hasText: '电话' }).first().locator('td');
    expect(await phones.allInnerTexts()).toEqual(['13800000001', '13700000009']);
    expect(await page.locator('tr[data-differs="true"] th').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^电话\s*不一样$/),
    );
    expect(await button(page, '打过电话，核实了').count()).toBe(0);
    await page.getByLabel('第 1 份').check();
    await button(page, '按这一份办').click();
    await page.getByText('记下了。别的表还存着').waitFor();
    await verify(page);
    expect(await page.locator('h2').textContent()).toContain('已核实');
    await button(page, '‹ 回列表').click();
    await page.getByText('存成电脑表格').click();
    expect(await page.getByRole('link', { name: '存成表格文件' }).count()).toBe(0);
    await page.getByLabel('我明白').check();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '存成表格文件' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toMatch(/,已核实,王桂英,13800000001,/);
    expect(csv).not.toMatch(/坏人|人群/);
  });
});

test('every state of the desk’s sign-ups is accessible and fits its screen', async () => {
  const wrong: Record<string, string[]> = {};
  await withPage(
    browser(),
    { ...PHONE, ...{ viewport: { width: 360, height: 740 } } },
    async (page) => {
      const look = async (state: string) => {
        const found = await faults(page, { mainTarget: 48 });
        if (found.length > 0) wrong[state] = found;
      };
      await newDesk(page, origin);
      await look('empty');
      const mine = await link(wang, wish({ team, groups: ['hypertension'] }));
      const broken = (await link(li, wish())).slice(0, 300);
      await paste(page, `${mine}\n${await link(li, wish({ name: '李建国', team }))}\n${broken}`);
      await page.getByText('存成电脑表格').click();
      await page.getByLabel('我明白').check();
      await look('list');
      await page.locator('.desk-row button').first().click();
      await button(page, '打过电话，核实了').click();
      await page.getByLabel('打团队原来就有的电话').check();
      await page.locator('.desk-form').getByRole('button', { name: '存下' }).click();
      await look('call with mistakes');
      await page.goBack();
      const two = [await link(stranger, withdrawal(4)), await link(li, withdrawal(1))];
      await paste(page, two.join('\n'));
      await page.locator('.desk-row', { hasText: '王桂英' }).getByRole('button').click();
      await button(page, '删除这份登记').click();
      await look('conflict, and not sure whether to delete');
      await button(page, '真的删').click();
      await page.locator('.desk-row', { hasText: '李建国' }).getByRole('button').click();
      await page.getByText('别的 1 份表').click();
      await look('withdrawn');
      await page.goBack();
      expect(await paste(page, mine)).toContain('已经删除，没有再存');
      expect(await rowsOn(page)).toHaveLength(1);
    },
  );
  expect(wrong).toEqual({});
});
