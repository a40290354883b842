/** The first line of an unsealed backup; the number counts the versions of this frame, not those of what is in it. */
const NAME = '明白人备份';
const FIRST = `${NAME} 1`;

/** Why a text is no unsealed backup. */
export type PlainProblem =
  | 'not a backup'
  /** It is one, but not all of it is as it was written. */
  | 'damaged'
  | 'of a newer version';

/** Puts a name and a SHA-256 before a text, so that every changed character shows. It hides nothing. */
export async function closePlain(content: string): Promise<string> {
  return `${FIRST}\nsha256 ${await digestOf(content)}\n${content}`;
}

/** The text out of its frame, where not a character of either has changed. */
export async function openPlain(
  text: string,
): Promise<{ content: string } | { problem: PlainProblem }> {
  const [first = '', second = ''] = text.split('\n', 2);
  const [, version] = /^明白人备份 ([1-9]\d{0,5})$/.exec(first) ?? [];
  if (version !== undefined && version !== '1') return { problem: 'of a newer version' };
  if (version === undefined) {
    return { problem: text.includes(NAME) ? 'damaged' : 'not a backup' };
  }
  const content = text.slice(first.length + second.length + 2);
  const isWhole = second === `sha256 ${await digestOf(content)}`;
  return isWhole ? { content } : { problem: 'damaged' };
}

async function digestOf(content: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${FIRST}\n${content}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
