import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fromBase64Url } from '../../src/envelope/base64url.ts';
import { checkCode } from '../../src/envelope/check-code.ts';
import { downloaded } from '../helpers/backup-page.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { listed, makeCounty, makeKey } from '../helpers/key-lists.ts';
import {
  fillInHelped,
  fillInOwn,
  gotoSignUp,
  opened,
  PERSON,
  readPicture,
  readText,
  seal,
  seeNewestKeys,
  serveKeys,
  TEAM,
} from '../helpers/sign-up-phone.ts';

const browser = useBrowser();

/** Without the worker: what a test takes from the network, or changes on the way, comes from there. */
const ONLINE: BrowserContextOptions = { ...PHONE, serviceWorkers: 'block' };

const onPhone = (options: BrowserContextOptions, use: (page: Page) => Promise<void>) =>
  withContext(browser(), options, async (context) => {
    const page = await context.newPage();
    await gotoSignUp(page, origin);
    await use(page);
  });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openFromList(page: Page, standing: string | RegExp): Promise<void> {
  await press(page, '给自己或家里人登记');
  await page.getByText(standing).waitFor();
  await press(page, '打开');
}

const trouble = (page: Page) => page.locator('[role=alert]:focus').textContent();

test('picture, text and file carry one envelope, also after the page was left; only the team reads in it what was filled in; a change and a withdrawal are of the same hand, with the next numbers', async () => {
  await onPhone(ONLINE, async (page) => {
    await fillInOwn(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await seal(page);
    const others = asked.filter(
      (url) => !/^http:\/\/localhost:\d+\/_astro\/[\w.-]+\.js$/.test(url),
    );
    expect(others.filter((url) => !url.startsWith('data:'))).toEqual([]);
    const size = await page.locator('img.envelope').evaluate((image: HTMLImageElement) => ({
      natural: image.naturalWidth,
      shown: image.getBoundingClientRect().width / document.documentElement.clientWidth,
    }));
    expect(size.natural).toBeGreaterThanOrEqual(1080);
    expect(size.shown).toBeGreaterThan(0.9);
    expect(await page.locator('.team-phrase').textContent()).toMatch(
      /^团队暗语\p{Script=Han}{6}$/u,
    );

    const first = await opened(await readPicture(page));
    expect(first.submission).toMatchObject({ kind: 'wish', change: 0, ...PERSON });
    expect(first.submission).toMatchObject({ village: 'dongmai', groups: ['hypertension'] });
    const link = await readText(page);
    expect(await opened(link)).toEqual(first);
    expect(link).not.toContain(PERSON.phone);
    await press(page, '发文件');
    const file = await downloaded(page);
    expect(file.name).toMatch(/^mingbairen-[a-z]{8}\.age$/);
    expect(await opened(readFileSync(file.path))).toEqual(first);
    const code = await checkCode(fromBase64Url(first.id) as Uint8Array);
    expect(await page.locator('.code').textContent()).toBe(code);

    await page.emulateMedia({ media: 'print' });
    const beside = await page.locator('body :visible').evaluateAll((all) =>
      // The slip, and what it stands in.
      all
        .filter((one) => !one.closest('.code-slip') && !one.querySelector('.code-slip'))
        .map((one) => one.outerHTML),
    );
    expect(beside).toEqual([]);
    const paper = await page.locator('.code-slip:visible').textContent();
    expect(paper).toMatch(new RegExp(`^家庭医生登记 · 核对码${code}`));
    expect(paper).not.toContain(PERSON.name);
    await page.emulateMedia({ media: null });

    await gotoSignUp(page, origin);
    await openFromList(page, '已生成，还没转交');
    expect(await readText(page)).toBe(link);
    await press(page, '转交了');
    await page.getByRole('heading', { name: '已经转交' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('3 天没接到，打给团队');
    await press(page, '返回');
    await openFromList(page, /^已转交（\d{4} 年/);
    await press(page, '改一改');
    await page.locator('#sign-up-basic').check();
    await seal(page);
    const change = await opened(await readText(page));
    expect(change).toMatchObject({ id: first.id, key: first.key });
    expect(change.submission).toMatchObject({ kind: 'wish', change: 1, ...PERSON });

    await press(page, '撤回');
    await press(page, '不撤回');
    await press(page, '撤回');
    await page.locator('.button-danger').click();
    await page.getByRole('heading', { name: '撤回单封好了' }).waitFor();
    const withdrawal = await opened(await readPicture(page));
    expect(withdrawal).toMatchObject({ id: first.id, key: first.key });
    expect(withdrawal.submission).toMatchObject({ kind: 'withdrawal', change: 2 });
    await press(page, '转交了');
    await page.getByRole('heading', { name: '撤回单已经转交' }).waitFor();
    await press(page, '从手机上删掉');
    await press(page, '删掉');
    await press(page, '给自己或家里人登记');
    await page.locator('#sign-up-name').waitFor();
  });
});

test('where the team has another key by now, a form is sealed for it once more', async () => {
  await onPhone(ONLINE, async (page) => {
    await fillInOwn(page);
    await seal(page);
    const first = await opened(await readText(page));
    const [county, team, recovery] = await Promise.all([makeCounty(), makeKey(), makeKey()]);
    const keyFile = await county.signed({
      ...{ version: 9, issued: '2026-01-01', expires: '2037-01-01' },
      recovery: { recipient: recovery.recipient, phrase: recovery.phrase },
      teams: { [TEAM]: [listed(team, '2026-01-01', '2037-01-01')] },
    });
    await serveKeys(page.context(), keyFile);
    await gotoSignUp(page, origin);
    await openFromList(page, '已生成，还没转交');
    await press(page, '再封一次');
    await page.getByText('这是重新封的').waitFor();
    expect(await page.locator('.team-phrase').textContent()).toBe(`团队暗语${team.phrase}`);
    const again = await opened(await readText(page), team.identity);
    expect(again).toMatchObject({ id: first.id, key: first.key });
    expect(again.submission).toMatchObject({ kind: 'wish', change: 1, ...PERSON });
  });
});

/** The code that seals; the build may put it with the package that it uses. */
const SEALING = /\/_astro\/(?:seal-for-team|age)\./;

describe('nothing is sealed', () => {
  test('with a list of keys that somebody has changed; it says so, with the telephone and the paper form', async () => {
    await withContext(browser(), ONLINE, async (context) => {
      await context.route('**/family-doctor/sign-up/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/(signature&quot;:\[0,&quot;)..../, '$1AAAA');
        await route.fulfill({ response, body });
      });
      const page = await context.newPage();
      await gotoSignUp(page, origin);
      await fillInOwn(page);
      await press(page, '封好');
      await page.getByText('没有县里的签名').waitFor();
      const words = await trouble(page);
      expect(words).toContain('先不要在这里登记。请打团队电话，或者填纸质表。');
      expect(words).toContain('青麦镇网格一队电话 000-00000201');
      expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('mingbairen.keys-seen'))).toBeNull();
      await press(page, '返回');
      await page.getByText(PERSON.name).waitFor();
    });
  });

  test('without the code that seals, after the list has expired by the phone’s clock, nor where a newer one was seen; then it is, and nothing was lost', async () => {
    await onPhone(ONLINE, async (page) => {
      await page.context().route(SEALING, (route) => route.abort());
      await fillInOwn(page);
      await press(page, '封好');
      // Said by the page or by what seals, as the build has cut them.
      await page.getByText(/没有取[全到]/).waitFor();
      await page.context().unroute(SEALING);
      await page.clock.setFixedTime('2040-01-01T04:00:00Z');
      await press(page, '再试一次');
      await page.getByText('团队的锁过期了').waitFor();
      expect(await trouble(page)).toContain('请看看手机的日期对不对');
      await page.clock.setFixedTime('2026-12-01T04:00:00Z');
      await seeNewestKeys(page);
      await press(page, '再试一次');
      await page.getByText('团队可能换过锁').waitFor();
      await page.evaluate(() => localStorage.removeItem('mingbairen.keys-seen'));
      await press(page, '再试一次');
      await page.getByRole('heading', { name: '封好了' }).waitFor();
      const { submission } = await opened(await readText(page));
      expect(submission).toMatchObject({ kind: 'wish', change: 0, ...PERSON });
    });
  });
});

test('in two windows: what one has sealed anew is shown in the other, before anything is noted or sealed on top of what was', async () => {
  await onPhone(ONLINE, async (page) => {
    await fillInOwn(page);
    await seal(page);
    const other = await page.context().newPage();
    await gotoSignUp(other, origin);
    await openFromList(other, '已生成，还没转交');
    const sealAgain = async () => {
      await press(other, '改一改');
      await other.locator('#sign-up-basic').check();
      await seal(other);
      return readText(other);
    };
    const second = await sealAgain();
    await press(page, '转交了');
    await page.getByText('这是重新封的').waitFor();
    expect(await readText(page)).toBe(second);
    const third = await sealAgain();
    await press(page, '撤回');
    await page.locator('.button-danger').click();
    await page.locator('#letters').waitFor({ state: 'detached' });
    expect(await readText(page)).toBe(third);
    expect((await opened(third)).submission).toMatchObject({ kind: 'wish', change: 2 });
  });
});

const WECHAT =
  'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/86.0.4240.99 XWEB/4313 MMWEBSDK/20220805 Mobile Safari/537.36 MicroMessenger/8.0.27';

test('a helper in WeChat without a network: no file is promised, nothing printed; 下一位 is asked first where nothing was handed over, and leaves nothing to be shown', async () => {
  await onPhone({ ...PHONE, userAgent: WECHAT }, async (page) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await gotoSignUp(page, origin);
    await page.context().setOffline(true);
    await fillInHelped(page);
    await seal(page);
    expect(await page.getByRole('button', { name: '打印小条' }).count()).toBe(0);
    await press(page, '发文件');
    await page.getByText('微信里存不了文件').waitFor();
    expect(await page.locator('a[download]').count()).toBe(0);
    const { submission } = await opened(await readText(page));
    expect(submission).toMatchObject({ ...PERSON, helper: { name: '李明', relation: 'liaison' } });
    await press(page, '复制文字');
    await page.getByText('复制好了').waitFor();
    await press(page, '下一位');
    await page.getByText('这一份还没有转交').waitFor();
    await press(page, '先去发');
    await press(page, '转交了');
    await press(page, '下一位');
    await page.getByRole('button', { name: '我是来帮忙的' }).waitFor();
    const words = await page.locator('body').textContent();
    for (const trace of [PERSON.name, PERSON.phone, '李明']) expect(words).not.toContain(trace);
  });
});
