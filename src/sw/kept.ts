import { dateInWords } from '../domain/shared/calendar-date.ts';
import { countyDay } from '../domain/shared/moment.ts';
import { STORED_HEADER } from './names.ts';

/** The words of a kept response and when it was stored. */
export interface Kept {
  text: string;
  headers: Headers;
  /** Milliseconds since 1970; nothing where the response does not say. */
  stored: number | undefined;
}

/** Reads a kept response whole. One that the disk has damaged throws while it is read: it is thrown away, and nothing is returned. */
export async function readKept(cache: Cache, key: string): Promise<Kept | undefined> {
  try {
    const response = await cache.match(key);
    if (!response) return undefined;
    const text = await response.text();
    const { headers } = response;
    const stored = Number(headers.get(STORED_HEADER)) || Date.parse(headers.get('date') ?? '');
    return { text, headers, stored: stored || undefined };
  } catch {
    await cache.delete(key).catch(() => false);
    return undefined;
  }
}

/** Whether the text is a whole page of ours: not the first half of one, nor the page of a network that wants a password. */
export function isWholePage(text: string): boolean {
  return /^<!doctype html><html[^>]* data-built="/i.test(text) && /<\/html>\s*$/.test(text);
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
  const headers = new Headers(from);
  // They speak of the bytes on the wire, which these no longer are.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(text, { headers });
}
