import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Workers } from '../../scripts/lib/campaign/workers.ts';
import { PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  builtMoment,
  builtOfWorker,
  NEWS,
  newerWorkerWaits,
  Releases,
  type Watched,
  watched,
  workerReady,
} from '../helpers/worker-site.ts';

const browser = useBrowser();
let releases: Releases;

beforeAll(async () => {
  releases = await Releases.make();
});
afterAll(() => releases.remove());
beforeEach(() => releases.publish('old'));

const OFFER = '.update button';
/** A page with a form: what to look for at home, with boxes to tick. */
const FORM = '/alerts/co-winter/';
const box = (one: Watched) => one.page.locator('input[type="checkbox"]').first();

/** Runs `use` with pages of one phone, each opened at its path from the old release. */
async function withPages(
  paths: readonly string[],
  use: (...pages: Watched[]) => Promise<void>,
): Promise<void> {
  await withContext(browser(), PHONE, async (context) => {
    await context.addInitScript(() => {
      // A page without an address has none.
      if (!('ServiceWorker' in window)) return;
      const told: unknown[] = [];
      const say = ServiceWorker.prototype.postMessage;
      ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...given: [never]) {
        if (this.state === 'installed') told.push(given[0]);
        return say.apply(this, given);
      };
      Object.assign(window, { told });
    });
    const first = await watched(context);
    await first.page.goto(`${releases.origin}/`);
    await workerReady(first.page);
    const pages = await Promise.all(
      paths.map(async (path, index) => {
        const one = index === 0 ? first : await watched(context);
        await one.page.goto(releases.origin + path);
        return one;
      }),
    );
    await use(...pages);
    expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
  });
}

describe('a new release', () => {
  test('is offered as a quiet line; a tap renews every page, but never the one in which somebody writes', async () => {
    await withPages(['/guides/', FORM, '/find/'], async (tapped, written, other) => {
      await box(written).check();
      releases.publish('new');
      await newerWorkerWaits(tapped.page);
      for (const { page } of [tapped, written, other]) await page.locator(OFFER).waitFor();
      const before = [tapped, written, other].map(({ loads }) => loads());
      expect(before).toEqual([2, 1, 1]);

      await Promise.all([
        other.page.waitForEvent('load'),
        tapped.page.waitForEvent('load'),
        tapped.page.locator(OFFER).click(),
      ]);
      await written.page.getByText('填完以后').waitFor();
      expect(await box(written).isChecked()).toBe(true);
      expect([tapped, written, other].map(({ loads }) => loads())).toEqual([3, 1, 2]);
      expect(await builtOfWorker(other.page)).toBe(builtMoment('new'));
      expect(await other.page.locator(OFFER).count()).toBe(0);

      await box(written).uncheck();
      await Promise.all([written.page.waitForEvent('load'), written.page.locator(OFFER).click()]);
      const built = await written.page.locator('html').getAttribute('data-built');
      expect(built).toBe(builtMoment('new'));
    });
  });

  test('does not take over where the tap comes from a page in which somebody writes', async () => {
    await withPages([FORM, '/guides/'], async (written, other) => {
      await box(written).check();
      releases.publish('new');
      await newerWorkerWaits(written.page);
      await written.page.locator(OFFER).click();
      await written.page.getByText('您还没填完').waitFor();
      expect(await box(written).isChecked()).toBe(true);
      expect([written, other].map(({ loads }) => loads())).toEqual([2, 1]);
      expect(await builtOfWorker(written.page)).toBe(builtMoment('old'));
    });
  });

  test('that is on the screen already takes over when the page is out of sight, and loads nothing anew', async () => {
    await withPages([FORM], async (one) => {
      releases.publish('new');
      await one.page.goto(`${releases.origin}/`);
      expect(await one.page.getByText(NEWS).isVisible()).toBe(true);
      const loads = one.loads();
      await newerWorkerWaits(one.page);
      await takesOverQuietly(one);
      expect(await one.page.locator(OFFER).count()).toBe(0);
      expect(one.loads()).toBe(loads);
    });
  });

  test('takes over by itself once the site is left', async () => {
    await withPages(['/'], async (one) => {
      releases.publish('new');
      await newerWorkerWaits(one.page);
      const workers = await Workers.of(one.page, releases.origin);
      await one.page.goto('about:blank');
      await workers.ready();
      await one.page.goto(`${releases.origin}/guides/`);
      expect(await builtOfWorker(one.page)).toBe(builtMoment('new'));
    });
  });
});

describe('the same content, built again', () => {
  test('is not offered, loads nothing anew, and takes over when the page is out of sight', async () => {
    await withPages(['/guides/', FORM], async (one, written) => {
      await box(written).check();
      releases.publish('same again');
      await newerWorkerWaits(one.page);
      await takesOverQuietly(one);
      for (const { page } of [one, written]) expect(await page.locator(OFFER).count()).toBe(0);
      expect([one, written].map(({ loads }) => loads())).toEqual([2, 1]);
      expect(await box(written).isChecked()).toBe(true);
    });
  });
});

describe('the worker that undoes the worker', () => {
  test('goes with everything that was kept; the next ordinary release keeps pages again', async () => {
    await withPages(['/guides/'], async (one) => {
      const workers = await Workers.of(one.page, releases.origin);
      await one.page.goto('about:blank');
      releases.publish('kill switch');
      await workers.updateUnseen(releases.origin);
      await workers.gone();
      await one.page.goto(`${releases.origin}/no-such-page/`);
      const left = () => one.page.evaluate(() => navigator.serviceWorker.getRegistrations());
      await expect.poll(left).toEqual([]);
      expect(await one.page.evaluate(() => caches.keys())).toEqual([]);

      releases.publish('new');
      await one.page.goto(`${releases.origin}/emergency/`);
      await workerReady(one.page);
      expect(await builtOfWorker(one.page)).toBe(builtMoment('new'));
    });
  });
});

test('an empty file in place of the worker is undone by the next visit with a network', async () => {
  await withPages(['/guides/'], async (one) => {
    releases.publish('emptied');
    await newerWorkerWaits(one.page);
    const workers = await Workers.of(one.page, releases.origin);
    await one.page.goto('about:blank');
    await workers.ready();
    releases.publish('new');
    await one.page.goto(`${releases.origin}/guides/`);
    expect(await one.page.locator('h1').isVisible()).toBe(true);
    await newerWorkerWaits(one.page);
    await one.page.goto('about:blank');
    await workers.ready();
    await one.page.goto(`${releases.origin}/guides/`);
    expect(await builtOfWorker(one.page)).toBe(builtMoment('new'));
  });
});

/** The page asks what waits what it is, and lets it take over once it is out of sight; when that is done is the browser's affair. */
async function takesOverQuietly(one: Watched): Promise<void> {
  await expect.poll(() => told(one)).toContain('which');
  expect(await told(one)).not.toContain('take-over-quietly');
  await expect
    .poll(async () => {
      await lookAway(one);
      return told(one);
    })
    .toContain('take-over-quietly');
  expect(await told(one)).not.toContain('take-over');
}

/** What a page has said to workers that wait. */
function told({ page }: Watched): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { told: unknown[] }).told);
}

/** The reader goes to another app. */
async function lookAway({ page }: Watched): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
