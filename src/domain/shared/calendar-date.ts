const DAY_MS = 86_400_000;

/** Days from `from` to `to` (both `YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** A day as people read it in Chinese: `2026-11-22` gives `2026 年 11 月 22 日`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${year} 年 ${month} 月 ${day} 日`;
}
