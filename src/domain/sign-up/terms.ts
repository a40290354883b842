/**
 * The groups of people of the national list of basic packages (S04). Two of its ten, severe mental illness and tuberculosis,
 * are not here: nobody ticks those on a phone that others see; they have a page and a telephone number. The order is
 * permanent: sealed sign-ups name a group by its place.
 */
export const GROUPS = [
  'general',
  'elders-65',
  'hypertension',
  'diabetes',
  'copd',
  'pregnancy',
  'children-0-6',
  'disabled',
] as const;

export type Group = (typeof GROUPS)[number];

/** Groups that say nothing but somebody's age; every other one says something of their health. */
const BY_AGE: ReadonlySet<Group> = new Set(['general', 'elders-65', 'children-0-6']);

/** Whether naming the group, or a package made for it, tells something of somebody's health: that needs a consent of its own. */
export function isHealthGroup(group: Group): boolean {
  return !BY_AGE.has(group);
}

/** When the team may call. The order is permanent. */
export const CALL_TIMES = ['any', 'morning', 'noon', 'afternoon', 'evening'] as const;

export type CallTime = (typeof CALL_TIMES)[number];

/** For whom it is: oneself, another adult, or a child under 14, for whom only the guardian's name and number are given. The order is permanent. */
export const FOR_WHOM = ['self', 'adult', 'child'] as const;

export type ForWhom = (typeof FOR_WHOM)[number];

/** What whoever fills the form in for somebody is to them. The order is permanent. */
export const HELPER_RELATIONS = [
  'spouse',
  'son-daughter',
  'parent',
  'relative',
  'neighbour',
  'liaison',
  'village-doctor',
  'other',
] as const;

export type HelperRelation = (typeof HELPER_RELATIONS)[number];

/** Everything the form asks for. Each has a written purpose in `content/sign-up.yaml`, else the build fails. */
export const FORM_FIELDS = [
  'forWhom',
  'name',
  'phone',
  'village',
  'team',
  'healthConsent',
  'groups',
  'packages',
  'callTime',
  'helperName',
  'helperRelation',
] as const;

export type FormField = (typeof FORM_FIELDS)[number];

/** As many characters as a name or form of address may have. */
export const LONGEST_NAME = 15;

/** As many packages as one sign-up may name: the basic one, and what somebody wants to ask about beside it. */
export const MOST_PACKAGES = 4;
