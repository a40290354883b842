import type { Page } from 'playwright-core';

/**
 * Where a reader finds each alert and what is said of it, by id: `in the strip: 全县 · 有效到 …`,
 * `on the list, folded under 别的乡镇的提醒: …`, `above the title: …` on its own page. What is not there has no entry.
 */
export type Seen = Readonly<Record<string, string>>;

/** Reads the page as a reader does who opens every fold. */
export function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const heading = document.querySelector('h1');
    const aboveTitle = (item: Element) =>
      heading !== null &&
      (item.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const placeOf = (item: HTMLElement): string => {
      if (item.dataset.own !== undefined) {
        return aboveTitle(item) ? 'above the title' : 'below the title';
      }
      const title = text(item.closest('section')?.querySelector('h2'));
      const lists = ['健康提醒', '现在要当心的'];
      const list = lists.includes(title) ? 'on the list' : `under ${title}`;
      const strip = aboveTitle(item) ? 'in the strip' : 'in a strip below the title';
      const fold = item.closest('details')?.querySelector('summary');
      return (
        (item.closest('[aria-label="要紧的健康提醒"]') ? strip : list) +
        (fold ? `, folded under ${text(fold)}` : '')
      );
    };
    const wordsOf = (item: HTMLElement): string => {
      const doubt = [...item.querySelectorAll('p')].find((line) =>
        text(line).startsWith('按手机日期'),
      );
      const say = item.querySelector('[data-say]');
      return [say, doubt]
        .filter((line) => line?.checkVisibility())
        .map(text)
        .join(' | ');
    };
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const seen: Record<string, string> = {};
    for (const item of document.querySelectorAll<HTMLElement>('[data-alert]')) {
      const id = item.dataset.alert ?? '';
      if (!item.checkVisibility()) continue;
      const found = `${placeOf(item)}: ${wordsOf(item)}`;
      seen[id] = seen[id] ? `${seen[id]} AND ${found}` : found;
    }
    return seen;
  });
}
