import { type Copy, county } from './alert-county.ts';
import { DOUBT, MAYBE_OVER } from './alert-folds.ts';
import type { Seen } from './alert-look.ts';
import type { Case } from './alert-visit.ts';

type Held = Readonly<Record<string, readonly (readonly [from: string, until: string])[]>>;

/** When each alert truly holds by the plan of the old build, read off the county's files by hand. */
const OLD: Held = {
  'co-winter': [
    ['2026-11-01 00:00', '2027-03-31 23:59:59'],
    ['2027-11-01 00:00', '2028-03-31 23:59:59'],
    ['2028-11-01 00:00', '2029-03-31 23:59:59'],
    ['2029-11-01 00:00', '2030-03-31 23:59:59'],
    ['2030-11-01 00:00', '2031-03-31 23:59:59'],
  ],
  flu: [['2026-11-10 08:00', '2026-12-31 20:00']],
  ice: [['2026-12-01 00:00', '2026-12-31 20:00']],
  heater: [['2026-12-03 08:00', '2026-12-24 20:00']],
  smog: [['2026-11-18 08:00', '2026-12-10 20:00']],
  well: [['2026-11-15 08:00', '2026-12-15 20:00']],
  feast: [['2026-10-01 08:00', '2026-10-08 20:00']],
  gas: [['2026-11-16 08:00', '2026-11-21 18:00']],
  'storm-1': [['2026-11-17 08:00', '2026-11-20 08:00']],
  'storm-2': [['2026-11-20 08:00', '2026-11-30 20:00']],
  'road-1': [['2026-11-19 08:00', '2026-11-28 08:00']],
  'road-2': [['2026-11-28 08:00', '2026-12-12 20:00']],
  fog: [['2026-11-20 08:00', '2026-11-26 08:00']],
  water: [['2026-11-20 08:00', '2027-01-15 20:00']],
};

/** The same by the plan of the new build, for a reader whom it has reached. */
const NEW: Held = {
  ...OLD,
  flu: [['2026-11-10 08:00', '2026-12-05 10:00']],
  heater: [['2026-12-03 08:00', '2026-12-06 08:00']],
  'heater-2': [['2026-12-06 08:00', '2027-01-05 20:00']],
  smog: [['2026-11-18 08:00', '2026-12-20 20:00']],
  well: [['2026-11-15 08:00', '2026-12-08 20:00']],
  water: [['2026-11-20 08:00', '2026-12-06 09:00']],
  leak: [['2026-12-04 08:00', '2026-12-18 20:00']],
  party: [['2026-12-05 08:00', '2026-12-26 20:00']],
  frost: [['2026-12-21 08:00', '2027-01-10 20:00']],
};

const SEVERE = ['co-winter', 'ice', 'smog', 'gas', 'storm-1', 'storm-2', 'leak', 'frost'];

/** The newest plan that has reached the reader of a case. */
function told({ copy, network, before }: Case): Copy {
  return [copy, network, before?.network].includes('new') ? 'new' : 'old';
}

/** The alerts for which the page of a case has a place. */
function expectedOn({ page, script }: Case, ids: readonly string[]): readonly string[] {
  // What has no script is as true as on the day of its build, and says its dates.
  if (page === '/emergency/' || script === false) return [];
  if (page === '/' || page === '/alerts/') return ids;
  return ids.filter((id) => SEVERE.includes(id) || page === `/alerts/${id}/`);
}

/** Whether the phone of a case shows the true time. */
export function isTrue({ at, phone = at }: Case): boolean {
  return phone === at;
}

/** What a page says wrongly, as `case: alert`, by the true time. */
export interface Wrongs {
  /** Over, and yet shown as one that holds. */
  overShown: string[];
  /** Holds, and is not shown as one that does. */
  notShown: string[];
  /** Holds, and is nowhere to be found, or said to be over. */
  hidden: string[];
}

/** Holds a page against the truth. */
export function wrongsOf(one: Case, seen: Seen): Wrongs {
  const plan = told(one) === 'new' ? NEW : OLD;
  const now = county(one.at);
  const wrongs: Wrongs = { overShown: [], notShown: [], hidden: [] };
  for (const id of expectedOn(one, Object.keys(plan))) {
    const spans = plan[id] ?? [];
    const holds = spans.some(([from, until]) => county(from) <= now && now < county(until));
    const over = !holds && spans.some(([, until]) => county(until) <= now);
    const found = seen[id] ?? '';
    const doubted = found.includes(MAYBE_OVER) || found.includes(DOUBT);
    const shown = found.includes('有效到') && !doubted;
    const words = `${one.name}: ${id}`;
    if (over && shown) wrongs.overShown.push(words);
    if (holds && !shown) wrongs.notShown.push(words);
    if (holds && !/有效到|日起|, folded under| \| /.test(found)) wrongs.hidden.push(words);
  }
  return wrongs;
}
