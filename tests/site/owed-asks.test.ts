import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dayInShort } from '../../src/domain/checkup/words.ts';
import { addDays, addMonths } from '../../src/domain/shared/day-arithmetic.ts';
import { useBrowser } from '../helpers/browser.ts';
import { onMe, save } from '../helpers/household.ts';
import {
  addWithSex,
  answer,
  cardOf,
  ELDER,
  openHealth,
  personOf,
  TODAY,
  unfold,
} from '../helpers/owed.ts';

const browser = useBrowser();

describe('who is born in a year of which the day is not known', () => {
  test('is asked for the day in words for grown-ups, and to ring from the birthday on, all the year', async () => {
    await onMe(browser(), async (page) => {
      const year = String(Number(TODAY.slice(0, 4)) - 65);
      await addWithSex(page, { ...ELDER, year }, '男');
      const person = personOf(page, '奶奶');
      await person.getByText('补上生日的月和日，才知道从哪天起该做').waitFor();
      expect(await cardOf(person, '65 岁及以上老人每年免费体检').textContent()).toContain(
        '满 65 周岁的那天起，先打电话问',
      );
    });
  });
});

describe('a visit after which the doctor was not content twice', () => {
  test('stands among what is to be done at once, with what to ask', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, { ...ELDER, year: '1970' }, '女');
      await openHealth(page, '奶奶');
      await page.getByLabel('高血压', { exact: true }).check();
      await save(page);
      const card = cardOf(personOf(page, '奶奶'), '高血压随访');
      await card.getByRole('button', { name: '做完了' }).click();
      await card.getByLabel('别的日子').check();
      await card.getByLabel('哪一天').fill(addDays(TODAY, -14));
      await card.getByLabel('没达标，或用药不舒服').check();
      await card.getByRole('button', { name: '记下' }).click();
      await answer(card, '做完了', '没达标，或用药不舒服');
      await card.getByText('要不要去上级医院').waitFor();
    });
  });
});

/** Grandmother at an age at which nothing but her diagnoses matters for a card. */
async function addIll(page: Page, ...conditions: string[]): Promise<void> {
  await addWithSex(page, { ...ELDER, year: '1970' }, '女');
  await openHealth(page, '奶奶');
  for (const one of conditions) await page.getByLabel(one, { exact: true }).check();
  await save(page);
  await personOf(page, '奶奶').locator('.owed').waitFor();
}

describe('a card of which a part has been answered', () => {
  test.each(['做完了', '以后再说', '不用做'])(
    '“%s” closes its form, and the rest can be answered like anything else',
    async (button) => {
      await onMe(browser(), async (page) => {
        await addIll(page, '高血压', '2 型糖尿病');
        const person = personOf(page, '奶奶');
        const card = cardOf(person, '随访').first();
        await card.getByText('这一趟一起做').waitFor();
        await card.getByRole('button', { name: button }).click();
        // The one that gives the card its name stays on it.
        const title = (await card.locator('h4').textContent()) ?? '';
        await card.getByLabel(title, { exact: true }).uncheck();
        await card.getByRole('button', { name: '记下' }).click();
        await person.getByText('记下了').waitFor();
        await card.getByText('这一趟一起做').waitFor({ state: 'detached' });
        expect(await card.locator('h4').textContent()).toBe(title);
        expect(await page.locator('form.answer').count()).toBe(0);
        await answer(card, button);
        await cardOf(person, title).waitFor({ state: 'detached' });
      });
    },
  );
});

describe('a visit that was made before it was due', () => {
  test('is written down where the next one is announced, and the one after counts from it', async () => {
    await onMe(browser(), async (page) => {
      await addIll(page, '高血压');
      const person = personOf(page, '奶奶');
      const card = cardOf(person, '高血压随访');
      await card.getByRole('button', { name: '做完了' }).click();
      await card.getByLabel('别的日子').check();
      await card.getByLabel('哪一天').fill(addDays(TODAY, -30));
      await card.getByRole('button', { name: '记下' }).click();
      const soon = await unfold(person, '接下来');
      const visit = soon.locator('li', { hasText: '高血压随访' }).first();
      await visit.getByRole('button', { name: '做过了' }).click();
      await visit.getByLabel('达标', { exact: true }).check();
      await visit.getByRole('button', { name: '记下' }).click();
      await person.getByText(`${dayInShort(TODAY, TODAY)}做的。`).waitFor();
      const latest = dayInShort(addMonths(TODAY, 3), TODAY);
      await visit.getByText(`到 ${latest}`).waitFor();
      expect(await soon.locator('form').count()).toBe(0);
      // What is done once a year has its own day.
      const yearly = soon.locator('li', { hasText: '每年全面检查' });
      expect(await yearly.getByRole('button').count()).toBe(0);
    });
  });
});

describe('who is told to measure every half year', () => {
  test('is not told to do so every year beside it, and one measuring is both', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, ELDER, '女');
      const person = personOf(page, '奶奶');
      const card = person.locator('.duty', {
        has: page.locator('h4', { hasText: '半年量一次血压' }),
      });
      expect(await card.textContent()).not.toContain('这一趟一起做');
      expect(await card.locator('.duty-when').textContent()).toContain('免费');
      await answer(card, '做完了');
      await person.getByText('记下了：半年量一次血压，').waitFor();
      expect(await person.locator('h4', { hasText: '量一次血压' }).count()).toBe(0);
    });
  });
});

describe('the form for somebody’s health', () => {
  test('is not kept open by a number whose question is gone', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, ELDER, '女');
      await openHealth(page, '奶奶');
      await page.getByLabel('高血压', { exact: true }).check();
      await page.getByLabel('高压低于').fill('130');
      await page.getByLabel('高血压', { exact: true }).uncheck();
      await save(page);
      await page.getByText('已存下').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });
});
