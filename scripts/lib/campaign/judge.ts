import type { Page } from 'playwright-core';
import { FOREIGN_TITLE } from './answers.ts';
import { PAGES, type TinyRelease } from './tiny-site.ts';

/** What a page in the browser says it is made of. */
export interface Look {
  title: string;
  /** Of which page of ours the words are; nothing for anything else. */
  page: string | undefined;
  /** The marks of the words and of what they need, as `TinyRelease.marksOf` has them; `?` for what has not come. */
  marks: string;
  /** What came, but not to its end. */
  half: string[];
  /** The mark of the data, `none` where the page could not get it. */
  names: string;
  /** Whether it says that it comes from the phone. */
  saysStored: boolean;
  /** Whether there is nothing to read. */
  blank: boolean;
}

interface Pieces {
  start: string;
  end?: string;
  part?: { start: string; end: string };
}

/** Looks at the page that is open, once it has all that it will get. */
export function lookAt(page: Page): Promise<Look> {
  return page.evaluate(async () => {
    const { pieces, names } = window as unknown as { pieces?: Pieces; names?: Promise<string> };
    const style = getComputedStyle(document.documentElement);
    const css = style.getPropertyValue('--css').replace(/"/g, '').trim();
    const cssEnd = style.getPropertyValue('--css-end').replace(/"/g, '').trim();
    const main = document.querySelector<HTMLElement>('#main');
    const words = main?.dataset.mark;
    const half: string[] = [];
    if (words && document.querySelector<HTMLElement>('#end')?.dataset.mark !== words) {
      half.push('words');
    }
    if (css !== cssEnd) half.push('css');
    if (pieces && pieces.start !== pieces.end) half.push('page.js');
    if (pieces?.part && pieces.part.start !== pieces.part.end) half.push('part.js');
    return {
      title: document.title,
      page: main?.dataset.page,
      marks: [words, css, pieces?.start, pieces?.part?.start].map((mark) => mark || '?').join(' '),
      half,
      names: (await names) ?? 'none',
      saysStored: document.querySelector('.stored') !== null,
      blank: !document.body?.offsetHeight || !document.body.textContent?.trim(),
    };
  });
}

/** What a resident got. Only `broken` is never right; which of the others are depends on where and when. */
export type Verdict =
  | { kind: 'whole'; release: number; otherData: boolean }
  /** Our words to their end, without all that shows them well. */
  | { kind: 'plain'; why: string }
  | { kind: 'offline page' | 'last words' | 'not ours' | 'still loading' }
  | { kind: 'broken'; why: string };

/** Judges a look at `path`, where only these releases can be met. */
export function judge(look: Look, path: string, releases: readonly TinyRelease[]): Verdict {
  const broken = (why: string): Verdict => ({ kind: 'broken', why });
  if (look.title.startsWith(FOREIGN_TITLE)) return { kind: 'not ours' };
  if (look.title === '打不开') return { kind: 'last words' };
  if (look.blank) return broken('blank');
  if (!look.page) return broken(`no page of ours: ${look.title}`);
  if (look.half.length > 0) return broken(`half: ${look.half.join(', ')}`);
  const same = releases.filter((release) => release.marksOf(look.page ?? '') === look.marks);
  const fitting = releases.find(({ names }) => names === look.names);
  if (same.length === 0) {
    const [words = '?', ...rest] = look.marks.split(' ');
    const ofOne = releases.some((release) => {
      const [own, ...needed] = release.marksOf(look.page ?? '').split(' ');
      return own === words && needed.every((mark, at) => rest[at] === mark || rest[at] === '?');
    });
    return ofOne ? { kind: 'plain', why: look.marks } : broken(`mixed: ${look.marks}`);
  }
  if (look.names === 'none') return { kind: 'plain', why: 'without data' };
  if (!fitting) return broken(`data: ${look.names}`);
  if (look.page !== path && look.page === PAGES.offline) return { kind: 'offline page' };
  if (look.page !== path) return broken(`${look.page} for ${path}`);
  const newest = same[same.length - 1] as TinyRelease;
  return {
    kind: 'whole',
    release: newest.number,
    otherData: !same.some(({ names }) => names === look.names),
  };
}

/** Short words for a verdict, for the log. */
export function inWords(verdict: Verdict): string {
  if (verdict.kind === 'whole') return `whole ${verdict.release}`;
  return 'why' in verdict ? `${verdict.kind} (${verdict.why})` : verdict.kind;
}
