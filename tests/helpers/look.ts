import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { crushedText, firstFew, smallTargets, tooWide } from './layout.ts';
import type { Mode } from './modes.ts';

/** What of the page does not fit its screen or a finger; a main button must be `mainTarget` CSS pixels high. Empty where all does. */
async function layoutFaults(page: Page, mainTarget: number): Promise<string[]> {
  return [
    ...firstFew(await tooWide(page)),
    ...firstFew(await crushedText(page)),
    ...firstFew(await smallTargets(page, mainTarget)),
  ];
}

/**
 * What is wrong with the page as it stands, met in this way: what axe finds, and what does not fit; empty where nothing is.
 * axe looks once at what another way only shows larger.
 */
export async function faults(
  page: Page,
  { mainTarget, isOnlyLarger }: Pick<Mode, 'mainTarget' | 'isOnlyLarger'>,
): Promise<string[]> {
  const found = isOnlyLarger ? [] : firstFew(await violations(page));
  return [...found, ...(await layoutFaults(page, mainTarget))];
}
