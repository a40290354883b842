import { type PhoneProblem, readPhone } from './phone.ts';
import type { Wish } from './schema.ts';
import {
  type CallTime,
  type ForWhom,
  GROUPS,
  type Group,
  type HelperRelation,
  isHealthGroup,
  LONGEST_NAME,
  MOST_PACKAGES,
} from './terms.ts';

/** What the sign-up form holds: texts as they were typed, choices as far as they were made. Moments are seconds since 1970. */
export interface WishDraft {
  forWhom: ForWhom | undefined;
  name: string;
  phone: string;
  /** Ids; empty as long as nothing is chosen. */
  township: string;
  village: string;
  team: string;
  /** When the person agreed to tell something of their health. */
  health: number | undefined;
  /** What tells of somebody's health may be here before they have agreed to tell it; it is in no wish before. */
  groups: readonly Group[];
  packages: readonly string[];
  callTime: CallTime;
  helperName: string;
  helperRelation: HelperRelation | undefined;
  /** When the person agreed to the sign-up itself: any change of the form takes that back. */
  basic: number | undefined;
}

/** What the county offers to choose from. */
export interface Choices {
  teams: readonly { id: string; township: string; villages: readonly { id: string }[] }[];
  packages: readonly PackageChoice[];
}

/** A package for these groups of people; for none of them it stands in no form. */
interface PackageChoice {
  id: string;
  groups: readonly Group[];
  kind: 'basic' | 'county';
}

type NameProblem = 'no name' | 'name too long';

/** A field of the form in which something is wrong, and what. */
export type DraftProblem =
  | { field: 'forWhom'; why: 'no one chosen' }
  | { field: 'name' | 'helperName'; why: NameProblem }
  | { field: 'phone'; why: PhoneProblem }
  | { field: 'township' | 'village' | 'team' | 'helperRelation'; why: 'nothing chosen' }
  | { field: 'packages'; why: 'too many packages' }
  | { field: 'basic'; why: 'not agreed' };

/** An empty form; where a helper fills it in, it is not for the one who holds the phone. */
export function newDraft(): WishDraft {
  return {
    forWhom: undefined,
    name: '',
    phone: '',
    township: '',
    village: '',
    team: '',
    health: undefined,
    groups: [],
    packages: [],
    callTime: 'any',
    helperName: '',
    helperRelation: undefined,
    basic: undefined,
  };
}

/** Whether the form asks who fills it in: where that is not the person, nor the guardian of the child. */
export function asksForHelper({ forWhom }: WishDraft, isHelped: boolean): boolean {
  return isHelped || forWhom === 'adult';
}

/** Whether a package tells something of somebody's health. */
export function tellsOfHealth({ groups }: Pick<PackageChoice, 'groups'>): boolean {
  return groups.some(isHealthGroup);
}

/** What is wrong with a form, from top to bottom. `isHelped`: it is filled in for somebody of another household. */
export function problemsIn(draft: WishDraft, choices: Choices, isHelped: boolean): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const { forWhom, helperRelation, township, village, team, basic } = draft;
  if (!forWhom || (isHelped && forWhom === 'self')) {
    problems.push({ field: 'forWhom', why: 'no one chosen' });
  }
  const name = nameProblem(draft.name);
  if (name) problems.push({ field: 'name', why: name });
  const phone = readPhone(draft.phone);
  if ('problem' in phone) problems.push({ field: 'phone', why: phone.problem });
  if (asksForHelper(draft, isHelped)) {
    const why = nameProblem(draft.helperName);
    if (why) problems.push({ field: 'helperName', why });
    if (!helperRelation) problems.push({ field: 'helperRelation', why: 'nothing chosen' });
  }
  const ofTownship = choices.teams.filter((one) => one.township === township);
  const isVillage = ofTownship.some(({ villages }) => villages.some(({ id }) => id === village));
  const isTeam = choices.teams.some(({ id }) => id === team);
  if (ofTownship.length === 0) problems.push({ field: 'township', why: 'nothing chosen' });
  else if (!isVillage) problems.push({ field: 'village', why: 'nothing chosen' });
  else if (!isTeam) problems.push({ field: 'team', why: 'nothing chosen' });
  if (saidPackages(draft, choices).length > MOST_PACKAGES) {
    problems.push({ field: 'packages', why: 'too many packages' });
  }
  if (basic === undefined) problems.push({ field: 'basic', why: 'not agreed' });
  return problems;
}

/** The wish that a form says, or all that is wrong with it. */
export function readWish(
  draft: WishDraft,
  choices: Choices,
  { isHelped, ...about }: Pick<Wish, 'form' | 'at' | 'change'> & { isHelped: boolean },
): { wish: Wish } | { problems: DraftProblem[] } {
  const problems = problemsIn(draft, choices, isHelped);
  const phone = readPhone(draft.phone);
  const { forWhom, village, team, callTime, health, basic, helperRelation } = draft;
  if (problems.length > 0 || 'problem' in phone || !forWhom || basic === undefined) {
    return { problems };
  }
  const wish: Wish = {
    ...about,
    kind: 'wish',
    forWhom,
    name: readName(draft.name),
    phone: phone.phone,
    village,
    team,
    groups: saidGroups(draft),
    packages: saidPackages(draft, choices),
    callTime,
    consent: { basic, ...(health === undefined || forWhom === 'child' ? {} : { health }) },
  };
  if (asksForHelper(draft, isHelped) && helperRelation) {
    wish.helper = { name: readName(draft.helperName), relation: helperRelation };
  }
  return { wish };
}

/** The groups that a wish would name: none of a child, of whom nothing is asked, and none of health before the consent to it. */
export function saidGroups({ forWhom, groups, health }: WishDraft): Group[] {
  if (forWhom === 'child') return [];
  return GROUPS.filter(
    (group) => groups.includes(group) && (health !== undefined || !isHealthGroup(group)),
  );
}

/** The packages that a wish would name. */
export function saidPackages(draft: WishDraft, { packages }: Pick<Choices, 'packages'>): string[] {
  return packagesFor(draft, packages)
    .filter(({ id }) => draft.packages.includes(id))
    .map(({ id }) => id);
}

/** The packages that the form offers: those of the groups chosen, and what the county has added; of health only after the consent to it. */
export function packagesFor<Package extends PackageChoice>(
  draft: WishDraft,
  packages: readonly Package[],
): Package[] {
  const said = saidGroups(draft);
  return packages.filter((one) => {
    const isForChildren = one.groups.includes('children-0-6');
    if (draft.forWhom === 'child') return isForChildren && !tellsOfHealth(one);
    if (isForChildren && one.groups.length === 1) return false;
    if (tellsOfHealth(one) && draft.health === undefined) return false;
    return one.kind === 'county'
      ? one.groups.length > 0
      : one.groups.some((group) => said.includes(group));
  });
}

/** A name without what nobody sees, its blanks single. */
export function readName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
}

function nameProblem(typed: string): NameProblem | undefined {
  const { length } = [...readName(typed)];
  if (length === 0) return 'no name';
  return length > LONGEST_NAME ? 'name too long' : undefined;
}
