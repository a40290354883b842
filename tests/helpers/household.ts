import type { Browser, BrowserContext, Page } from 'playwright-core';
import { origin, PHONE, withContext } from './browser.ts';

/** What somebody types and chooses for a person. */
export interface Typed {
  name?: string;
  relation?: string;
  year?: string;
  month?: string;
  day?: string;
}

/** A phone so tall that no tap of a test waits until the page has scrolled past the bar at the bottom. */
export const TALL = { ...PHONE, viewport: { width: 360, height: 2400 } };

/** Such a phone with the household's page open. */
export function onMe(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  return withContext(browser, TALL, async (context) => {
    const page = await context.newPage();
    await openMe(page);
    await use(page, context);
  });
}

/** The three people of most tests. */
export const GRANDMOTHER: Typed = { name: '王桂英', relation: '奶奶、外婆', year: '1938' };
export const MYSELF: Typed = { name: '李建国', year: '1969', month: '3', day: '8' };
export const CHILD: Typed = { name: '小宝', relation: '孙辈', year: '2021', month: '11' };

/** Opens the page of the household and waits until the store has opened. */
export async function openMe(page: Page, at = origin): Promise<void> {
  await page.goto(`${at}/me/`);
  await addButton(page).or(page.locator('.tool')).waitFor();
}

export function addButton(page: Page) {
  return page.getByRole('button', { name: '添加家人' });
}

/** Types into the form that is open; what is not named stays as it is. */
export async function type(page: Page, typed: Typed): Promise<void> {
  if (typed.name !== undefined) await page.getByLabel('称呼').fill(typed.name);
  if (typed.relation) await page.getByLabel(typed.relation, { exact: true }).check();
  const parts = [
    ['年', typed.year],
    ['月', typed.month],
    ['日', typed.day],
  ] as const;
  for (const [label, value] of parts) {
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(value);
  }
}

/** What the form holds. */
export async function typedIn(page: Page): Promise<Typed> {
  const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  const relation = page.locator('input[name="person-relation"]:checked');
  return {
    name: await page.getByLabel('称呼').inputValue(),
    relation: (await relation.locator('xpath=..').textContent()) ?? '',
    year: await value('年'),
    month: await value('月'),
    day: await value('日'),
  };
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存下' }).click();
}

/** Adds people one after the other. */
export async function add(page: Page, ...people: Typed[]): Promise<void> {
  for (const person of people) {
    await addButton(page).click();
    await type(page, person);
    await save(page);
    await page.locator('.person h3', { hasText: person.name }).waitFor();
  }
}

/** The household as it stands on the page: one line for each person. */
export async function shownPeople(page: Page): Promise<string[]> {
  const cards = await page.locator('.person > div').allInnerTexts();
  return cards.map((card) => card.replace(/\s*\n+\s*/g, '：'));
}

/** Opens the form of somebody. */
export async function edit(page: Page, name: string): Promise<void> {
  await page.locator('.person', { hasText: name }).getByRole('button', { name: '修改' }).click();
  await page.getByRole('heading', { name: `修改：${name}` }).waitFor();
}
