import { kept } from './kept.ts';
import { phoneToday } from './today.ts';

/** Written by the list of what people are owed: each line is a day and what holds from then on. */
const KEY = 'mingbairen.owed';

/** Says on the home page how many things are due in the household, by the phone's own day; else its link stays as it is. */
export function startOwed(): void {
  const link = document.querySelector('[data-owed]');
  let words = '';
  for (const line of kept(KEY).split('\n')) {
    if (line.slice(0, 10) <= phoneToday()) words = line.slice(10);
  }
  if (link && words) link.textContent = words;
}
