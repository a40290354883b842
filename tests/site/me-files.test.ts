import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { enter, MYSELF, openDiariesOf, shownEntries, tile } from '../helpers/diary.ts';
import { openMe, TALL } from '../helpers/household.ts';
import { addWithSex, ELDER } from '../helpers/owed.ts';

const browser = useBrowser();

/** Without the worker, which would answer in the network's place. */
function onPhone(use: (page: Page) => Promise<void>): Promise<void> {
  return withContext(browser(), { ...TALL, serviceWorkers: 'block' }, async (context) =>
    use(await context.newPage()),
  );
}

/** What may come in the place of a file: nothing in it, a piece of it, or the one of another version. */
const WRONG = [
  '{}',
  'null',
  '[]',
  '{"v":1,"rules":[',
  '{"v":2,"rules":[],"measures":{}}',
  '{"v":1}',
];

const again = (page: Page) => page.getByRole('button', { name: '再试一次' });

const answered = (page: Page, file: string, body: string) =>
  page.route(file, (route) => route.fulfill({ contentType: 'application/json', body }));

test('whatever comes in the place of the rules, the list says that it has none, keeps the people, and asks again', async () => {
  await onPhone(async (page) => {
    await openMe(page);
    await addWithSex(page, ELDER, '女');
    await page.locator('.duty').first().waitFor();
    for (const body of WRONG) {
      await answered(page, '**/me/rules.json', body);
      await openMe(page);
      await page.getByRole('alert').getByText('没有取到').waitFor();
      expect(await page.locator('.person').count(), body).toBe(1);
      await page.unroute('**/me/rules.json');
    }
    await again(page).click();
    await page.locator('.duty').first().waitFor();
  });
});

test('whatever comes in the place of the tables, the diary opens, keeps what is entered, and asks again', async () => {
  await onPhone(async (page) => {
    await openDiariesOf(page, MYSELF);
    for (const body of WRONG) {
      await answered(page, '**/me/grading.json', body);
      // A visit of its own: the same address again would bring back the result before.
      await page.goto('about:blank');
      await page.goto(`${origin}/me/diary/`);
      await enter(page, { kind: '血氧', numbers: ['97'] });
      await page.getByText('这个数怎么看，没有取到').waitFor();
      await page.unroute('**/me/grading.json');
    }
    await again(page).click();
    await page.getByText('这不是诊断').waitFor();
    await page.getByRole('button', { name: '回日记' }).click();
    expect(await shownEntries(page)).toHaveLength(WRONG.length);
  });
});

test('where the tables never come, the diary opens after some seconds, and takes them when they do', async () => {
  await onPhone(async (page) => {
    await openDiariesOf(page, MYSELF);
    let answer = () => {};
    const come = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/me/grading.json', async (route) => {
      await come;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(`${origin}/me/diary/`);
    await page.getByText('正在打开').waitFor();
    expect(await tile(page, '体重').count()).toBe(0);
    await page.clock.fastForward('00:10');
    await enter(page, { kind: '血氧', numbers: ['97'] });
    await page.getByText('这个数怎么看，没有取到').waitFor();
    answer();
    await page.getByText('这不是诊断').waitFor();
    await page.getByRole('button', { name: '回日记' }).click();
    expect(await shownEntries(page)).toHaveLength(1);
  });
});
