/** How many things are due from a day on. */
export interface DueFrom {
  day: string;
  count: number;
}

/** How many things are due, day by day, for somebody of the household. */
export interface DueSummary {
  name: string;
  changes: readonly DueFrom[];
}

/** The text for the home page: a line for each person, days with numbers and the name. It says of nobody what it is. */
export function summaryText(household: readonly DueSummary[]): string {
  return household
    .filter(({ changes }) => changes.some(({ count }) => count > 0))
    .map(({ name, changes }) => {
      const days = changes.map(({ day, count }) => `${day}=${count}`);
      return `${days.join()} ${name.replace(/\s+/g, ' ')}`;
    })
    .join('\n');
}

/** What the text says on a day; empty where nothing is due. */
export function summaryInWords(text: string, today: string): string {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const [, changes = '', name] = /^(\S+) (.+)/.exec(line) ?? [];
    const now = changes
      .split(',')
      .filter((change) => change.slice(0, 10) <= today)
      .pop();
    const count = Number(now?.slice(11));
    if (count > 0) parts.push(`${name}有 ${count} 项`);
  }
  return parts.length > 0 ? `${parts.join('，')}到期` : '';
}
