import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../src/domain/shared/day-arithmetic.ts';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { addButton, save, type Typed, type } from './household.ts';

/** The county's day on which the tests run. */
export const TODAY = countyDay(Date.now());

/** Somebody of 1954 or so: old enough for the check-up of the elderly whenever the tests run. */
export const ELDER: Typed = { name: '奶奶', relation: '奶奶、外婆', year: '1954' };

/** A child born so many days ago. */
export function childOf(days: number): Typed {
  const [year = '', month = '', day = ''] = addDays(TODAY, -days).split('-');
  return { name: '小宝', relation: '孙辈', year, month: String(+month), day: String(+day) };
}

/** Adds somebody with their sex and waits for what they are owed. */
export async function addWithSex(page: Page, person: Typed, sex: '女' | '男'): Promise<void> {
  await addButton(page).click();
  await type(page, person);
  await page.getByLabel(sex, { exact: true }).check();
  await save(page);
  await personOf(page, person.name ?? '')
    .locator('.owed')
    .waitFor();
}

/** Somebody with everything that stands below their name. */
export function personOf(page: Page, name: string): Locator {
  return page.locator('.people > li', { has: page.locator('.person h3', { hasText: name }) });
}

/** The card of what is due now, by the words of its title. */
export function cardOf(within: Locator, title: string): Locator {
  return within.locator('.duty').filter({ hasText: title });
}

/** Opens a fold and gives its content. */
export async function unfold(within: Locator, title: string): Promise<Locator> {
  const fold = within.locator('details', {
    has: within.page().locator('summary', { hasText: title }),
  });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  return fold;
}

/** Answers a card with one of its buttons, by the choices that are named. */
export async function answer(card: Locator, button: string, ...choices: string[]): Promise<void> {
  await card.getByRole('button', { name: button }).click();
  for (const choice of choices) await card.getByLabel(choice, { exact: true }).check();
  await card.getByRole('button', { name: '记下' }).click();
}

/** Opens the form for somebody's health. */
export async function openHealth(page: Page, name: string): Promise<void> {
  await personOf(page, name).getByRole('button', { name: '健康情况' }).click();
  await page.getByRole('heading', { name: `健康情况：${name}` }).waitFor();
}
