import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE, remembered } from './browser.ts';

/** A way in which a resident meets a page. */
export interface Mode {
  name: string;
  context: BrowserContextOptions;
  /** The least height and width of the main buttons in CSS pixels. */
  mainTarget: number;
  /** Whether it only makes what another mode shows larger: no name, order or colour differs. */
  isOnlyLarger?: boolean;
  prepare?: (context: BrowserContext) => Promise<void>;
  open?: (page: Page) => Promise<void>;
}

/** The size that a browser's “text size: largest” sets for a page that leaves the choice to its reader. */
const TWICE = { standard: 32, fixed: 26 };

async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: TWICE });
}

/** Lets the browser have scripts, and none of the site's run: what a filter or a broken connection does. */
async function blockScripts(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ response, headers });
  });
}

/** 长辈版 at its largest. */
export const LARGEST: Mode = {
  name: 'in the largest 长辈版',
  context: { ...PHONE, storageState: remembered('elder-3') },
  mainTarget: 60,
  isOnlyLarger: true,
};

/** The same way on a screen as tall as a long page, so that no tap of a test waits until it has scrolled. */
export function tall(mode: Mode): Mode {
  const viewport = { width: mode.context.viewport?.width ?? 360, height: 3600 };
  return { ...mode, context: { ...mode.context, viewport } };
}

export const MODES: readonly Mode[] = [
  { name: 'on a phone of 360 px', context: PHONE, mainTarget: 48 },
  {
    name: 'at 320 px with text at 200 %',
    context: { ...PHONE, viewport: { width: 320, height: 640 } },
    mainTarget: 48,
    isOnlyLarger: true,
    open: doubleText,
  },
  {
    name: 'in 长辈版',
    context: { ...PHONE, storageState: remembered('elder') },
    mainTarget: 60,
    isOnlyLarger: true,
  },
  { name: 'in the dark scheme', context: { ...PHONE, colorScheme: 'dark' }, mainTarget: 48 },
  {
    name: "with the site's scripts blocked",
    context: PHONE,
    mainTarget: 48,
    prepare: blockScripts,
  },
];
