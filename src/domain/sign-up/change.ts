import { type Choices, packagesFor, saidPackages, type WishDraft } from './draft.ts';
import { type Group, isHealthGroup } from './terms.ts';

/** What went out of a form with a change of something else. */
export interface Dropped {
  groups: readonly Group[];
  /** Ids. */
  packages: readonly string[];
}

/**
 * A form after one of its fields was changed. What no longer fits goes out of it: the village of another township; groups and
 * packages that tell of somebody's health when the consent to it is taken back; packages that are for others.
 */
export function withChange(
  draft: WishDraft,
  part: Partial<WishDraft>,
  choices: Choices,
): { draft: WishDraft; dropped: Dropped } {
  const next: WishDraft = { ...draft, basic: undefined, ...part };
  if (part.township !== undefined && part.township !== draft.township) {
    next.village = '';
    next.team = '';
  }
  if (part.village !== undefined) next.team = teamOf(part.village, choices)?.id ?? '';
  const settles = ['forWhom', 'groups', 'health'].some((field) => field in part);
  if (!settles) return { draft: next, dropped: { groups: [], packages: [] } };
  if (next.forWhom === 'child') next.health = undefined;
  const isHealthAnswer = 'health' in part || next.forWhom === 'child';
  return withoutUnsaid(next, choices, isHealthAnswer);
}

/** The form without what it may not say; `isHealthAnswered`: what tells of health waits for no consent any more. */
export function withoutUnsaid(
  draft: WishDraft,
  choices: Choices,
  isHealthAnswered = true,
): { draft: WishDraft; dropped: Dropped } {
  const waits = !isHealthAnswered && draft.health === undefined;
  const groups = draft.groups.filter(
    (group) =>
      draft.forWhom !== 'child' && (waits || draft.health !== undefined || !isHealthGroup(group)),
  );
  const kept: WishDraft = { ...draft, groups };
  const said = waits
    ? packagesFor({ ...kept, health: 0 }, choices.packages).map(({ id }) => id)
    : saidPackages(kept, choices);
  const packages = draft.packages.filter((id) => said.includes(id));
  return {
    draft: { ...kept, packages },
    dropped: {
      // Of a child no group is asked: what somebody tapped elsewhere is not missed.
      groups:
        draft.forWhom === 'child' ? [] : draft.groups.filter((group) => !groups.includes(group)),
      packages: draft.packages.filter((id) => !packages.includes(id)),
    },
  };
}

/** The team of a village, as the county has divided them. */
export function teamOf<Team extends Choices['teams'][number]>(
  village: string,
  { teams }: { teams: readonly Team[] },
): Team | undefined {
  return teams.find(({ villages }) => villages.some(({ id }) => id === village));
}

/** A form that was kept, as far as it still fits what the county offers. What was agreed to in an older form is not agreed to in this one. */
export function resumed(draft: WishDraft, choices: Choices, isOlderForm: boolean): WishDraft {
  const { teams, packages } = choices;
  const isTeam = teams.some(({ id }) => id === draft.team);
  const home = teamOf(draft.village, choices);
  const isTownship = teams.some(({ township }) => township === draft.township);
  return {
    ...draft,
    township: isTownship ? draft.township : '',
    village: home?.township === draft.township ? draft.village : '',
    team: isTeam && home?.township === draft.township ? draft.team : '',
    packages: draft.packages.filter((one) => packages.some(({ id }) => id === one)),
    basic: undefined,
    health: isOlderForm ? undefined : draft.health,
  };
}
