import { cpSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { manifestPath, type PackManifest } from '../../../src/domain/pack/pack.ts';
import type { PackHost } from './pack-host.ts';
import { PackPhone, type Said } from './pack-phone.ts';
import { PACK } from './pack-site.ts';
import { oneOf, type Random } from './random.ts';
import type { Outcome } from './visitor.ts';

const AT_ONCE = 4;

/** Ways in which a download is cut off. */
const CUTS = ['browser killed', 'browser killed', 'tab closed', 'network lost'] as const;

/** One download that is cut off: how, and after which part of the time that a whole one takes. */
export interface PackCase {
  cut: (typeof CUTS)[number];
  part: number;
}

/** A case that nobody has chosen by hand; every fourth falls into the last moments, when the pack becomes whole. */
export function packCase(random: Random): PackCase {
  const part = random() < 0.25 ? 0.96 + 0.06 * random() : random();
  return { cut: oneOf(random, CUTS), part };
}

/** What all downloads of a campaign share. */
export interface PackSetting {
  browserPath: string;
  host: PackHost;
  manifest: PackManifest;
  files: ReadonlySet<string>;
  /** A profile in which the worker is installed and no pack is kept. */
  profile: string;
}

/** Opens the list of packs in that profile, or in a copy of it. */
export function openPhone(setting: PackSetting, profile: string): Promise<PackPhone> {
  const { browserPath, host, files } = setting;
  return PackPhone.open(browserPath, profile, { origin: host.origin, pack: PACK, files });
}

/** Runs `use` with a copy of the profile that all downloads begin with. */
export async function withProfile<T>(
  { profile }: PackSetting,
  use: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = `${profile}-copy`;
  cpSync(profile, copy, { recursive: true });
  try {
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What is wrong with the words of one download: they only grow, count what there is, and end at all of it where it is whole. */
export function untrue(said: readonly Said[], { manifest }: PackSetting): string[] {
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

/** Cuts one download off and goes on with it. */
export function runPackCase(
  setting: PackSetting,
  one: PackCase,
  wholeSeconds: number,
): Promise<Outcome> {
  return withProfile(setting, async (profile) => {
    const { host, files } = setting;
    const first = await openPhone(setting, profile);
    host.forget();
    await first.tap();
    await delay(one.part * wholeSeconds * 1000);
    const saidDone = first.said.at(-1)?.done ?? 0;
    const asked = host.asked.filter((path) => files.has(path));
    await cutOff(one.cut, first, host);

    const second = await openPhone(setting, profile);
    const kept = await second.kept();
    const there = kept.filter((path) => files.has(path));
    const broken = untrue(first.said, setting);
    if (there.length < saidDone) broken.push(`said ${saidDone} files of ${there.length}`);
    broken.push(...(await shownWrong(second, kept, setting)));
    host.forget();
    // Cut off within its last moments, it may be whole.
    if (!kept.includes(manifestPath(PACK))) {
      await second.tap();
      await second.whole().catch(() => broken.push('did not become whole'));
    }
    const askedNow = host.asked.filter((path) => files.has(path));
    const again = askedNow.filter((path) => asked.includes(path)).length;
    if (again > AT_ONCE) broken.push(`${again} files were fetched twice`);
    if (askedNow.some((path) => there.includes(path))) broken.push('fetched what was there');
    if (new Set(askedNow).size < askedNow.length) broken.push('asked for a file twice');
    broken.push(...untrue(second.said, setting));
    if (!isAll(await second.kept(), setting)) broken.push('not all files are there');
    const most = Math.max(first.most, second.most);
    if (most > AT_ONCE) broken.push(`${most} files at a time`);
    await second.close();
    const seen = { [`${one.cut}: ${again} files fetched twice`]: 1 };
    return { broken, late: [], wrong: 1, seen };
  });
}

async function cutOff(cut: PackCase['cut'], phone: PackPhone, host: PackHost): Promise<void> {
  if (cut === 'browser killed') return phone.kill();
  if (cut === 'network lost') {
    await host.off();
    await phone.card.getByText(/网断了|存好了/).waitFor({ timeout: 60_000 });
  } else await phone.page.close();
  await phone.close();
  if (cut === 'network lost') await host.on();
}

/** Whether the caches hold every file of the pack, and the manifest that makes it whole. */
function isAll(kept: readonly string[], { manifest }: PackSetting): boolean {
  const paths = [...manifest.files.map(({ url }) => url), manifestPath(PACK)];
  return paths.every((path) => kept.includes(path));
}

/** What the card of a pack says that is not so. */
async function shownWrong(
  phone: PackPhone,
  kept: readonly string[],
  setting: PackSetting,
): Promise<string[]> {
  const words = (await phone.card.textContent()) ?? '';
  const wrong: string[] = [];
  const whole = isAll(kept, setting);
  if (words.includes('在这部手机里') !== whole) wrong.push(`is called whole wrongly: ${words}`);
  if (words.includes('没下完') !== (kept.length > 0 && !whole)) wrong.push(`says: ${words}`);
  return wrong;
}
