import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import {
  beginOwn,
  button,
  fillAll,
  fillWhere,
  fillWho,
  heading,
  onTallPhone,
  openSignUp,
  saidLines,
} from '../helpers/sign-up-page.ts';

const browser = useBrowser();

const GUIYING = { name: '王桂英', phone: '１３８ ００１３－８０００' };

const onPhone = (use: (page: Page) => Promise<void>) => onTallPhone(browser(), use);

describe.concurrent('a form for oneself', () => {
  test('goes from the first question to the sealed form, with nothing of health in it; a line is changed on the way', async () => {
    await onPhone(async (page) => {
      await beginOwn(page);
      await fillAll(page, '我自己', GUIYING);
      expect(await saidLines(page)).toEqual([
        '给谁登记：我自己',
        '姓名或称呼：王桂英',
        '电话：138 0013 8000',
        '住哪个村：青麦镇东麦村',
        '交给哪个团队：青麦镇网格一队',
        '愿不愿意说健康情况：不说',
        '属于哪类人：没有选',
        '想问哪个服务包：没有选',
        '什么时候方便接电话：什么时候都行',
      ]);
      await button(page, /^改\s*：电话$/).click();
      const phone = page.locator('#sign-up-phone');
      expect(await phone.evaluate((field) => field === document.activeElement)).toBe(true);
      await phone.fill('000-00000207');
      await button(page, '改好了').click();
      await heading(page, '封好以前').waitFor();
      expect((await saidLines(page)).join()).toContain('电话：00000000207');
      expect(await page.getByLabel('我同意').isChecked()).toBe(false);
      await button(page, '封好').click();
      await page.getByRole('alert').getByText('要本人同意').click();
      await page.keyboard.press('Space');
      await button(page, '封好').click();
      await heading(page, '封好了').waitFor();
    });
  });

  test('is filled in by keyboard alone: mistakes lead to their fields, nothing typed is lost', async () => {
    await onPhone(async (page) => {
      await openSignUp(page);
      await button(page, '给自己或家里人登记').focus();
      await page.keyboard.press('Enter');
      await heading(page, '给谁登记').waitFor();
      await page.locator('#sign-up-name').focus();
      await page.keyboard.type('王桂英');
      await page.keyboard.press('Tab');
      await page.keyboard.type('1380013');
      await page.keyboard.press('Enter');
      const mistakes = page.getByRole('alert');
      await mistakes.getByText('还没填好：有 2 处要改').waitFor();
      await mistakes.getByText('手机号少了数字').focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.id);
      expect(await focused()).toBe('sign-up-phone');
      await page.keyboard.press('End');
      await page.keyboard.type('8000');
      await mistakes.getByText('请选给谁登记').focus();
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('sign-up-forWhom');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await heading(page, '住哪里').waitFor();
      await page.goBack();
      expect(await page.locator('#sign-up-name').inputValue()).toBe('王桂英');
      expect(await page.locator('#sign-up-phone').inputValue()).toBe('13800138000');
    });
  });

  test('asks for diseases only after the consent, and forgets them when it is taken back', async () => {
    await onPhone(async (page) => {
      await beginOwn(page);
      await fillWho(page, '我自己', GUIYING);
      await fillWhere(page);
      const illness = page.getByLabel('高血压', { exact: true });
      const paid = page.getByLabel(/高血压加项包/);
      expect(await illness.count()).toBe(0);
      expect(await paid.count()).toBe(0);
      expect(await page.getByLabel('65 岁及以上').isVisible()).toBe(true);
      await page.getByLabel('我同意说健康情况').check();
      await illness.check();
      await paid.check();
      expect(await page.getByText('向团队询问').first().isVisible()).toBe(true);
      await page.getByLabel('我同意说健康情况').uncheck();
      await page.getByText('已经去掉：高血压、高血压加项包').waitFor();
      await button(page, '下一步').click();
      await heading(page, '封好以前').waitFor();
      const said = (await saidLines(page)).join();
      expect(said).toContain('愿不愿意说健康情况：不说');
      expect(said).not.toContain('高血压');
    });
  });

  test('of a child only the guardian is asked', async () => {
    await onPhone(async (page) => {
      await beginOwn(page);
      await page.getByLabel('我是监护人').check();
      await page.getByText('孩子的姓名、证件不用写').waitFor();
      await fillWho(page, '我是监护人', GUIYING);
      await fillWhere(page);
      expect(await page.getByLabel('我同意说健康情况').count()).toBe(0);
      expect(await page.locator('#sign-up-groups').count()).toBe(0);
      await button(page, '下一步').click();
      await page.getByText('您是孩子的监护人').waitFor();
    });
  });
});

test('no field offers to be filled in by the browser, on any page of the form', async () => {
  await onPhone(async (page) => {
    await beginOwn(page);
    const open = () =>
      page
        .locator('main form')
        .evaluateAll((forms) =>
          forms.flatMap((form) => [
            ...(form.getAttribute('autocomplete') === 'off' ? [] : ['the form']),
            ...[...form.querySelectorAll('input[type=text], select, textarea')]
              .filter(
                (field) =>
                  field.getAttribute('autocomplete') !== 'off' || field.hasAttribute('name'),
              )
              .map(({ id }) => id),
          ]),
        );
    await page.getByLabel('家里别人').check();
    expect(await open()).toEqual([]);
    await fillWho(page, '家里别人', GUIYING);
    await page.getByLabel('在哪个乡镇').selectOption({ label: '青麦镇' });
    await page.getByLabel('住哪个村').selectOption({ label: '东麦村' });
    expect(await open()).toEqual([]);
    await button(page, '下一步').click();
    await page.getByLabel('我同意说健康情况').check();
    expect(await open()).toEqual([]);
    await button(page, '下一步').click();
    await button(page, '交给他看').click();
    expect(await open()).toEqual([]);
  });
});
