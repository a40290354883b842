import { oneOf, type Random, shuffled, whole } from './random.ts';
import { PAGES, ROLES, type Role, type TinyRelease } from './tiny-site.ts';

/** Ways in which an answer ends too early, at a byte. */
export const CUTS = [
  /** The length was promised; the connection is closed in good order. */
  'length-fin',
  /** The length was promised; the connection is torn down. */
  'length-rst',
  /** In chunks, the last of which never comes. */
  'chunks-cut',
  /** In chunks that end properly: nobody can see that half is missing, but for what is in it. */
  'chunks-ended',
  /** No length at all: closing the connection is the end. */
  'until-close',
  /** Then nothing more comes, and the connection stays. */
  'stall',
] as const;

/** Ways in which another answer comes. */
export const LIES = [
  '404',
  /** The site's own page for what is not there, as of a host to which half of a release was copied. */
  'our-404',
  '500',
  /** The page of a network that wants a password first, with status 200. */
  'portal',
  'wrong-type',
  /** What the release before has at this place. */
  'stale',
  /** Another file of the same release. */
  'swapped',
  /** Sent on to another host. */
  'redirect',
] as const;

export type FaultKind = (typeof CUTS)[number] | (typeof LIES)[number];

/** What a host or a network does wrong, to one file or to all of them. */
export interface Fault {
  target: Role | '*';
  kind: FaultKind;
  /** The byte at which a cut comes; where it is past the end, one byte before it. */
  at: number;
  /** How many answers are wrong before right ones come; 0 for all of them. */
  times: number;
}

const STEP = 4096;
const LAST = 1_000_000_000;

const pages: readonly string[] = Object.values(PAGES);

/** Whether such a wrong answer can be told from a right one: a page that says that it is gone is believed. */
function isFault(target: Role | '*', kind: FaultKind): boolean {
  if (kind === 'our-404' || kind === 'swapped') return target !== '*' && !pages.includes(target);
  return true;
}

/**
 * Whether the worker's script can end before its first byte in a way that nobody can tell from an empty file. Browsers take
 * an empty file for a worker, and no page can refuse it: that is not tried here but in tests/site/worker.test.ts, which
 * shows that the next visit with a network mends it. Hosts that send a length are safe from it.
 */
function emptiesWorker(target: Role | '*', kind: FaultKind, at: number): boolean {
  const isWorker = target === '/sw.js' || target === '*';
  return isWorker && at === 0 && (kind === 'chunks-ended' || kind === 'until-close');
}

/** Every file × every cut at byte 0, 1, each 4 KiB and one before the end, and every lie; then the whole network at once. */
export function allFaults(release: TinyRelease): Fault[] {
  const faults: Fault[] = [];
  for (const target of [...ROLES, '*'] as const) {
    const length = target === '*' ? STEP : (release.files.get(release.pathOf(target))?.length ?? 0);
    const places = [0, 1];
    for (let at = STEP; at < length; at += STEP) places.push(at);
    places.push(LAST);
    for (const kind of CUTS) {
      for (const at of places) {
        if (!emptiesWorker(target, kind, at)) faults.push({ target, kind, at, times: 0 });
      }
    }
    for (const kind of LIES) {
      if (isFault(target, kind)) faults.push({ target, kind, at: 0, times: 0 });
    }
  }
  return faults;
}

/** `count` faults: every one of `all` as often as the others, each time in another order, some of them passing. */
export function* faultsFrom(random: Random, all: readonly Fault[]): Generator<Fault> {
  for (;;) {
    for (const fault of shuffled(random, all)) {
      const times = random() < 0.3 ? 1 + whole(random, 2) : 0;
      yield { ...fault, times };
    }
  }
}

/** Where a case goes while the fault lasts. */
export function pagesFor(random: Random, { target }: Fault): string[] {
  const anywhere = [PAGES.home, PAGES.emergency, PAGES.co, PAGES.walk];
  const first = pages.includes(target) ? target : oneOf(random, anywhere);
  return [first, oneOf(random, anywhere)];
}
