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

/**
 * The text for the home page: each line is a day, `YYYY-MM-DD`, and what the page says from then on, which is nothing while
 * nothing is due. It says of nobody what it is. Empty where the whole of it would say nothing.
 */
export function summaryText(household: readonly DueSummary[]): string {
  const days = [...new Set(household.flatMap(({ changes }) => changes.map(({ day }) => day)))];
  const lines = days.sort().map((day) => `${day}${wordsOn(day, household)}`);
  return lines.some((line) => line.length > 10) ? lines.join('\n') : '';
}

function wordsOn(day: string, household: readonly DueSummary[]): string {
  const parts = household.flatMap(({ name, changes }) => {
    const count = changes.filter((change) => change.day <= day).pop()?.count ?? 0;
    return count > 0 ? [`${name.replace(/\s+/g, ' ')}有 ${count} 项`] : [];
  });
  return parts.length > 0 ? `${parts.join('，')}到期` : '';
}
