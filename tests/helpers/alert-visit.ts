import type { Browser, BrowserContext } from 'playwright-core';
import { lookAt, type Seen } from './alert-look.ts';
import { type Moment, Phone, type Sites } from './alert-phone.ts';
import { PHONE, withContext } from './browser.ts';

/** One case of the table: how a page is met, and what must stand there. */
export interface Case extends Moment {
  name: string;
  page: string;
  /** The build that the page comes from: the old one where it is not written, as for all visits before. */
  copy?: 'new';
  zone?: string;
  /** An earlier visit to the home page in the same browser. */
  before?: Moment;
  /** When the page was opened that is looked at later without loading it again. */
  opened?: Moment;
  /** Chosen on /alerts/ earlier; the last one counts. */
  townships?: readonly ('dongzhen' | 'xixiang' | '')[];
  /** What the browser's storage does. */
  storage?: 'refuses' | 'holds rubbish';
  script?: false;
  /** Where each alert must stand and what must be said, as `lookAt` tells it; `nowhere` for one that must not be seen. */
  sees: Readonly<Record<string, string>>;
}

/** What a case has shown. */
export interface Outcome {
  seen: Seen;
  errors: readonly string[];
  /** Whether the text of an alert is to be read on the page. */
  text: boolean;
}

const RUBBISH = '1799999999999 {"v":1,"built":"2099-01-01T00:00:00+08:00","alerts":[{"id":';

async function setStorage(context: BrowserContext, storage: Case['storage']): Promise<void> {
  if (storage === 'refuses') {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('no storage here');
        },
      });
    });
  }
  if (storage === 'holds rubbish') {
    await context.addInitScript((rubbish) => {
      localStorage.setItem('mingbairen.alerts', rubbish);
    }, RUBBISH);
  }
}

/** Does what the case tells and looks. */
async function meet(phone: Phone, sites: Sites, one: Case): Promise<Outcome> {
  const { page } = phone;
  const { origin } = sites.old;
  for (const township of one.townships ?? []) {
    await phone.open(`${origin}/alerts/`, one.before ?? one);
    await page.getByLabel('我在哪个乡镇').selectOption(township);
  }
  if (one.before) await phone.open(`${origin}/`, one.before);
  if (one.copy) await phone.renew(sites);
  await phone.open(origin + one.page, one.opened ?? one, one.opened !== undefined);
  if (one.opened) await phone.passUntil(one);
  const seen = await lookAt(page);
  const text = await page.getByText('正文在这里，照着做。').isVisible();
  return { seen, errors: phone.errors.splice(0), text };
}

/** Visits for the tests of one file. Most share one page in each zone: a new one for each costs more than the visit. */
export function visitor(browser: Browser, sites: Sites): (one: Case) => Promise<Outcome> {
  const shared = new Map<string, Promise<Phone>>();
  return async (one) => {
    const { copy, zone = 'Asia/Shanghai', opened, storage, script = true } = one;
    const options = { ...PHONE, timezoneId: zone, javaScriptEnabled: script };
    if (copy || opened || storage || !script) {
      return withContext(browser, options, async (context) => {
        await setStorage(context, storage);
        return meet(await Phone.with(context, sites), sites, one);
      });
    }
    const phone =
      shared.get(zone) ?? browser.newContext(options).then((context) => Phone.with(context, sites));
    shared.set(zone, phone);
    const { page } = await phone;
    const outcome = await meet(await phone, sites, one);
    await page.evaluate(() => localStorage.clear());
    return outcome;
  };
}
