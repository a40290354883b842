import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { manifestPath, type PackManifest } from '../../../src/domain/pack/pack.ts';
import { PackHost } from './pack-host.ts';
import { PackPhone, type Said } from './pack-phone.ts';
import { buildPackSite, PACK } from './pack-site.ts';
import { oneOf, type Random, randomFrom } from './random.ts';

const GUIDES = 60;
const AT_ONCE = 4;

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

/** Ways in which a download is cut off. */
const CUTS = ['browser killed', 'browser killed', 'tab closed', 'network lost'] as const;
type Cut = (typeof CUTS)[number];

/** One download that was cut off and gone on with. */
export interface CutDownload {
  cut: Cut;
  /** How long after the tap. */
  milliseconds: number;
  /** Files that the page had called done, that were on the phone afterwards, and that were asked for twice. */
  saidDone: number;
  kept: number;
  again: number;
  most: number;
  /** What was wrong; nothing where it went on as it must. */
  broken: string[];
}

export interface PackResult {
  whole: WholeDownload;
  cuts: CutDownload[];
}

/** Everything that one run needs. */
interface Setting {
  browserPath: string;
  host: PackHost;
  manifest: PackManifest;
  files: ReadonlySet<string>;
  /** A profile in which the worker is installed and no pack is kept. */
  profile: string;
}

/**
 * A pack of 60 pages on a line of 400 kbit/s: once to its end, then `runs` times cut off at a moment that `seed` chooses
 * and gone on with. `tell` hears of every run.
 */
export async function packCampaign(
  browserPath: string,
  { runs, seed, tell }: { runs: number; seed: number; tell: (line: string) => void },
): Promise<PackResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-packs-'));
  let host: PackHost | undefined;
  try {
    const outDir = await buildPackSite(folder, GUIDES);
    host = await PackHost.start(outDir);
    const manifest: PackManifest = JSON.parse(
      readFileSync(join(outDir, manifestPath(PACK)), 'utf8'),
    );
    const files = new Set(manifest.files.map(({ url }) => url));
    const profile = join(folder, 'profile');
    const setting: Setting = { browserPath, host, manifest, files, profile };
    await (await open(setting, profile)).close();

    const whole = await wholeDownload(setting, join(folder, 'whole'));
    tell(`whole: ${JSON.stringify(whole)}`);
    const random = randomFrom(seed);
    const cuts: CutDownload[] = [];
    for (let run = 0; run < runs; run++) {
      const one = await cutDownload(setting, join(folder, `cut-${run}`), whole, random);
      tell(`${run + 1}/${runs}: ${JSON.stringify(one)}`);
      cuts.push(one);
    }
    return { whole, cuts };
  } finally {
    await host?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

function open({ browserPath, host, files }: Setting, profile: string): Promise<PackPhone> {
  return PackPhone.open(browserPath, profile, { origin: host.origin, pack: PACK, files });
}

/** The profile that all runs begin with, in a folder of its own. */
function freshProfile({ profile }: Setting, folder: string): string {
  cpSync(profile, folder, { recursive: true });
  return folder;
}

async function wholeDownload(setting: Setting, folder: string): Promise<WholeDownload> {
  const { host, files, manifest } = setting;
  const phone = await open(setting, freshProfile(setting, folder));
  host.forget();
  const started = performance.now();
  await phone.tap();
  await phone.whole();
  const seconds = (performance.now() - started) / 1000;
  const { said, most } = phone;
  await phone.close();
  rmSync(folder, { recursive: true, force: true });

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
}

function sumOfBytes(sum: number, { bytes }: { bytes: number }): number {
  return sum + bytes;
}

/** What is wrong with the words of one download: they only grow, count what there is, and end at all of it where it is whole. */
function untrue(said: readonly Said[], { manifest }: Setting): string[] {
  const wrong: string[] = [];
  for (const [at, { done, files, kilobytes }] of said.entries()) {
    const before = said[at - 1];
    if (before && (before.done > done || before.kilobytes > kilobytes)) wrong.push('went back');
    if (files !== manifest.files.length) wrong.push(`counts ${files} files`);
  }
  const last = said.at(-1);
  if (last && last.done === last.files && last.kilobytes !== last.total)
    wrong.push('ends too soon');
  return wrong;
}

async function cutDownload(
  setting: Setting,
  folder: string,
  { seconds }: WholeDownload,
  random: Random,
): Promise<CutDownload> {
  const { host, files } = setting;
  // Every fourth falls into the last moments, when the pack becomes whole.
  const part = random() < 0.25 ? 0.96 + 0.06 * random() : random();
  const [cut, milliseconds] = [oneOf(random, CUTS), Math.round(part * seconds * 1000)];
  const profile = freshProfile(setting, folder);
  const first = await open(setting, profile);
  host.forget();
  await first.tap();
  await delay(milliseconds);
  const saidDone = first.said.at(-1)?.done ?? 0;
  const asked = host.asked.filter((path) => files.has(path));
  await cutOff(cut, first, host);

  const second = await open(setting, profile);
  const kept = await second.kept();
  const there = kept.filter((path) => files.has(path));
  const broken = untrue(first.said, setting);
  if (there.length < saidDone) broken.push('said more than there is');
  broken.push(...(await shownWrong(second, kept, setting)));
  host.forget();
  // Cut off within its last moments, it may be whole.
  if (!kept.includes(manifestPath(PACK))) {
    await second.tap();
    await second.whole();
  }
  const askedAgain = host.asked.filter((path) => files.has(path));
  const again = askedAgain.filter((path) => asked.includes(path)).length;
  if (again > AT_ONCE) broken.push(`${again} files were fetched twice`);
  if (askedAgain.some((path) => there.includes(path))) broken.push('fetched what was there');
  if (new Set(askedAgain).size < askedAgain.length) broken.push('asked for a file twice');
  broken.push(...untrue(second.said, setting));
  if ((await second.kept()).length !== files.size + 1) broken.push('not all files are there');
  const most = Math.max(first.most, second.most);
  if (most > AT_ONCE) broken.push(`${most} files at a time`);
  await second.close();
  rmSync(folder, { recursive: true, force: true });
  return { cut, milliseconds, saidDone, kept: there.length, again, most, broken };
}

async function cutOff(cut: Cut, phone: PackPhone, host: PackHost): Promise<void> {
  if (cut === 'browser killed') return phone.kill();
  if (cut === 'network lost') {
    await host.off();
    await phone.card.getByText(/网断了|存好了/).waitFor({ timeout: 60_000 });
  } else await phone.page.close();
  await phone.close();
  if (cut === 'network lost') await host.on();
}

/** What the card of a pack says that is not so. */
async function shownWrong(
  phone: PackPhone,
  kept: readonly string[],
  { manifest }: Setting,
): Promise<string[]> {
  const words = (await phone.card.textContent()) ?? '';
  const wrong: string[] = [];
  const whole = kept.includes(manifestPath(PACK)) && kept.length === manifest.files.length + 1;
  if (words.includes('在这部手机里') !== whole) wrong.push(`is called whole wrongly: ${words}`);
  if (words.includes('没下完') !== (kept.length > 0 && !whole)) wrong.push(`says: ${words}`);
  return wrong;
}
