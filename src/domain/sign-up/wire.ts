import { type Submission, submissionSchema } from './schema.ts';
import { CALL_TIMES, FOR_WHOM, GROUPS, HELPER_RELATIONS } from './terms.ts';

/** The version of this writing; it stands first. */
const VERSION = 1;

/** Why a text that came out of an envelope is no submission. */
export type WireProblem =
  | 'not a submission'
  /** A newer version of the site has written it. */
  | 'of a newer version';

/**
 * A submission in as few bytes as it can be, for a picture that a phone can read: JSON, a list in a fixed order, choices by
 * their places in the permanent lists of `terms.ts`. A withdrawal is its first five places.
 */
export function toWire(submission: Submission): string {
  const { form, at, change } = submission;
  if (submission.kind === 'withdrawal') return JSON.stringify([VERSION, 'x', form, at, change]);
  const { forWhom, name, phone, village, team, groups, packages, callTime, helper, consent } =
    submission;
  return JSON.stringify([
    ...[VERSION, 'w', form, at, change],
    ...[FOR_WHOM.indexOf(forWhom), name, phone, village, team],
    ...[groups.map((group) => GROUPS.indexOf(group)), packages, CALL_TIMES.indexOf(callTime)],
    // Consents are given shortly before the sealing: the seconds between are fewer digits.
    ...[at - consent.basic, consent.health === undefined ? null : at - consent.health],
    ...(helper ? [helper.name, HELPER_RELATIONS.indexOf(helper.relation)] : []),
  ]);
}

/** The submission that `toWire` wrote, to the letter; everything else is refused. */
export function fromWire(text: string): { submission: Submission } | { problem: WireProblem } {
  const list = listOf(text);
  if (!list) return { problem: 'not a submission' };
  const [version] = list;
  if (typeof version === 'number' && version > VERSION) return { problem: 'of a newer version' };
  const read = submissionSchema.safeParse(list[1] === 'w' ? wishOf(list) : withdrawalOf(list));
  const isSame = read.success && toWire(read.data) === text;
  return isSame ? { submission: read.data } : { problem: 'not a submission' };
}

function listOf(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withdrawalOf([, , form, at, change]: unknown[]) {
  return { kind: 'withdrawal', form, at, change };
}

function wishOf(list: unknown[]) {
  const [, , form, at, change, forWhom, name, phone, village, team, groups] = list;
  const [packages, callTime, basic, health, helperName, relation] = list.slice(11);
  return {
    ...{ kind: 'wish', form, at, change, name, phone, village, team, packages },
    forWhom: of(FOR_WHOM, forWhom),
    groups: Array.isArray(groups) ? groups.map((group) => of(GROUPS, group)) : groups,
    callTime: of(CALL_TIMES, callTime),
    ...(helperName === undefined
      ? {}
      : { helper: { name: helperName, relation: of(HELPER_RELATIONS, relation) } }),
    consent: {
      basic: minus(at, basic),
      ...(health === null ? {} : { health: minus(at, health) }),
    },
  };
}

function of<T>(list: readonly T[], place: unknown): T | undefined {
  return typeof place === 'number' ? list[place] : undefined;
}

function minus(at: unknown, before: unknown): number | undefined {
  return typeof at === 'number' && typeof before === 'number' ? at - before : undefined;
}
