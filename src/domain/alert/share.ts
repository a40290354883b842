/** A message for a group must stay below this many characters, its link included: longer ones are folded by WeChat and not read. */
export const SHARE_LIMIT = 200;

/** What stands before everything that a demonstration site gives people to send. */
const DEMO_MARK = '【示例】';

/** The words to send to a group: the author's text, then the page's address on a line of its own. */
export function shareMessage(text: string, url: string, mode: 'demo' | 'live'): string {
  return `${mode === 'demo' ? DEMO_MARK : ''}${text}\n${url}`;
}
