import { type CollectionEntry, getCollection } from 'astro:content';
import { FACILITY_KINDS } from '../domain/facility/schema.ts';
import { site, specialities, townships } from './registers.ts';

export type TeamEntry = CollectionEntry<'teams'>;
export type FacilityEntry = CollectionEntry<'facilities'>;

const kindOrder = Object.keys(FACILITY_KINDS);

/** All teams; empty where the county has switched the part off. */
export const teams: TeamEntry[] = site.parts.teams ? await getCollection('teams') : [];

/** All facilities, the county's hospitals first; empty where the county has switched the part off. */
export const facilities: FacilityEntry[] = (
  site.parts.facilities ? await getCollection('facilities') : []
).sort(
  (a, b) =>
    kindOrder.indexOf(a.data.kind) - kindOrder.indexOf(b.data.kind) ||
    a.data.name.localeCompare(b.data.name, 'zh-CN'),
);

/** Each township with its teams, in the order of `content/townships.yaml`. */
export const teamsByTownship = townships.map((township) => ({
  township,
  teams: teams.filter((team) => team.data.township === township.id),
}));

/** Each township with its facilities; townships with none are left out. */
export const facilitiesByTownship = townships
  .map((township) => ({
    township,
    facilities: facilities.filter((facility) => facility.data.township === township.id),
  }))
  .filter((group) => group.facilities.length > 0);

/** Each speciality with the facilities that have it; those that nobody has are left out. */
export const facilitiesBySpeciality = specialities
  .map((speciality) => ({
    speciality,
    facilities: facilities.filter((facility) => facility.data.specialities.includes(speciality.id)),
  }))
  .filter((group) => group.facilities.length > 0);

/** The facility of that id, where facilities are switched on. */
export function facilityOf(id: string): FacilityEntry | undefined {
  return facilities.find((facility) => facility.id === id);
}
