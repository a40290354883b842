import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { origin, PHONE, useBrowser, withPage } from '../helpers/browser.ts';
import { addDays } from '../helpers/days.ts';
import { ROUTES, redFlagGuides, templates } from '../helpers/routes.ts';

const browser = useBrowser();
const guide = templates().find(({ name }) => name === 'guides/[id]')?.route ?? '';
const LISTS = ['/', '/guides/', '/alerts/', '/courses/', '/family-doctor/'];

/** Opens `route` on a phone whose clock stands at `moment`. */
function at<T>(
  browser: Browser,
  moment: string,
  route: string,
  use: (page: Page) => Promise<T>,
  timezoneId = 'Asia/Shanghai',
): Promise<T> {
  return withPage(browser, { ...PHONE, timezoneId }, async (page) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(origin + route);
    return use(page);
  });
}

const noon = (day: string) => `${day}T12:00:00+08:00`;

function dueOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLElement>('article[data-review-due]')?.dataset.reviewDue ?? '',
  );
}

const warningIsShown = (page: Page) => page.locator('[data-review-warning]').first().isVisible();

async function dueDay(): Promise<string> {
  return withPage(browser(), PHONE, async (page) => {
    await page.goto(origin + guide);
    return dueOf(page);
  });
}

/** Every dated item of a list: when its review is due, whether it stays for ever, whether it is shown. */
function datedItems(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li[data-review-due]')].map((item) => ({
      due: item.dataset.reviewDue ?? '',
      keeps: item.dataset.reviewKeep !== undefined,
      shown: item.checkVisibility(),
      words: item.textContent?.trim() ?? '',
    })),
  );
}

test('a page carries no warning until its review day is over in the county, wherever the phone is', async () => {
  const due = await dueDay();
  expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
    const lastMinute = `${due}T23:59:00+08:00`;
    const nextMinute = `${addDays(due, 1)}T00:00:00+08:00`;
    expect(await at(browser(), lastMinute, guide, warningIsShown, zone), zone).toBe(false);
    expect(await at(browser(), nextMinute, guide, warningIsShown, zone), zone).toBe(true);
  }
});

test('the warning of an overdue page stands before its text', async () => {
  const due = await dueDay();
  const before = await at(browser(), noon(addDays(due, 1)), guide, (page) =>
    page.evaluate(() => {
      const warning = document.querySelector('[data-review-warning]');
      const text = document.querySelector('main .prose');
      if (!warning || !text) return undefined;
      return warning.getBoundingClientRect().bottom <= text.getBoundingClientRect().top;
    }),
  );
  expect(before).toBe(true);
});

test('a page leaves the lists 31 days after its review day, not earlier, unless it always stays', async () => {
  const items = await at(browser(), noon('2000-01-01'), '/guides/', datedItems);
  const leaving = items.filter(({ keeps }) => !keeps).sort((a, b) => (a.due < b.due ? -1 : 1));
  const [first] = leaving;
  expect(first).toBeDefined();
  const shownOn = async (day: string) =>
    (await at(browser(), noon(day), '/guides/', datedItems))
      .filter(({ shown }) => shown)
      .map(({ words }) => words);
  expect(await shownOn(addDays(first?.due ?? '', 30))).toContain(first?.words);
  expect(await shownOn(addDays(first?.due ?? '', 31))).not.toContain(first?.words);
});

test('when every review is long overdue, lists keep what an emergency needs and nothing else', async () => {
  for (const list of LISTS) {
    const items = await at(browser(), noon('2099-12-31'), list, datedItems);
    expect(
      items.filter(({ keeps, shown }) => keeps !== shown),
      list,
    ).toEqual([]);
  }
});

test('guides about what can kill and alerts never leave their lists', async () => {
  const alerts = ROUTES.filter((route) => /^\/alerts\/.+/.test(route));
  for (const [list, routes] of [
    ['/guides/', redFlagGuides()],
    ['/alerts/', alerts],
  ] as const) {
    const shown = await at(browser(), noon('2099-12-31'), list, (page) =>
      page
        .locator('main a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    );
    expect(routes.length).toBeGreaterThan(0);
    expect(shown).toEqual(expect.arrayContaining([...routes]));
  }
});

test('an address stays when its page has left the lists: the text is there, below the warning', async () => {
  const shown = await at(browser(), noon('2099-12-31'), guide, async (page) => ({
    warning: await warningIsShown(page),
    text: await page.locator('main .prose').isVisible(),
  }));
  expect(shown).toEqual({ warning: true, text: true });
});

test('a phone whose clock stands before the day of the build is taken to be on that day', async () => {
  const built = await at(browser(), noon('2000-01-01'), '/guides/', async (page) => ({
    day: await page.evaluate(() => document.documentElement.dataset.built?.slice(0, 10) ?? ''),
    items: await datedItems(page),
  }));
  const onTheDay = await at(browser(), noon(built.day), '/guides/', datedItems);
  expect(built.items).toEqual(onTheDay);
  expect(await at(browser(), noon('1970-01-02'), guide, warningIsShown)).toBe(
    await at(browser(), noon(built.day), guide, warningIsShown),
  );
});

test('a group whose pages have all left the lists does not open on nothing', async () => {
  await at(browser(), noon('2099-01-01'), '/find/', async (page) => {
    const groups = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLDetailsElement>('main details')].map((group) => ({
        shown: group.checkVisibility(),
        rows: [...group.querySelectorAll<HTMLElement>('li')].filter((row) => !row.hidden).length,
      })),
    );
    expect(groups.some((group) => !group.shown)).toBe(true);
    expect(groups.filter((group) => group.shown && group.rows === 0)).toEqual([]);
  });
});
