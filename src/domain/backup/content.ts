import type { Backup } from './backup.ts';
import { type ContentProblem, NEWEST, readBackup } from './schema.ts';

/** What chat programs drop, turn or add on the way: all that cannot be seen, and spaces that follow one another. */
const FRAGILE = /(?! )[\p{C}\p{Z}]| (?= )/gu;

/** A character as JSON can also write it; longer ones are two. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A value on one line, in which nothing can be lost that nobody sees. */
function line(value: unknown): string {
  return JSON.stringify(value).replace(FRAGILE, escaped);
}

/** A backup as text: JSON with a row on each line, ended by a line of its own. */
export function toContent({ made, tables }: Backup): string {
  const texts = [...tables].map(([name, rows]) => {
    const lines = [...rows.values()].map(({ id, v, person, at, data }) =>
      line({ id, v, person, at, data }),
    );
    return `${line(name)}:[\n${lines.join(',\n')}]`;
  });
  const first = `{"v":${NEWEST},"made":${line(made)},"tables":{`;
  return `${[first, ...(texts.length > 0 ? [texts.join(',\n')] : []), '}}'].join('\n')}\n`;
}

/** Reads the text of a backup. */
export function fromContent(text: string): { backup: Backup } | { problem: ContentProblem } {
  try {
    return readBackup(JSON.parse(text));
  } catch {
    return { problem: 'not a backup' };
  }
}
