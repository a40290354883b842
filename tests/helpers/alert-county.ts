import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';

/** A moment as the county's clock shows it, `2026-11-22 12:00` or with seconds, in milliseconds since 1970. */
export function county(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}${moment.length < 19 ? ':00' : ''}+08:00`);
}

/** When the copy that lies on the phone was built, and when the server built the one it has now. */
export const BUILT = { old: '2026-11-22 12:00', new: '2026-12-06 09:00' } as const;
export type Copy = keyof typeof BUILT;

/** What an alert file of the test county differs in from the others. */
interface Difference {
  title: string;
  severe?: true;
  area?: 'dongzhen' | 'xixiang';
  /** County moments: effective, expires, and sent where that is earlier. */
  dates?: readonly [effective: string, expires?: string, sent?: string];
  season?: { from: string; to: string; since: number };
  updates?: string;
  lifts?: string;
}

type County = Readonly<Record<string, Difference>>;

const OLD: County = {
  'co-winter': {
    title: '烧炭取暖，要当心煤气',
    severe: true,
    season: { from: '11-01', to: '03-31', since: 2025 },
  },
  flu: { title: '咳嗽发烧的人多了', dates: ['2026-11-10 08:00', '2026-12-31 20:00'] },
  ice: {
    title: '河面结冰，别上去玩',
    severe: true,
    dates: ['2026-12-01 00:00', '2026-12-31 20:00', '2026-11-20 09:00'],
  },
  heater: {
    title: '电热毯，睡前关掉',
    dates: ['2026-12-03 08:00', '2026-12-24 20:00', '2026-11-20 10:00'],
  },
  smog: {
    title: '烧秸秆的烟呛人',
    severe: true,
    area: 'dongzhen',
    dates: ['2026-11-18 08:00', '2026-12-10 20:00'],
  },
  well: {
    title: '井水先烧开再喝',
    area: 'xixiang',
    dates: ['2026-11-15 08:00', '2026-12-15 20:00'],
  },
  feast: { title: '过节吃席，别吃生冷', dates: ['2026-10-01 08:00', '2026-10-08 20:00'] },
  gas: {
    title: '煤气罐漏气，先开窗',
    severe: true,
    dates: ['2026-11-16 08:00', '2026-12-05 20:00'],
  },
  'gas-over': { title: '漏气的罐子换好了', lifts: 'gas', dates: ['2026-11-21 18:00'] },
  'storm-1': {
    title: '大风天，老人少出门',
    severe: true,
    dates: ['2026-11-17 08:00', '2026-11-25 20:00'],
  },
  'storm-2': {
    title: '风更大了，先别出门',
    severe: true,
    updates: 'storm-1',
    dates: ['2026-11-20 08:00', '2026-11-30 20:00'],
  },
  'road-1': { title: '路上打滑，慢慢走', dates: ['2026-11-19 08:00', '2026-12-02 20:00'] },
  'road-2': {
    title: '桥上也打滑，绕着走',
    updates: 'road-1',
    dates: ['2026-11-28 08:00', '2026-12-12 20:00', '2026-11-22 08:00'],
  },
  fog: { title: '早上有雾，晚点出门', dates: ['2026-11-20 08:00', '2026-11-29 20:00'] },
  'fog-over': {
    title: '雾散了，照常出门',
    lifts: 'fog',
    dates: ['2026-11-26 08:00', undefined, '2026-11-22 08:00'],
  },
  water: { title: '自来水发浑，先别喝', dates: ['2026-11-20 08:00', '2027-01-15 20:00'] },
};

const { water: _, ...kept } = OLD;

/** Two weeks later: one is lifted, one replaced, one withdrawn, one holds longer, one shorter, three are new. */
const NEW: County = {
  ...kept,
  'flu-over': {
    title: '咳嗽发烧的人少了',
    lifts: 'flu',
    dates: ['2026-12-05 10:00', '2026-12-08 10:00'],
  },
  'heater-2': {
    title: '电热毯，旧的别再用',
    updates: 'heater',
    dates: ['2026-12-06 08:00', '2027-01-05 20:00'],
  },
  smog: { ...kept.smog, dates: ['2026-11-18 08:00', '2026-12-20 20:00'] } as Difference,
  well: { ...kept.well, dates: ['2026-11-15 08:00', '2026-12-08 20:00'] } as Difference,
  leak: {
    title: '厂里漏了气，关好门窗',
    severe: true,
    dates: ['2026-12-04 08:00', '2026-12-18 20:00'],
  },
  party: { title: '聚餐用公筷', dates: ['2026-12-05 08:00', '2026-12-26 20:00'] },
  frost: {
    title: '水管要冻，接好水再睡',
    severe: true,
    dates: ['2026-12-21 08:00', '2027-01-10 20:00', '2026-12-05 09:00'],
  },
};

/** The first things to do of every alert: what stands under a severe one on the home page. */
export const STEPS = ['先看看家里', '再告诉家里的老人'] as const;

function alertFile({ title, severe, area, dates, season, updates, lifts }: Difference): string {
  const words = '家里人都看一遍，先做上面写的几件事，有事就打电话问。';
  const [effective, expires, sent = effective] = (dates ?? []).map(
    (moment) => moment && new Date(county(moment)).toISOString().replace('.000', ''),
  );
  const fields = {
    title,
    summary: words,
    audience: ['everyone'],
    call120: { any: ['喘不上气'] },
    sources: [{ id: 'S06', place: '第 49 条', confidence: 'verified' }],
    review: {
      state: 'reviewed',
      role: '全科医师',
      organisation: '小县医院',
      name: '测试甲',
      title: '主治医师',
      date: '2026-09-20',
      nextDue: '2027-09-19',
    },
    author: { role: '健康教育专干', organisation: '小县疾控中心' },
    published: '2026-09-20',
    revised: '2026-09-20',
    aiAssisted: false,
    keywords: ['提醒'],
    aliases: ['当心'],
    kind: season ? 'season' : 'health',
    ...(updates && { msgType: 'Update', references: [updates] }),
    ...(lifts && { msgType: 'Cancel', references: [lifts] }),
    category: ['Health'],
    event: '当心身体',
    urgency: 'Expected',
    severity: severe ? 'Severe' : 'Moderate',
    certainty: 'Likely',
    ...(season ? { season } : { sent, effective, expires }),
    area: [area ?? 'county'],
    doNow: [...STEPS, '第三件事，放在后面'],
    share: { parents: words, residents: words, villageDoctors: words },
  };
  return `---\n${stringify(fields)}---\n\n正文在这里，照着做。\n`;
}

function writeCounty(content: string, files: County, retired: readonly string[]): void {
  cpSync('tests/fixtures/good-content', content, { recursive: true });
  const alerts = join(content, 'alerts');
  rmSync(alerts, { recursive: true });
  mkdirSync(alerts);
  for (const [id, difference] of Object.entries(files)) {
    writeFileSync(join(alerts, `${id}.md`), alertFile(difference));
  }
  const entries = retired.map((id) => ({ id, retired: '2026-12-06', why: '水厂说没有这回事' }));
  writeFileSync(join(alerts, 'retired.yaml'), stringify(entries));
}

const BUILD = 'npm run check:content && npx astro build';

/**
 * Builds the county as it was on both days; the folders of the two sites, and how to be rid of them. They have no worker,
 * which would stand between a page and the network that a test gives it.
 */
export async function buildCounty(): Promise<Record<Copy, string> & { remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'alert-county-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  writeCounty(join(folder, 'old-content'), OLD, []);
  writeCounty(join(folder, 'new-content'), NEW, ['water']);
  const sites = { old: join(folder, 'old'), new: join(folder, 'new') };
  for (const copy of ['old', 'new'] as const) {
    const env = {
      ...process.env,
      // Vitest's own value would put React and Vite into test mode.
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGBAIREN_CONTENT: join(folder, `${copy}-content`),
      MINGBAIREN_OUT: sites[copy],
      MINGBAIREN_TODAY: `${BUILT[copy].replace(' ', 'T')}:00+08:00`,
    };
    await promisify(execFile)('sh', ['-c', BUILD], { env }).catch((failure) => {
      remove();
      throw new Error(`${copy} county: ${failure.stdout}${failure.stderr}`);
    });
  }
  return { ...sites, remove };
}
