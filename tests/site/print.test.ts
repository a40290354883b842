import { describe, expect, test } from 'vitest';
import { qrPath } from '../../src/formats/qr.ts';
import { origin, remembered, useBrowser, useContext, withPage } from '../helpers/browser.ts';
import { templates } from '../helpers/routes.ts';

const browser = useBrowser();
const POINT = 96 / 72;
/** The side of the printed code: a phone reads it from the arm's length at which a leaflet is held. */
const LEAST_QR = 25 * (96 / 25.4);

/** Pages that only mean something on the phone that shows them. */
const NOT_FOR_PAPER = [
  '404',
  'diag/index',
  'me/backup/index',
  'me/diary/index',
  'me/medicines/index',
  'me/offline/index',
  'me/remind/index',
  'me/report/index',
  'offline/index',
  'desk/index',
];
/** Sheets that are laid out for A4 by themselves: `sign-up-sheets.test.ts` looks at them. */
const OWN_SHEET = ['family-doctor/paper/[team]', 'family-doctor/poster/[team]'];
const printed = templates().filter(({ name }) => ![...NOT_FOR_PAPER, ...OWN_SHEET].includes(name));

describe.concurrent('on paper', () => {
  const withNewPage = useContext(browser, { viewport: { width: 680, height: 960 } });

  test.each(printed)(
    '$name is large, without what only a screen needs, with its own QR',
    async ({ route }) => {
      await withNewPage(async (page) => {
        await page.goto(origin + route);
        await page.emulateMedia({ media: 'print' });
        const visibleNav = await page.locator('nav:visible, header button:visible').count();
        expect(visibleNav, 'navigation on paper').toBe(0);

        const base = await page.evaluate(() =>
          Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        );
        expect(base).toBeGreaterThanOrEqual(14 * POINT);

        const code = page.locator('svg[aria-label="本页二维码"]');
        const box = await code.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(LEAST_QR);
        const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
        const drawn = await code.locator('path').last().getAttribute('d');
        expect(drawn).toBe(qrPath(canonical ?? '').path);
      });
    },
  );
});

test('telephone numbers stand on paper, though their buttons do not', async () => {
  for (const route of ['/teams/', '/facilities/']) {
    await withPage(browser(), {}, async (page) => {
      await page.goto(origin + route);
      await page.emulateMedia({ media: 'print' });
      const numbers = page.locator('main .telephone');
      expect(await numbers.count(), route).toBeGreaterThan(0);
      expect(await numbers.first().isVisible(), route).toBe(true);
    });
  }
});

test('a guide prints on A4', async () => {
  const guide = printed.find(({ name }) => name === 'guides/[id]')?.route;
  await withPage(browser(), {}, async (page) => {
    await page.goto(origin + guide);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Math.round(Number(width))).toBe(595);
    expect(Math.round(Number(height))).toBe(842);
  });
});

test('what was read in the dark and in 长辈版 prints as dark text on white', async () => {
  const guide = printed.find(({ name }) => name === 'guides/[id]')?.route;
  const options = { colorScheme: 'dark', storageState: remembered('elder-3') } as const;
  await withPage(browser(), options, async (page) => {
    await page.goto(origin + guide);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const paragraph = document.querySelector('main .prose p') ?? document.body;
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        text: getComputedStyle(paragraph).color,
      };
    });
    expect(colours).toEqual({ ground: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' });
  });
});

test('what is folded on the screen is open on paper: nobody can tap a sheet on the wall', async () => {
  await withPage(browser(), {}, async (page) => {
    await page.goto(`${origin}/courses/co-safety/recognise-it/`);
    const sign = page.locator('details.when-120 li').first();
    expect(await sign.isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await sign.isVisible()).toBe(true);
  });
});
