import type { Page } from 'playwright-core';

/**
 * What stands in `<main>` for a reader's eyes: one line for each piece of text; buttons, form controls and what says
 * that it needs a script, or says that there is none, are left out.
 */
export function readableText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (!main) return [];
    const lines: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent?.replace(/\s+/g, ' ').trim();
      if (
        !parent ||
        !words ||
        parent.closest('button, select, input, textarea, output, noscript, [data-needs-script]')
      )
        continue;
      if (parent.checkVisibility({ visibilityProperty: true })) lines.push(words);
    }
    return lines;
  });
}

/** Controls that a finger could press and that nothing but a script would answer. */
export function deadControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const works = (control: Element) =>
      (control.closest('form')?.hasAttribute('action') ?? false) ||
      control.hasAttribute('popovertarget') ||
      // A tick box ticks by itself.
      control.matches('[type="checkbox"]');
    return [...document.querySelectorAll('button, select, input, textarea')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !works(control))
      .map((control) => control.outerHTML.slice(0, 80));
  });
}
