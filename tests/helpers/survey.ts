import type { Browser, BrowserContext } from 'playwright-core';
import { inParallel, origin, PHONE, withContext } from './browser.ts';
import { deadControls, readableText } from './visible-text.ts';

/** What one visit to a page showed and did. */
export interface Visit {
  route: string;
  text: string[];
  deadControls: string[];
  /** Errors of the page and everything that its console calls an error or a warning. */
  errors: string[];
  /** What the page's own security policy had to stop. */
  violations: string[];
  /** Requests to any other host. */
  offSite: string[];
}

const PAGES_AT_ONCE = 2;

async function visit(context: BrowserContext, route: string): Promise<Visit> {
  const page = await context.newPage();
  const errors: string[] = [];
  const offSite: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) offSite.push(request.url());
  });
  page.on('response', (response) => {
    const expected = route === '/404.html' ? [200, 404] : [200];
    if (!expected.includes(response.status())) {
      errors.push(`${response.status()} ${response.url()}`);
    }
  });
  await page.goto(origin + route);
  const violations = await page.evaluate(
    () => (window as Window & { violations?: string[] }).violations ?? [],
  );
  const result = {
    route,
    text: await readableText(page),
    deadControls: await deadControls(page),
    errors,
    violations,
    offSite,
  };
  await page.close();
  return result;
}

/** Visits every route, with the site's scripts or in a browser that has none. */
export function survey(
  browser: Browser,
  routes: readonly string[],
  javaScriptEnabled: boolean,
): Promise<Visit[]> {
  return withContext(browser, { ...PHONE, javaScriptEnabled }, async (context) => {
    await context.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
      });
    });
    return inParallel(routes, PAGES_AT_ONCE, (route) => visit(context, route));
  });
}
