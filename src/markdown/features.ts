import type { Features } from 'satteri';

/** The one set of Markdown features, for the build and for the authors' check: both must read the same document. */
export const MARKDOWN_FEATURES = {
  frontmatter: true,
  directive: true,
  gfm: { footnotes: false },
  // Chinese punctuation is written by the author; English rules would only spoil it.
  smartPunctuation: false,
} satisfies Features;

/** The boxes an author may open with `:::提醒` … `:::`, and the class each gets. */
export const CALLOUTS: Readonly<Record<string, string>> = { 提醒: 'note', 警告: 'warning' };

/**
 * Whether an author may link to `url`: another page or place of this site, a telephone number, or an https address.
 * Everything else (http, javascript, data, protocol-relative, backslashes that browsers read as slashes) is refused.
 */
export function isSafeUrl(url: string): boolean {
  if (/[\s\\]|\p{Cc}/u.test(url)) return false;
  if (/^(?:\/(?!\/)|#)/.test(url)) return true;
  return /^(?:https:\/\/[^/]|tel:[0-9-]+$)/.test(url);
}
