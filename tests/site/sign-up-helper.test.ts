import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  beginHelped,
  beginOwn,
  button,
  fillAll,
  fillWho,
  heading,
  keptOnPhone,
  onTallPhone,
  openSignUp,
  SIGN_UP,
  saidLines,
} from '../helpers/sign-up-page.ts';

const browser = useBrowser();

const NEIGHBOURS = [
  { name: '赵大山', phone: '13911110001', illness: '高血压' },
  { name: '钱秀兰', phone: '13911110002' },
  { name: '孙满仓', phone: '13911110003' },
];
const [ZHAO, QIAN] = NEIGHBOURS as [(typeof NEIGHBOURS)[0], (typeof NEIGHBOURS)[0]];

/** Everything that says something of the first neighbour. */
const TRACES = /赵大山|1391111 ?0001|139 1111 0001|13911110001/;

const onPhone = (use: (page: Page, context: BrowserContext) => Promise<void>) =>
  onTallPhone(browser(), use);

/** All that the page shows or holds in its fields. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return document.body.textContent + fields.map(({ value }) => value).join();
  });
}

async function agreeAndSeal(page: Page, tells: boolean): Promise<void> {
  await button(page, '交给他看').click();
  await page.getByLabel('我同意登记').check();
  if (tells) await page.getByLabel('我也同意说这几样').check();
  await button(page, '我点好了').click();
  await heading(page, '封好了').waitFor();
}

/** On to the next person, though nothing was handed over. */
async function next(page: Page): Promise<void> {
  await button(page, '下一位').click();
  await button(page, '不发了，下一位').click();
  await page.getByText('已经清掉').waitFor();
}

describe.concurrent('a helper', () => {
  test('fills in for three neighbours in a row; each begins empty and nothing of the one before is to be seen', async () => {
    await onPhone(async (page) => {
      await openSignUp(page);
      for (const [index, who] of NEIGHBOURS.entries()) {
        await button(page, '我是来帮忙的').click();
        await page.getByText('人不在场，不登记').waitFor();
        await page.goBack();
        await beginHelped(page);
        for (const field of ['name', 'phone', 'helperName']) {
          expect(await page.locator(`#sign-up-${field}`).inputValue()).toBe('');
        }
        expect(await page.locator('input:checked').count()).toBe(0);
        await fillAll(page, '他自己', who);
        const said = (await saidLines(page)).join();
        expect(said).toContain(who.name);
        if (index > 0) expect(await shown(page)).not.toMatch(TRACES);
        await agreeAndSeal(page, who.illness !== undefined);
        await next(page);
        await keptOnPhone(page, 0);
        expect(await shown(page)).not.toContain(who.name);
      }
    });
  });

  test('cannot bring the last person back: not with the back button, a reload, another page or another window', async () => {
    await onPhone(async (page, context) => {
      await openSignUp(page);
      const other = await context.newPage();
      await beginHelped(page);
      await fillAll(page, '他自己', ZHAO);
      await keptOnPhone(page);
      await openSignUp(other);
      await button(other, '接着办').click();
      await heading(other, '封好以前').waitFor();
      expect(await shown(other)).toMatch(TRACES);
      await agreeAndSeal(page, false);
      await next(page);
      await other.getByText('已经在另一个窗口里清掉了').waitFor();
      expect(await shown(other)).not.toMatch(TRACES);
      for (let back = 0; back < 3; back++) {
        await other.goBack();
        expect(await shown(other)).not.toMatch(TRACES);
        await page.goForward();
        expect(await shown(page)).not.toMatch(TRACES);
      }
      await page.reload();
      expect(await shown(page)).not.toMatch(TRACES);
      await page.goto(`${origin}/teams/`);
      await page.goBack();
      await page.locator('.ways-in button:enabled').first().waitFor();
      expect(await shown(page)).not.toMatch(TRACES);
      await keptOnPhone(page, 0);
    });
  });

  test('is asked when the page is opened anew, before anything of the last person is shown', async () => {
    await onPhone(async (page) => {
      await openSignUp(page);
      await beginHelped(page);
      await fillWho(page, '他自己', ZHAO);
      await keptOnPhone(page);
      await page.goto(`${origin}/teams/`);
      await page.goBack();
      await page.getByText('帮上一位填的登记').waitFor();
      expect(await shown(page)).not.toMatch(TRACES);
      expect(await button(page, '我是来帮忙的').count()).toBe(0);
      // The household's own list knows nothing of it.
      await button(page, '给自己或家里人登记').click();
      await heading(page, '给谁登记').waitFor();
      expect(await shown(page)).not.toMatch(TRACES);
      await page.goBack();
      await button(page, '接着办').click();
      await heading(page, '住哪里').waitFor();
      await page.goBack();
      expect(await page.locator('#sign-up-name').inputValue()).toBe(ZHAO.name);
      await openSignUp(page);
      await button(page, '清掉，下一位').click();
      await page.getByText('已经清掉').waitFor();
      await keptOnPhone(page, 0);
    });
  });

  test('is not told that the form is gone where the phone does not let go of it', async () => {
    await onPhone(async (page) => {
      await openSignUp(page);
      await beginHelped(page);
      await fillWho(page, '他自己', ZHAO);
      await keptOnPhone(page);
      await openSignUp(page);
      await page.evaluate(() => {
        FileSystemDirectoryHandle.prototype.removeEntry = async () => {
          throw new DOMException('busy', 'NoModificationAllowedError');
        };
      });
      await button(page, '清掉，下一位').click();
      await page.getByText('手机没有清掉，上一位的还在').waitFor();
      await button(page, '清掉，下一位').waitFor();
      expect(await shown(page)).not.toMatch(TRACES);
      await keptOnPhone(page);
    });
  });

  test('leaves the phone for ten minutes: the page asks whether it is still the same person', async () => {
    await onPhone(async (page) => {
      await page.clock.install();
      await openSignUp(page);
      await beginHelped(page);
      await fillWho(page, '他自己', ZHAO);
      const see = (is: boolean) =>
        page.evaluate((hidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }, !is);
      await see(false);
      await page.clock.fastForward('09:00');
      await see(true);
      expect(await page.locator('#sign-up-township').isVisible()).toBe(true);
      await see(false);
      await page.clock.fastForward('10:01');
      await see(true);
      await page.getByText('帮上一位填的登记').waitFor();
      expect(await page.locator('form').count()).toBe(0);
      // Nor does the phone's way back lead past the question.
      await page.goBack();
      await page.waitForFunction(() => history.state.signUp.step === 'who');
      expect(await shown(page)).not.toMatch(TRACES);
      await button(page, '接着办').click();
      expect(await page.locator('#sign-up-name').inputValue()).toBe(ZHAO.name);
    });
  });
});

describe.concurrent('the one whom it is about', () => {
  test('agrees on a page of their own; what they do not let the team know is not written', async () => {
    await onPhone(async (page) => {
      await openSignUp(page);
      await beginHelped(page);
      await fillAll(page, '他自己', ZHAO);
      expect((await saidLines(page)).join()).toContain('高血压');
      expect(await page.getByLabel('我同意').count()).toBe(0);
      await button(page, '交给他看').click();
      await heading(page, '赵大山，请您自己看，自己点').waitFor();
      expect(await page.locator('input:checked').count()).toBe(0);
      await button(page, '我点好了').click();
      await page.getByRole('alert').getByText('要本人同意').waitFor();
      await button(page, '我不愿意').click();
      await heading(page, '封好以前').waitFor();
      await agreeAndSeal(page, false);
      await button(page, /改/).first().click();
      await heading(page, /看一遍再封/).waitFor();
      const said = (await saidLines(page)).join();
      expect(said).toContain('愿不愿意说健康情况：不说');
      expect(said).not.toContain('高血压');
    });
  });

  test('agrees too where a member of the household fills it in; the list of the household never shows a neighbour', async () => {
    await onPhone(async (page) => {
      await beginOwn(page);
      await fillAll(page, '家里别人', QIAN);
      await agreeAndSeal(page, false);
      await openSignUp(page);
      await beginHelped(page);
      await fillAll(page, '他自己', ZHAO);
      await keptOnPhone(page, 2);
      await openSignUp(page);
      await button(page, '给自己或家里人登记').click();
      await page.getByText(QIAN.name).waitFor();
      expect(await shown(page)).not.toMatch(TRACES);
      // What somebody has sealed for the household stays when the neighbour's form is cleared.
      await page.goBack();
      await button(page, '清掉，下一位').click();
      await keptOnPhone(page, 1);
    });
  });
});

test('without script the page says so and leads to the team and to the paper form', async () => {
  await withContext(browser(), { ...PHONE, javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(origin + SIGN_UP);
    await page.getByText('这个浏览器办不了手机登记').waitFor();
    expect(await page.locator('main button:visible').count()).toBe(0);
    const links = await page
      .locator('main a:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining(['/teams/', '/family-doctor/paper/', '/family-doctor/privacy/']),
    );
    expect(links.filter((link) => link?.startsWith('tel:'))).not.toEqual([]);
  });
});
