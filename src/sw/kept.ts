import { dateInWords } from '../domain/shared/calendar-date.ts';
import { countyDay } from '../domain/shared/moment.ts';
import { STORED_HEADER } from './names.ts';
import { answer, readFrom } from './store.ts';

/** The words of a kept page and when it was stored. */
export interface Kept {
  text: string;
  headers: Headers;
  /** Milliseconds since 1970; nothing where the response does not say. */
  stored: number | undefined;
}

/** Reads a kept page; nothing where it is not there, or not whole. */
export async function readKept(cacheName: string, key: string): Promise<Kept | undefined> {
  const response = await readFrom(cacheName, key);
  const text = await response?.text();
  if (!response || !text || !isWholePage(text)) return undefined;
  const { headers } = response;
  const stored = Number(headers.get(STORED_HEADER)) || Date.parse(headers.get('date') ?? '');
  return { text, headers, stored: stored || undefined };
}

/** Whether the text is a whole page of ours: not the first half of one, nor the page of a network that wants a password. */
export function isWholePage(text: string): boolean {
  // A host may put a line end before it or a remark after it.
  const begins = /^\s*<!doctype html>\s*<html[^>]* data-built="/i.test(text);
  return begins && /<\/html>\s*(?:<!--[\s\S]*?-->\s*)*$/i.test(text);
}

/** How every page of ours begins. */
const START = '<!doctype html><html lang="zh-cn" data-built="';

/** Whether the text is the first part of a page of ours, or nothing at all. */
export function isHalfPage(text: string): boolean {
  return !isWholePage(text) && START.startsWith(text.slice(0, START.length).toLowerCase());
}

/** The moment of the build that made a page; empty for anything else. */
export function builtOf(text: string): string {
  return /<html[^>]* data-built="([^"]*)"/.exec(text.slice(0, 400))?.[1] ?? '';
}

/** A kept page as an answer: it says above everything else that it is one, and from which day. */
export function keptPage({ text, headers, stored }: Kept): Response {
  const day = stored === undefined ? '以前' : ` ${dateInWords(countyDay(stored))}`;
  const note = `<p class="stored">网络不通，或者太慢。这是${day}存下的。</p>`;
  return pageResponse(
    text.replace(/<main\b[^>]*>/, (main) => main + note),
    headers,
  );
}

/** A page as an answer, under the headers that its host sent. */
export function pageResponse(text: string, from: Headers): Response {
  return answer('/', text, from);
}
