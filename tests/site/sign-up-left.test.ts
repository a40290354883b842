import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, useBrowser } from '../helpers/browser.ts';
import {
  beginOwn,
  button,
  fillAll,
  fillWhere,
  fillWho,
  heading,
  keptOnPhone,
  onTallPhone,
  openSignUp,
  SIGN_UP,
  saidLines,
} from '../helpers/sign-up-page.ts';

const browser = useBrowser();

const GUIYING = { name: '王桂英', phone: '１３８ ００１３－８０００' };

const onPhone = (use: (page: Page, context: BrowserContext) => Promise<void>) =>
  onTallPhone(browser(), use);

test('what was chosen with the finder waits in the form for the consent to tell of it', async () => {
  await onPhone(async (page) => {
    await page.goto(`${origin}/family-doctor/choose/`);
    for (const name of ['都不是', '高血压', '不是', '不用，只看不要钱的', '登记']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await heading(page, '给谁登记').waitFor();
    expect(page.url()).toBe(`${origin}${SIGN_UP}`);
    await fillWho(page, '我自己', GUIYING);
    await fillWhere(page);
    await page.getByText('前面选了：高血压、高血压患者服务包').waitFor();
    await page.getByLabel('我同意说健康情况').check();
    await button(page, '下一步').click();
    await heading(page, '封好以前').waitFor();
    expect((await saidLines(page)).join()).toContain('想问哪个服务包：高血压患者服务包');
  });
});

describe.concurrent('a form that is left', () => {
  test('is taken up again after a reload, and nothing of it stands in the history, the address or the storages', async () => {
    await onPhone(async (page) => {
      await beginOwn(page);
      await fillWho(page, '我自己', GUIYING);
      await keptOnPhone(page);
      await page.reload();
      await page.locator('.ways-in button:enabled').first().waitFor();
      expect(await page.locator('main').textContent()).not.toContain('王桂英');
      const written = await page.evaluate(() =>
        JSON.stringify([
          history.state,
          location.href,
          { ...localStorage },
          { ...sessionStorage },
          document.title,
        ]),
      );
      expect(written).not.toMatch(/王桂英|13800138000|138 0013 8000/);
      await button(page, '给自己或家里人登记').click();
      await page.getByText('王桂英').waitFor();
      await button(page, '接着填').click();
      await heading(page, '住哪里').waitFor();
      await page.goBack();
      expect(await page.locator('#sign-up-phone').inputValue()).toBe(GUIYING.phone);
    });
  });

  test('of an older version keeps what was typed and asks for the consents anew', async () => {
    await onPhone(async (page, context) => {
      await context.route(`${origin}${SIGN_UP}`, async (route) => {
        const response = await route.fetch();
        const older = (await response.text()).replace(
          /(&quot;version&quot;:\[0,)\d+(\],&quot;since)/,
          '$19$2',
        );
        await route.fulfill({ response, body: older });
      });
      await beginOwn(page);
      await fillAll(page, '我自己', { ...GUIYING, illness: '高血压' });
      await keptOnPhone(page);
      // A worker may still be fetching the page.
      await context.unrouteAll({ behavior: 'wait' });
      await openSignUp(page);
      await button(page, '给自己或家里人登记').click();
      await button(page, '接着填').click();
      await page.getByText('表改过了').waitFor();
      expect((await saidLines(page)).join()).toContain('姓名或称呼：王桂英');
      expect((await saidLines(page)).join()).not.toContain('高血压');
      await page.goBack();
      await page.getByText('前面选了：高血压').waitFor();
      expect(await page.getByLabel('我同意说健康情况').isChecked()).toBe(false);
    });
  });

  test('on a phone that keeps nothing is filled in and sealed all the same, and this is said', async () => {
    await onPhone(async (page) => {
      await page.addInitScript(() => {
        indexedDB.open = () => {
          throw new DOMException('none', 'SecurityError');
        };
      });
      await beginOwn(page);
      await page.getByText('这部手机存不下您填的').waitFor();
      await fillAll(page, '我自己', GUIYING);
      await page.getByLabel('我同意').check();
      await button(page, '封好').click();
      await heading(page, '封好了').waitFor();
    });
  });
});

test('whoever deletes everything of this site deletes the forms too', async () => {
  await onPhone(async (page) => {
    await beginOwn(page);
    await fillWho(page, '我自己', GUIYING);
    await keptOnPhone(page);
    await page.goto(`${origin}/me/backup/`);
    await page.getByLabel('我想好了，全部删除').check();
    await button(page, '全部删除').click();
    await heading(page, '全部删除了').waitFor();
    const places = await page.evaluate(async () =>
      (await indexedDB.databases()).map((one) => one.name),
    );
    expect(places).not.toContain('mingbairen-sign-ups');
  });
});
