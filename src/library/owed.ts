import { getCollection } from 'astro:content';
import type { NamedRule, Rules } from '../domain/checkup/duty.ts';
import type { OwedPlace, OwedTeam, RulesFile } from '../domain/checkup/rules-file.ts';
import { isPublishable } from '../domain/shared/health-page.ts';
import type { Review } from '../domain/shared/review.ts';
import { guideOf } from './health-pages.ts';
import { facilities, teams } from './places.ts';
import { site, sourceOf } from './registers.ts';

function isPublished({ data }: { data: { review: Review } }): boolean {
  return isPublishable(data.review, site.mode);
}

const collected = [
  ...(await getCollection('checkupRules', isPublished)),
  ...(await getCollection('pregnancy', isPublished)),
];

const programmes = (await getCollection('immunisation', isPublished)).sort((one, other) =>
  one.data.from < other.data.from ? -1 : 1,
);

/** The published rules, without what only their authors need. In live mode these are the signed ones. */
const owedRules: Rules = {
  rules: collected.map(
    ({ id, data: { sources, review, retired, guide, ...rule } }): NamedRule => ({
      id,
      ...rule,
      // A live site may publish a rule and not yet the guide that it leads to.
      ...(guide && guideOf(guide) ? { guide } : {}),
    }),
  ),
  immunisation: programmes.map(({ id, data: { sources, review, retired, ...programme } }) => ({
    id,
    ...programme,
  })),
};

/** All that the phone has to know to say what somebody is owed, why and where. */
export function rulesFile(): RulesFile {
  const { rules, immunisation } = owedRules;
  const wanted = new Set(['vaccination', ...rules.map(({ where }) => where.speciality)]);
  const cited = [...rules.flatMap(({ editions }) => editions), ...immunisation];
  return {
    v: 1,
    ...owedRules,
    facilities: placesFor(wanted),
    teams: owedTeams(),
    sources: Object.fromEntries(cited.map(({ source }) => [source, sourceOf(source).title])),
    guides: Object.fromEntries(
      rules.flatMap(({ guide = '' }) => {
        const title = guideOf(guide)?.data.title;
        return title === undefined ? [] : [[guide, title]];
      }),
    ),
  };
}

function placesFor(wanted: ReadonlySet<string | undefined>): OwedPlace[] {
  return facilities
    .map(({ id, data: { name, phone, hours, township, specialities } }) => ({
      id,
      name,
      phone,
      hours,
      township,
      specialities: specialities.filter((one) => wanted.has(one)),
    }))
    .filter(({ specialities }) => specialities.length > 0);
}

function owedTeams(): OwedTeam[] {
  return teams.map(({ id, data: { name, phone, hours, township } }) => ({
    id,
    name,
    phone,
    hours,
    township,
  }));
}
