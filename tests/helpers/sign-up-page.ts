import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { origin, PHONE, withContext } from './browser.ts';

/** Somebody who is signed up with the team of 东麦村. */
export interface Neighbour {
  name: string;
  phone: string;
  /** As the form names it. */
  illness?: string;
}

export const SIGN_UP = '/family-doctor/sign-up/';

/** Opens the page and waits until the phone's forms are open. */
export async function openSignUp(page: Page): Promise<void> {
  await page.goto(origin + SIGN_UP);
  await page.locator('.ways-in button:enabled').first().waitFor();
}

/** A phone so tall that no tap waits until the page has scrolled, with nothing kept on it. */
export function onTallPhone(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const tall = {
    ...PHONE,
    viewport: { width: 360, height: 2600 },
    reducedMotion: 'reduce',
  } as const;
  return withContext(browser, tall, async (context) => use(await context.newPage(), context));
}

export function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name });
}

export function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { name });
}

/** Begins a form for oneself. */
export async function beginOwn(page: Page): Promise<void> {
  await openSignUp(page);
  await button(page, '给自己或家里人登记').click();
  await heading(page, '给谁登记').waitFor();
}

/** Begins a form for a neighbour, past the rules for helpers. */
export async function beginHelped(page: Page): Promise<void> {
  await button(page, '我是来帮忙的').click();
  await button(page, '我记住了').click();
  await heading(page, '给谁登记').waitFor();
}

/** Fills in the first page and leaves it; `whom` as the form says it. */
export async function fillWho(page: Page, whom: string, { name, phone }: Neighbour): Promise<void> {
  await page.getByLabel(whom).check();
  await page.locator('#sign-up-name').fill(name);
  await page.locator('#sign-up-phone').fill(phone);
  const helper = page.locator('#sign-up-helperName');
  if (await helper.isVisible()) {
    await helper.fill('张联络');
    await page.getByLabel('联络员').check();
  }
  await button(page, '下一步').click();
  await heading(page, '住哪里').waitFor();
}

/** Fills in the second page and leaves it. */
export async function fillWhere(page: Page): Promise<void> {
  await page.getByLabel('在哪个乡镇').selectOption({ label: '青麦镇' });
  await page.getByLabel('住哪个村').selectOption({ label: '东麦村' });
  await button(page, '下一步').click();
  await heading(page, '想要什么服务').waitFor();
}

/** Fills in the third page and leaves it: an illness only after the consent to it. */
export async function fillWish(page: Page, { illness }: Neighbour): Promise<void> {
  if (illness) {
    await page.getByLabel('我同意说健康情况').check();
    await page.getByLabel(illness, { exact: true }).check();
  }
  await button(page, '下一步').click();
  await heading(page, '封好以前').waitFor();
}

/** From the first page to the one on which everything is looked at. */
export async function fillAll(page: Page, whom: string, who: Neighbour): Promise<void> {
  await fillWho(page, whom, who);
  await fillWhere(page);
  await fillWish(page, who);
}

/** What the review page says, a line each. */
export function saidLines(page: Page): Promise<string[]> {
  return page
    .locator('.said-lines > div')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('dt, dd:not(.change)')].map((one) => one.textContent).join('：'),
      ),
    );
}

/** Waits until what was typed is kept: so many forms in all. */
export async function keptOnPhone(page: Page, forms = 1): Promise<void> {
  // (A predicate that is a promise would count as true at once.)
  await vi.waitFor(async () => expect(await formsOn(page)).toBe(forms), 10_000);
}

function formsOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((answer, fail) => {
        const open = indexedDB.open('mingbairen-sign-ups');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const done = (count: number) => {
            db.close();
            answer(count);
          };
          if (!db.objectStoreNames.contains('forms')) return done(0);
          const count = db.transaction('forms').objectStore('forms').count();
          count.onsuccess = () => done(count.result);
        };
      }),
  );
}
