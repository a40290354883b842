/** The day `count` days after `day` (`YYYY-MM-DD`). Not the site's own reckoning: a test must not lean on what it tests. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
