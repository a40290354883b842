import type { TeamKey } from '../domain/team-keys/key-list.ts';
import { deskUrl, keyFile } from './keys.ts';
import { facilityOf, teamsByTownship } from './places.ts';
import { signUpForm } from './sign-up.ts';
import { builtOn } from './today.ts';

/** A team as its paper form and its poster name it. */
export interface SheetTeam {
  id: string;
  name: string;
  villages: readonly string[];
  phone: string;
  hours: string;
  place: { name: string; address: string } | undefined;
  /** What phones seal with on the day of the build, and what they will seal with later; none where they cannot. */
  keys: readonly TeamKey[];
}

/** The teams by township whom residents can sign up with on paper; none where the county takes no sign-ups. */
export const sheetTeams: readonly { township: string; teams: readonly SheetTeam[] }[] = signUpForm
  ? teamsByTownship
      .filter(({ teams }) => teams.length > 0)
      .map(({ township, teams }) => ({
        township: township.name,
        teams: teams.map(({ id, data }) => {
          const facility = facilityOf(data.facility);
          return {
            id,
            name: data.name,
            villages: township.villages
              .filter((village) => data.villages.includes(village.id))
              .map((village) => village.name),
            phone: data.phone,
            hours: data.hours,
            place: facility && { name: facility.data.name, address: facility.data.address },
            keys: keyFile && deskUrl ? keysToShow(data.keys ?? []) : [],
          };
        }),
      }))
  : [];

/** Phones take the last key that is in force: one that it has replaced stands on no wall. */
function keysToShow(keys: readonly TeamKey[]): TeamKey[] {
  const current = keys.findLast(({ from, until }) => from <= builtOn && builtOn < until);
  return keys.filter((key) => key === current || key.from > builtOn);
}

/** A page for each of those teams, for `getStaticPaths` of `[team].astro`. */
export function sheetPaths(): { params: { team: string }; props: { team: SheetTeam } }[] {
  return sheetTeams.flatMap(({ teams }) =>
    teams.map((team) => ({ params: { team: team.id }, props: { team } })),
  );
}
