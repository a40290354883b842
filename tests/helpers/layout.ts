import type { Page } from 'playwright-core';

/** The first few of many like findings, and how many more there are: a page of cards repeats its mistakes. */
export function firstFew(found: readonly string[], most = 4): string[] {
  if (found.length <= most) return [...found];
  return [...found.slice(0, most), `and ${found.length - most} more like these`];
}

/** The smallest thing a finger may be asked to hit, in CSS pixels (适老化通用设计规范: others than the main buttons). */
const LEAST_TARGET = 44;

/** What a resident taps most: these follow the text size. */
const MAIN_TARGETS = 'button, summary, .button, .pill, .places a, .rows > li > a, .tile, .chips a';

/** Every way in which the page shown is too wide for its screen; empty where it is not. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const scrolled = document.scrollingElement?.scrollWidth ?? 0;
    if (scrolled > width) found.push(`the page is ${scrolled} px wide on a screen of ${width} px`);
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const right = Math.max(0, ...[...range.getClientRects()].map((rect) => rect.right));
      if (right > width + 1 && !scrolls(parent)) {
        found.push(`“${node.textContent.trim().slice(0, 20)}” ends at ${Math.round(right)} px`);
      }
    }
    return found;
  });
}

/** Every text that its box has crushed into a column of a character or two: it fits the screen and cannot be read. */
export function crushedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.replace(/\s+/g, '') ?? '';
      const parent = node.parentElement;
      if (!parent || words.length < 6 || parent.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
      // Wide letters need two characters a line to be words at all; the last line may be short.
      if (lines > 3 && words.length / (lines - 1) < 2.5) {
        found.push(`“${words.slice(0, 20)}” stands in ${lines} lines`);
      }
    }
    return found;
  });
}

/** Every target in the page that is smaller than its minimum; links inside running text are exempt (WCAG 2.5.8). */
export function smallTargets(page: Page, mainTarget: number): Promise<string[]> {
  return page.evaluate(
    ({ least, main, mainTarget }) => {
      const inText = (element: Element): boolean => {
        if (getComputedStyle(element).display !== 'inline') return false;
        const block = element.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, summary, div');
        const around = (block?.textContent ?? '').replace(/\s/g, '').length;
        return around > (element.textContent ?? '').replace(/\s/g, '').length;
      };
      const found: string[] = [];
      const targets = document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, textarea',
      );
      for (const control of targets) {
        // A tick box is as large as its words: the whole label takes the tap.
        const target = control.closest('label') ?? control;
        const { width, height, bottom, right } = target.getBoundingClientRect();
        const offScreen = bottom + window.scrollY <= 0 || right <= 0;
        if (width === 0 || height === 0 || offScreen || inText(target)) continue;
        const needed = target.matches(main) ? mainTarget : least;
        // Half a pixel is rounding, not a smaller finger.
        if (height + 0.5 < needed || width + 0.5 < Math.min(needed, least)) {
          const words = target.textContent?.trim().replace(/\s+/g, ' ').slice(0, 20);
          found.push(
            `${target.tagName.toLowerCase()} “${words}” is ${Math.round(width)}×${Math.round(height)} px, not ${needed}`,
          );
        }
      }
      return found;
    },
    { least: LEAST_TARGET, main: MAIN_TARGETS, mainTarget },
  );
}
