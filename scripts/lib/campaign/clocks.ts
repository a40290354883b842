import { type Browser, chromium, type Page } from 'playwright-core';
import { serveSite } from '../static-server.ts';
import { countyTime, expectedDates, type Marked, shifted } from './clocks-expected.ts';
import { clocksBackup, NAMES, TITLES } from './clocks-household.ts';
import {
  addNewborn,
  answerCard,
  datesShown,
  enterPressure,
  listText,
  openList,
  removeNewborn,
  rowsOnPhone,
} from './clocks-phone.ts';
import { type WrongClock, wrongClocks, ZONES } from './clocks-table.ts';
import { bringDiary } from './diary-size.ts';
import { failuresOf } from './failures.ts';
import { randomFrom, shuffled } from './random.ts';
import { inLanes, Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

export interface ClockCampaign {
  browserPath: string;
  /** Where the built site lies. */
  outDir: string;
  seed: number;
  /** How many of the zones, and how many of the clocks in each. */
  zones: number;
  clocks: number;
  /** How many phones at a time. */
  atOnce: number;
  say: (line: string) => void;
}

/** One wrong clock in one zone, by their names. */
interface ClockCase {
  zone: string;
  clock: string;
}

/** What all the phones of a campaign share. */
interface World {
  browser: Browser;
  origin: string;
  /** The true time: it stands still, so that no midnight comes in between. */
  now: number;
  marked: Marked;
  tally: Tally;
  /** The whole list by clock, as the first zone has shown it. */
  texts: Map<string, string>;
}

const CHILD_DAYS = 100;
const PUT_OFF_DAYS = 7;
const PEOPLE = Object.keys(NAMES).length;

/** Opens the built site under clocks that are wrong, in zones that are not the county's: days, what is kept, and what was there. */
export async function clockCampaign(options: ClockCampaign): Promise<Tally> {
  const { browserPath, outDir, seed, zones, clocks, atOnce, say } = options;
  const site = await serveSite(outDir, 0);
  if (!site) throw new Error('no free port on this machine');
  const browser = await chromium.launch({ executablePath: browserPath });
  const now = Date.now();
  const today = countyTime(now).slice(0, 10);
  const marked = {
    done: today,
    until: shifted(today, PUT_OFF_DAYS),
    born: shifted(today, -CHILD_DAYS),
  };
  const tally = new Tally('clocks', say);
  const origin = `http://localhost:${site.port}`;
  const world = { browser, origin, now, marked, tally, texts: new Map<string, string>() };
  try {
    await inLanes([...casesByZone(seed, zones, clocks, now)], atOnce, async ([zone, names]) => {
      await onePhone(world, zone, names);
      say(`${zone} …`);
    });
  } finally {
    await browser.close();
    await site.close();
  }
  return tally;
}

/** The clocks of each zone: those that failed once, and then others in an order of the seed. */
function casesByZone(
  seed: number,
  zones: number,
  clocks: number,
  now: number,
): Map<string, Set<string>> {
  const random = randomFrom(seed);
  const byZone = new Map<string, Set<string>>();
  for (const { zone, clock } of failuresOf<ClockCase>('clocks').values()) {
    byZone.set(zone, (byZone.get(zone) ?? new Set()).add(clock));
  }
  const names = wrongClocks(now).map(({ name }) => name);
  for (const zone of shuffled(random, ZONES).slice(0, zones)) {
    const chosen = shuffled(random, names).slice(0, clocks);
    byZone.set(zone, new Set([...(byZone.get(zone) ?? []), ...chosen]));
  }
  return byZone;
}

/** A phone in one zone whose clock goes wrong again and again: what one clock leaves behind is what the next one finds. */
async function onePhone(world: World, zone: string, names: ReadonlySet<string>): Promise<void> {
  const { browser, origin, now, marked, tally } = world;
  const options = { timezoneId: zone, locale: 'zh-CN', serviceWorkers: 'block' } as const;
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.clock.setFixedTime(now);
    await bringDiary(page, origin, await clocksBackup(marked.done, marked.born, now));
    await openList(page, origin, PEOPLE);
    await answerCard(page, NAMES.grandfather, TITLES.checkup, '做完了');
    await answerCard(page, NAMES.grandfather, TITLES.constitution, '以后再说');
    await enterPressure(page, origin, async () => {});
    for (const clock of wrongClocks(now).filter(({ name }) => names.has(name))) {
      const outcome = await underClock(world, page, clock);
      outcome.broken.push(...errors.splice(0));
      const name = `${zone} ${clock.name}`.replace(/\W+/g, '-').toLowerCase();
      tally.add(name, { zone, clock: clock.name } satisfies ClockCase, outcome);
    }
  } finally {
    await context.close();
  }
}

async function underClock(world: World, page: Page, clock: WrongClock): Promise<Outcome> {
  const { origin, now, marked, texts } = world;
  const seen = {
    'dates right': 0,
    'dates wrong': 0,
    'rows as before': 0,
    'rows lost or changed': 0,
    'newborns taken': 0,
    'newborns refused': 0,
  };
  const outcome: Outcome = { broken: [], late: [], wrong: 1, seen };
  const last = clock.afterwards ?? clock.opened;
  const before = await rowsOnPhone(page);

  await page.clock.setFixedTime(clock.opened);
  await openList(page, origin, PEOPLE);
  const built = Date.parse(await page.locator('html').evaluate((one) => one.dataset.built ?? ''));
  await page.clock.setFixedTime(last);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const [phone, build] = [countyTime(last), countyTime(built)].map((time) => time.slice(0, 10));
  const today = (phone ?? '') > (build ?? '') ? phone : build;
  const shown = await datesShown(page);
  for (const { person, what, when } of expectedDates(today ?? '', marked)) {
    const lines = shown.filter((line) => line.person === person && line.what.includes(what));
    const isThere = lines.some((line) => line.when.startsWith(when));
    seen[isThere ? 'dates right' : 'dates wrong']++;
    if (isThere) continue;
    const found = lines.map((line) => line.when).join(' / ');
    outcome.broken.push(`${person} ${what}: wanted ${when}, found ${found}`);
  }
  const text = await listText(page);
  const elsewhere = texts.get(clock.name) ?? text;
  texts.set(clock.name, elsewhere);
  if (text !== elsewhere) outcome.broken.push('the list has other words than in another zone');

  // Somebody of today's date is taken, whatever the clock shows: time has passed at least until the build.
  const refusal = await addNewborn(page, today ?? '');
  seen[refusal ? 'newborns refused' : 'newborns taken']++;
  if (refusal) outcome.broken.push(`a child born on ${today} is refused: ${refusal}`);
  else await removeNewborn(page);

  await page.clock.setFixedTime(clock.opened);
  await enterPressure(page, origin, () => page.clock.setFixedTime(last));
  await page.clock.setFixedTime(now);
  await openList(page, origin, PEOPLE);
  const after = await rowsOnPhone(page);
  for (const [key, row] of Object.entries(before)) {
    const isSame = after[key] === row;
    seen[isSame ? 'rows as before' : 'rows lost or changed']++;
    if (!isSame) outcome.broken.push(`${key}: was ${row}, is ${after[key]}`);
  }
  const fresh = Object.entries(after).filter(([key]) => !(key in before));
  const moments = fresh.map(([, row]) => JSON.parse(row).data.at?.slice(0, 16));
  if (moments.join() !== countyTime(last)) {
    outcome.broken.push(`kept: ${moments.join()}, wanted ${countyTime(last)}`);
  }
  return outcome;
}
