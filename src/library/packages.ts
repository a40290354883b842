import { type Services, withBasic } from '../domain/service-package/compare.ts';
import { moneyInWords } from '../domain/service-package/money-words.ts';
import { allPackages, listedPackages, type PackageEntry } from './health-pages.ts';
import { deskUrl, keyFile } from './keys.ts';
import { citationInShort } from './provenance.ts';
import { site, sourceOf } from './registers.ts';
import { signUpForm } from './sign-up.ts';

/** The packages that the finder, the comparison and the form offer. */
export const offeredPackages: PackageEntry[] = listedPackages.filter(
  ({ data }) => data.groups.length > 0,
);

/** Packages with a page and a telephone number alone: who needs one of them does not look for it where others look on. */
export const packagesByPhone = listedPackages.filter(({ data }) => data.groups.length === 0);

const forEverybody = offeredPackages.find(
  ({ data }) => data.kind === 'basic' && data.groups.includes('general'),
);

/** What everybody has who signs: the services that every basic package names; empty where no package is for everybody. */
export const commonServices: Services['items'] = (forEverybody?.data.items ?? []).filter(
  ({ name }) =>
    listedPackages
      .filter(({ data }) => data.kind === 'basic')
      .every(({ data }) => data.items.some((item) => item.name === name)),
);

const commonNames = new Set(commonServices.map(({ name }) => name));

/** The names of what a package has more than everybody has. */
export function servicesBeyondCommon({ data }: PackageEntry): string[] {
  return data.items.map(({ name }) => name).filter((name) => !commonNames.has(name));
}

/** The basic package that a county's package is added to, where it is published. */
export function basicOf({ data }: PackageEntry): PackageEntry | undefined {
  return allPackages.find(({ id }) => id === data.plus);
}

/** Where somebody signs up; none where the county has no form that may be shown. */
export const signUpPath = signUpForm && '/family-doctor/sign-up/';

/** Where somebody finds out which package fits, and sets two beside each other; none where there is nothing to choose between. */
export const choosePath = offeredPackages.length > 1 ? '/family-doctor/choose/' : undefined;

/** Who pays for what a package adds to a basic one. */
function added(lines: readonly string[]): readonly string[] {
  return lines.length === 1 ? [`加的几样：${lines[0]}`] : lines;
}

/** What the page for choosing needs of the county's packages. Everything stands in the page, so that it works without a network. */
export const choice = {
  packages: offeredPackages.map((entry) => {
    const { data } = entry;
    const basic = basicOf(entry)?.data;
    const { items, optional } = basic ? withBasic(basic, data) : data;
    return {
      id: entry.id,
      kind: data.kind,
      groups: data.groups,
      title: data.title,
      short: data.short,
      who: data.who,
      items,
      optional,
      money: basic ? ['基本包里的：不要钱', ...added(moneyInWords(data))] : moneyInWords(data),
      isPriced: data.money?.package !== undefined,
      basis: [
        ...data.sources.filter(({ covers }, index) => index === 0 || covers.length > 0),
        ...(basic?.sources.slice(0, 1) ?? []),
      ].map(citationInShort),
      due: data.review.nextDue,
    };
  }),
  common: [...commonNames],
  /** The list that says how to choose for who belongs to several groups. */
  list: forEverybody && sourceOf(forEverybody.data.sources[0]?.id ?? '').title,
  /** The version of the form; none where nothing can be sealed for a team yet. */
  form: keyFile && deskUrl ? signUpForm?.version : undefined,
  hasTeams: site.parts.teams,
};
