import type { Reminder } from '../../../domain/checkup/reminder.ts';

/** What stands under one heading of the sheet. */
export interface SheetPart {
  heading: string;
  items: readonly Reminder[];
}

/** The reminders as the sheet shows them: what is to be done already, then month by month. They come the nearest first. */
export function byMonth(reminders: readonly Reminder[]): SheetPart[] {
  const now = reminders.filter(({ isNow }) => isNow);
  const parts: { heading: string; items: Reminder[] }[] = [];
  if (now.length > 0) parts.push({ heading: '现在就该做', items: now });
  for (const reminder of reminders.filter(({ isNow }) => !isNow)) {
    const [year, month] = reminder.day.split('-').map(Number);
    const heading = `${year} 年 ${month} 月`;
    const open = parts.find((part) => part.heading === heading);
    if (open) open.items.push(reminder);
    else parts.push({ heading, items: [reminder] });
  }
  return parts;
}
