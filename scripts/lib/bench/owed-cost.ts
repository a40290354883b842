import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Rules, Subject } from '../../../src/domain/checkup/duty.ts';
import { checkupRuleSchema } from '../../../src/domain/checkup/schema.ts';
import { immunisationSchema } from '../../../src/domain/immunisation/schema.ts';
import { type Cost, onSlowPhone } from './slow-phone.ts';

/** As many people as the largest household is planned for. */
export const PEOPLE = 20;
const ROUNDS = 20;
const TODAY = '2026-11-22';
const UNTIL = '2028-11-22';

/** What it may cost on that phone, in milliseconds. */
export const OWED_TARGET = 100;

/** What is worked out for everybody: what they are owed over two years, or, after each tick, what the home page will say. */
export type OwedWork = 'list' | 'summary';

/** Measures the site's own engine with the rules in `content`, unbundled (what the phone runs is smaller), for 20 people. */
export function owedCost(browserPath: string, content: string, work: OwedWork): Promise<Cost> {
  return onSlowPhone(browserPath, (page) =>
    page.evaluate(work === 'list' ? scheduleAll : summariseAll, {
      rules: rulesIn(content),
      people: Array.from({ length: PEOPLE }, (_, index) => personWith(index)),
      today: TODAY,
      until: UNTIL,
      rounds: ROUNDS,
    }),
  );
}

function rulesIn(content: string): Rules {
  const read = <Value>(folder: string, take: (value: unknown) => Value) =>
    readdirSync(join(content, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        ...take(parse(readFileSync(join(content, folder, name), 'utf8'))),
        id: basename(name, '.yaml'),
      }));
  const rule = (value: unknown) => checkupRuleSchema.parse(value);
  return {
    rules: [...read('checkup-rules', rule), ...read('pregnancy', rule)],
    immunisation: read('immunisation', (value) => immunisationSchema.parse(value)).sort(
      (one, other) => (one.from < other.from ? -1 : 1),
    ),
  };
}

/** In turn an elder with three diseases and three years of visits, a child, a woman who expects one, and somebody in between. */
function personWith(index: number): Subject {
  const kind = index % 4;
  const birth = [`19${40 + index}`, `20${26 - index}`, '1996', `19${60 + index}`][kind];
  const rules = ['htn-follow-up', 'dm-follow-up', 'copd-follow-up'];
  const visits = Array.from({ length: 36 }, (_, month) => {
    const on = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
    const rule = rules[month % 3] as string;
    return { occurrence: `${rule}/after-${on}`, state: 'done' as const, on };
  });
  return {
    id: `person-${index}`,
    person: { birth: `${birth}-03-08`, sex: index % 3 === 0 ? 'male' : 'female' },
    health: {
      conditions: kind === 0 ? ['hypertension', 'type-2-diabetes', 'copd'] : [],
      risks: kind === 3 ? ['pressure', 'glucose', 'lung'] : [],
      pregnancies: kind === 2 ? [{ id: 'now', lastPeriod: '2026-08-23' }] : [],
    },
    family: ['hepatitis-b'],
    marks: kind === 0 ? visits : [],
  };
}

interface Task {
  rules: Rules;
  people: Subject[];
  today: string;
  until: string;
  rounds: number;
}

/** Runs in the page: everybody's duties again and again; the time of each round. */
async function scheduleAll({ rules, people, today, until, rounds }: Task): Promise<number[]> {
  // A name that only the page knows: nothing here loads it.
  const engine = '/src/domain/checkup/duties.ts';
  const { dutiesOf } = await import(engine);
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    const owed = people.map((person) => dutiesOf(rules, person, today, until).duties.length);
    const passed = performance.now() - started;
    if (Math.min(...owed) < 1) throw new Error('somebody is owed nothing: nothing was worked out');
    return passed;
  });
}

/** Runs in the page: for everybody on which days of the next half year how many things are due, as after each tick in the list. */
async function summariseAll({ rules, people, today, rounds }: Task): Promise<number[]> {
  const summary = '/src/islands/me/owed/summary.ts';
  const { dueSummary } = await import(summary);
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    const turns = people.map((person) => dueSummary(rules, person, today).changes.length);
    const passed = performance.now() - started;
    if (Math.max(...turns) < 2) throw new Error('nothing changes for anybody: nothing was asked');
    return passed;
  });
}
