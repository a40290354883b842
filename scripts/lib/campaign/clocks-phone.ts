import type { Page } from 'playwright-core';
import type { ExpectedDate } from './clocks-expected.ts';

/** Every row that lies in the phone's database, as text, by table and id. */
export function rowsOnPhone(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('mingbairen'));
    const rows: Record<string, string> = {};
    for (const table of database.objectStoreNames) {
      // What the database says of itself changes with every row.
      if (table === 'meta') continue;
      const all = await asked(database.transaction(table).objectStore(table).getAll());
      for (const row of all) rows[`${table}/${row.id}`] = JSON.stringify(row);
    }
    database.close();
    return rows;
  });
}

/** Opens the household and waits until everybody's list stands there. */
export async function openList(page: Page, origin: string, people: number): Promise<void> {
  await page.goto(`${origin}/me/`);
  await page
    .locator('.people > li .owed')
    .nth(people - 1)
    .waitFor();
}

/** Every line with a day that stands below the names, from the cards and from the folds. */
export function datesShown(page: Page): Promise<ExpectedDate[]> {
  return page.locator('.people > li').evaluateAll((all) => {
    const wordsOf = (one: Element | null) => one?.textContent ?? '';
    return all.flatMap((someone) => {
      const person = wordsOf(someone.querySelector('h3'));
      const cards = [...someone.querySelectorAll('.duty:has(.duty-when)')].map((card) => ({
        // Of what is done in one go, only the first is the title.
        what: wordsOf(card.querySelector('h4')) + wordsOf(card.querySelector('h4 + p')),
        when: wordsOf(card.querySelector('.duty-when')),
      }));
      const lines = [...someone.querySelectorAll('.said-before li > span')].map((line) => ({
        what: line.firstChild?.textContent ?? '',
        when: wordsOf(line.querySelector('small')),
      }));
      return [...cards, ...lines].map((line) => ({ person, ...line }));
    });
  });
}

/** Everything that stands below the names, folded or not. */
export async function listText(page: Page): Promise<string> {
  const all = await page.locator('.people > li .owed').allTextContents();
  return all.join('\n');
}

/** Answers a card of somebody with one of its buttons, as the form offers it. */
export async function answerCard(
  page: Page,
  person: string,
  title: string,
  button: string,
): Promise<void> {
  const someone = page.locator('.people > li', { has: page.locator('h3', { hasText: person }) });
  const card = someone.locator('.duty').filter({ hasText: title });
  await card.getByRole('button', { name: button }).click();
  await card.getByRole('button', { name: '记下' }).click();
  await card.waitFor({ state: 'detached' });
}

/** Opens the form for the pressure of whoever was chosen last; `before` is done while it is open. */
export async function enterPressure(
  page: Page,
  origin: string,
  before: () => Promise<void>,
): Promise<void> {
  await page.goto(`${origin}/me/diary/`);
  await page.locator('.kinds').getByRole('button', { name: '血压' }).click();
  await before();
  const fields = page.locator('.field-number input');
  await fields.nth(0).fill('128');
  await fields.nth(1).fill('78');
  await page.getByRole('button', { name: '存下' }).click();
  await page.locator('.reading').waitFor();
}

const NEWBORN = '新生儿';

/** Adds a child born on a day to the list that is open; says what stood in the way, if anything did. */
export async function addNewborn(page: Page, day: string): Promise<string> {
  await page.getByRole('button', { name: '添加家人' }).click();
  await page.getByLabel('称呼').fill(NEWBORN);
  await page.getByLabel('孙辈', { exact: true }).check();
  for (const [index, label] of ['年', '月', '日'].entries()) {
    await page.getByLabel(label, { exact: true }).fill(String(Number(day.split('-')[index])));
  }
  await page.getByRole('button', { name: '存下' }).click();
  const refused = page.locator('form [role="alert"]');
  const added = page.locator('.person h3', { hasText: NEWBORN });
  await refused.or(added).first().waitFor();
  return (await refused.count()) > 0 ? ((await refused.textContent()) ?? '') : '';
}

/** Removes that child again. */
export async function removeNewborn(page: Page): Promise<void> {
  const child = page.locator('.person', { hasText: NEWBORN });
  await child.getByRole('button', { name: '修改' }).click();
  await page.getByRole('button', { name: '删除这位家人' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByText('已经删除').waitFor();
}
