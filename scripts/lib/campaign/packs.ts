import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestPath } from '../../../src/domain/pack/pack.ts';
import { failuresOf } from './failures.ts';
import {
  openPhone,
  type PackCase,
  type PackSetting,
  packCase,
  runPackCase,
  untrue,
  withProfile,
} from './pack-case.ts';
import { PackHost } from './pack-host.ts';
import { buildPackSite, PACK } from './pack-site.ts';
import { randomFrom } from './random.ts';
import { Tally } from './tally.ts';

const GUIDES = 60;

/** What the download of a pack without any trouble has shown. */
export interface WholeDownload {
  files: number;
  seconds: number;
  /** Files under way at one time, at most. */
  most: number;
  /** What the page said that it would cost, and what the host sent. */
  saidKilobytes: number;
  sentKilobytes: number;
  /** What the phone had of it already: what every page of the site has, and pages that the worker keeps anyway. */
  sparedKilobytes: number;
  /** How often the page told how far it was. */
  words: number;
}

export interface PackCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  say: (line: string) => void;
}

/** A pack of 60 pages on a line of 400 kbit/s: once to its end, then cut off at moments that the seed chooses, and gone on with. */
export async function packCampaign(
  options: PackCampaign,
): Promise<{ whole: WholeDownload; tally: Tally }> {
  const { browserPath, seed, runs, say } = options;
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-packs-'));
  let host: PackHost | undefined;
  try {
    const outDir = await buildPackSite(folder, GUIDES);
    host = await PackHost.start(outDir);
    const manifest = JSON.parse(readFileSync(join(outDir, manifestPath(PACK)), 'utf8'));
    const files = new Set<string>(manifest.files.map(({ url }: { url: string }) => url));
    const setting = { browserPath, host, manifest, files, profile: join(folder, 'profile') };
    await (await openPhone(setting, setting.profile)).close();

    const whole = await wholeDownload(setting);
    const random = randomFrom(seed);
    const tally = new Tally('packs', say);
    const cases: [string, PackCase][] = [
      ...failuresOf<PackCase>('packs'),
      ...Array.from({ length: runs }, (_, run): [string, PackCase] => [
        `${seed}-${run}`,
        packCase(random),
      ]),
    ];
    for (const [name, one] of cases) {
      tally.add(name, one, await runPackCase(setting, one, whole.seconds));
      if (tally.runs % 10 === 0) say(`${tally.runs} / ${cases.length} …`);
    }
    return { whole, tally };
  } finally {
    await host?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

function wholeDownload(setting: PackSetting): Promise<WholeDownload> {
  return withProfile(setting, async (profile) => {
    const { host, files, manifest } = setting;
    const phone = await openPhone(setting, profile);
    host.forget();
    const started = performance.now();
    await phone.tap();
    await phone.whole();
    const seconds = (performance.now() - started) / 1000;
    const { said, most } = phone;
    await phone.close();

    const sent = host.answered.filter(({ path }) => files.has(path) || path === manifestPath(PACK));
    const travelled = new Set(sent.filter(({ bytes }) => bytes > 0).map(({ path }) => path));
    const spared = manifest.files.filter(({ url }) => !travelled.has(url)).reduce(sumOfBytes, 0);
    const wrong = untrue(said, setting);
    for (const { kilobytes, at } of said) {
      const before = sent.filter((answer) => answer.at <= at).reduce(sumOfBytes, spared);
      if (kilobytes > before / 1024 + 1) wrong.push(`said ${kilobytes} KB of ${before} B`);
    }
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    return {
      files: files.size,
      seconds,
      most,
      saidKilobytes: said.at(-1)?.total ?? 0,
      sentKilobytes: sent.reduce(sumOfBytes, 0) / 1024,
      sparedKilobytes: spared / 1024,
      words: said.length,
    };
  });
}

function sumOfBytes(sum: number, { bytes }: { bytes: number }): number {
  return sum + bytes;
}
