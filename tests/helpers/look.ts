import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { crushedText, firstFew, smallTargets, tooWide } from './layout.ts';

/** What of the page does not fit its screen or a finger; a main button must be `mainTarget` CSS pixels high. Empty where all does. */
export async function layoutFaults(page: Page, mainTarget: number): Promise<string[]> {
  return [
    ...firstFew(await tooWide(page)),
    ...firstFew(await crushedText(page)),
    ...firstFew(await smallTargets(page, mainTarget)),
  ];
}

/** What is wrong with the page as it stands: what axe finds, and what does not fit. Empty where nothing is. */
export async function faults(page: Page, mainTarget: number): Promise<string[]> {
  return [...firstFew(await violations(page)), ...(await layoutFaults(page, mainTarget))];
}
