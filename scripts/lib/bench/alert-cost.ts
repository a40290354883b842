import { type Cost, onSlowPhone } from './slow-phone.ts';

/** How many alerts a phone judges. */
export const ALERTS = 1000;
const ROUNDS = 20;

/** Measures the site's own rules, `src/domain/alert/`, unbundled (what the phone runs is smaller): reading the times of 1,000 alerts, judging them and saying it in words. */
export function alertCost(browserPath: string): Promise<Cost> {
  return onSlowPhone(browserPath, (page) =>
    page.evaluate(judgeAll, { alerts: ALERTS, rounds: ROUNDS }),
  );
}

/** Runs in the page: alerts of all states, some with five seasons, some lifted or replaced; the time of each round. */
async function judgeAll({ alerts, rounds }: { alerts: number; rounds: number }): Promise<number[]> {
  const load = (name: string) => import(`/src/domain/alert/${name}.ts`);
  const [{ spansFromText }, { judge }, { judgementInWords }] = await Promise.all(
    ['spans', 'judge', 'words'].map(load),
  );
  const now = 1_800_000_000;
  const texts = Array.from({ length: alerts }, (_, index) => {
    const from = now + (index - alerts / 2) * 3600;
    const change =
      index % 3 === 0 ? `/${index % 2 ? 'lifted' : 'replaced'}/${from + 60}/a-${index}` : '';
    const seasons = index % 4 === 0 ? 5 : 1;
    return Array.from({ length: seasons }, (_one, year) => {
      const start = from + year * 31_536_000;
      return `${start}/${start + 864_000}${year === 0 ? change : ''}`;
    }).join(' ');
  });
  const clock = { now: now * 1000, known: (now - 86_400) * 1000, slow: false };
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    const words = texts.map((text) => judgementInWords(judge(spansFromText(text), clock)));
    const passed = performance.now() - started;
    if (new Set(words).size < 4) throw new Error('the alerts are all alike: nothing was judged');
    return passed;
  });
}
