import { LONGEST_MS } from './names.ts';

const underWay = new Set<AbortController>();

/**
 * Fetches something that is read to its end here, and gives up after a while: a fetch that hangs keeps its worker from being
 * replaced by a newer one, for as long as the browser has patience with it.
 */
export function fetchOrGiveUp(
  input: RequestInfo,
  init: RequestInit = {},
  longest = LONGEST_MS,
): Promise<Response> {
  const control = new AbortController();
  underWay.add(control);
  // Also while its body comes in; afterwards it means nothing.
  setTimeout(() => {
    control.abort();
    underWay.delete(control);
  }, longest);
  return fetch(input, { ...init, signal: control.signal });
}

/** Gives up everything that is under way: somebody waits for the worker after this one. */
export function giveUpAll(): void {
  for (const control of underWay) control.abort();
  underWay.clear();
}
