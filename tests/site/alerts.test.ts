import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { CHANGE_CASES } from '../helpers/alert-cases-change.ts';
import { CLOCK_CASES } from '../helpers/alert-cases-clock.ts';
import { NETWORK_CASES } from '../helpers/alert-cases-network.ts';
import { PAGE_CASES } from '../helpers/alert-cases-page.ts';
import { TIME_CASES } from '../helpers/alert-cases-time.ts';
import { buildCounty, county, STEPS } from '../helpers/alert-county.ts';
import { ELSEWHERE, TO_COME } from '../helpers/alert-folds.ts';
import { lookAt } from '../helpers/alert-look.ts';
import { Phone, type Sites } from '../helpers/alert-phone.ts';
import { isTrue, wrongsOf } from '../helpers/alert-truth.ts';
import { type Case, type Outcome, visitor } from '../helpers/alert-visit.ts';
import { PHONE, useBrowser, withContext } from '../helpers/browser.ts';

const CASES: readonly Case[] = [
  ...TIME_CASES,
  ...CHANGE_CASES,
  ...CLOCK_CASES,
  ...NETWORK_CASES,
  ...PAGE_CASES,
];

const browser = useBrowser();
const closing: (() => void | Promise<void>)[] = [];
let sites: Sites;
let visit: (one: Case) => Promise<Outcome>;

beforeAll(async () => {
  const { remove, ...folders } = await buildCounty();
  closing.push(remove);
  const serve = async (folder: string) => {
    const site = await serveSite(folder, 0);
    if (!site) throw new Error('no free port on this machine');
    closing.push(site.close);
    return { folder, origin: `http://localhost:${site.port}` };
  };
  sites = { old: await serve(folders.old), new: await serve(folders.new) };
  visit = visitor(browser(), sites);
});

afterAll(async () => {
  for (const close of closing) await close();
});

const visits = new Map<Case, Promise<Outcome>>();

/** Each case is met once: its own test and the count over all of them look at the same visit. */
function met(one: Case): Promise<Outcome> {
  const visited = visits.get(one) ?? visit(one);
  visits.set(one, visited);
  return visited;
}

/** Runs `use` with a phone of its own, its memory empty. */
function withPhone<T>(use: (phone: Phone, origin: string) => Promise<T>): Promise<T> {
  return withContext(browser(), PHONE, async (context) =>
    use(await Phone.with(context, sites), sites.old.origin),
  );
}

describe('the page says the right thing:', () => {
  test.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { seen, errors, text } = await met(one);
    const found = Object.entries(one.sees).map(([id, expected]) => {
      const words = seen[id] ?? 'nowhere';
      return [id, expected.includes(': ') ? words : words.split(': ')[0]];
    });
    expect(Object.fromEntries(found)).toEqual(one.sees);
    expect(errors).toEqual([]);
    // An alert's own page never hides its text.
    expect(text).toBe(/^\/alerts\/.+/.test(one.page));
  });
});

test('over the whole table nothing that is over is shown, and nothing that holds is hidden', async () => {
  const results = [];
  for (const one of CASES) results.push({ one, wrongs: wrongsOf(one, (await met(one)).seen) });
  const right = results.filter(({ one }) => isTrue(one));
  const wrong = results.filter(({ one }) => !isTrue(one));
  const early = wrong.filter(({ one: { phone = '', at } }) => phone < at);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(early.length).toBeGreaterThanOrEqual(8);
  expect(wrong.length - early.length).toBeGreaterThanOrEqual(8);
  expect({
    'true clock, over and shown': right.flatMap(({ wrongs }) => wrongs.overShown),
    'true clock, holds and not shown': right.flatMap(({ wrongs }) => wrongs.notShown),
    'false clock, holds and hidden': wrong.flatMap(({ wrongs }) => wrongs.hidden),
  }).toEqual({
    'true clock, over and shown': [],
    'true clock, holds and not shown': [],
    'false clock, holds and hidden': [],
  });
});

test('every page of the residents but that for emergencies shows the severe alert of the season, and shows it once', async () => {
  const files = readdirSync(sites.old.folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter(
    (file) => file.endsWith('.html') && !/^(?:emergency|desk)\b/.test(file),
  );
  expect(pages.length).toBeGreaterThan(20);
  const places: Record<string, string[]> = {};
  for (const file of pages) {
    const page = `/${file.replace(/index\.html$/, '')}`;
    const { seen, errors } = await visit({
      name: page,
      page,
      at: '2026-11-23 12:00',
      network: 'offline',
      sees: {},
    });
    const place = seen['co-winter'] ?? 'nowhere';
    places[place] = [...(places[place] ?? []), page];
    expect(errors, page).toEqual([]);
  }
  expect(places).toEqual({
    'in the strip: 全县 · 有效到 2027 年 3 月 31 日': expect.arrayContaining([
      '/',
      '/guides/stroke/',
    ]),
    'on the list: 全县 · 有效到 2027 年 3 月 31 日': ['/alerts/'],
    'above the title: 全县 · 有效到 2027 年 3 月 31 日': ['/alerts/co-winter/'],
  });
});

test('the home page says the first steps under a severe alert, other pages leave them to its own page', async () => {
  await withPhone(async (phone, origin) => {
    const steps = phone.page.locator('[data-alert="ice"] li:visible');
    await phone.open(`${origin}/`, { at: '2026-12-01 00:00:00', network: 'offline' });
    expect(await steps.allTextContents()).toEqual(STEPS);
    await phone.open(`${origin}/guides/stroke/`, { at: '2026-12-01 00:00:00', network: 'offline' });
    expect(await steps.count()).toBe(0);
  });
});

test('an alert that came after the page has its title and leads to its own page', async () => {
  await withPhone(async (phone, origin) => {
    await phone.open(`${origin}/guides/stroke/`, { at: '2026-12-06 12:00', network: 'new' });
    const link = phone.page.getByRole('link', { name: '厂里漏了气，关好门窗' });
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe('/alerts/leak/');
  });
});

test('the words of an answer are only ever text', async () => {
  const title = '<img src="x" onerror="document.body.remove()">';
  const times = `${county('2026-12-06 08:00') / 1000}/${county('2026-12-20 08:00') / 1000}`;
  const trick = { id: 'trick', title, severe: true, area: 'county', where: title, times };
  const answer = { v: 1, built: '2026-12-06T09:00:00+08:00', alerts: [trick] };
  await withPhone(async (phone, origin) => {
    const network = `says ${JSON.stringify(answer)}` as const;
    await phone.open(`${origin}/guides/stroke/`, { at: '2026-12-06 12:00', network });
    const item = phone.page.locator('[data-alert="trick"]');
    expect(await item.locator('b').textContent()).toBe(title);
    expect(await item.locator('img').count()).toBe(0);
  });
});

test('a township that is chosen sorts the page at once', async () => {
  await withPhone(async (phone, origin) => {
    await phone.open(`${origin}/alerts/`, { at: '2026-11-23 12:00', network: 'offline' });
    await phone.page.getByLabel('我在哪个乡镇').selectOption('dongzhen');
    expect((await lookAt(phone.page)).well).toContain(ELSEWHERE);
    await phone.page.getByLabel('我在哪个乡镇').selectOption('');
    expect((await lookAt(phone.page)).well).toMatch(/^on the list: /);
  });
});

test.each(['when the network comes back', 'when the reader comes back to it'])(
  'an open page asks the server again %s',
  async (when) => {
    await withPhone(async (phone, origin) => {
      const { page } = phone;
      const at = '2026-12-06 12:00';
      await phone.open(`${origin}/guides/stroke/`, { at, network: 'offline' }, true);
      await page.context().setOffline(when.includes('network'));
      await phone.passUntil({ at, network: 'new' });
      expect((await lookAt(page)).leak).toBeUndefined();
      await page.context().setOffline(false);
      if (when.includes('reader')) {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      }
      await expect.poll(async () => (await lookAt(page)).leak).toMatch(/^in the strip: /);
    });
  },
);

test('what no phone can know: a clock a day behind, yet later than all it was told, leaves the alert that has begun to the home page', async () => {
  const slow = { at: '2026-12-01 10:00', phone: '2026-11-30 10:00', network: 'offline' } as const;
  await withPhone(async (phone, origin) => {
    await phone.open(`${origin}/guides/stroke/`, slow);
    expect((await lookAt(phone.page)).ice).toBeUndefined();
    await phone.open(`${origin}/`, slow);
    expect((await lookAt(phone.page)).ice).toContain(TO_COME);
  });
});
