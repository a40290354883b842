/** A phone's clock, in milliseconds since 1970. */
export interface WrongClock {
  name: string;
  /** What it shows when the page is opened. */
  opened: number;
  /** What it shows afterwards, while the page stays open; without it as before. */
  afterwards?: number;
}

/** The zones that a phone may stand in. */
export const ZONES = [
  ...['Asia/Shanghai', 'Asia/Urumqi', 'UTC', 'America/New_York'],
  ...['Pacific/Kiritimati', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham'],
] as const;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const COUNTY_MS = 8 * HOUR_MS;

/** Twelve clocks, all but one wrong, around the true time: two of them jump while the page is open. */
export function wrongClocks(now: number): readonly WrongClock[] {
  const midnight = Math.floor((now + COUNTY_MS) / DAY_MS) * DAY_MS - COUNTY_MS;
  const year = new Date(now + COUNTY_MS).getUTCFullYear();
  const newYear = Date.parse(`${year + 1}-01-01T00:00:00+08:00`);
  return [
    { name: '1970', opened: Date.parse('1970-01-01T00:00:00Z') },
    { name: '2000', opened: Date.parse('2000-02-29T23:59:59+08:00') },
    { name: 'a day behind', opened: now - DAY_MS },
    { name: 'a day ahead', opened: now + DAY_MS },
    { name: '8 days ahead', opened: now + 8 * DAY_MS },
    { name: '400 days ahead', opened: now + 400 * DAY_MS },
    { name: 'end of 32 bits', opened: Date.parse('2038-01-19T03:14:07Z') },
    { name: '2099', opened: Date.parse('2099-12-31T23:59:59+08:00') },
    { name: '29 February', opened: Date.parse('2028-02-29T00:00:00+08:00') },
    { name: 'New Year', opened: newYear },
    { name: 'over New Year while open', opened: newYear - 30_000, afterwards: newYear + 30_000 },
    {
      name: 'three hours back over midnight while open',
      opened: midnight + 2 * DAY_MS + 90 * 60_000,
      afterwards: midnight + 2 * DAY_MS - 90 * 60_000,
    },
  ];
}
