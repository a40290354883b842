import type { NamedRule } from '../../../domain/checkup/duty.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';

/** A place as a way there: its name, when it is open, and its page on this site. */
export interface Place {
  name: string;
  /** Absent where it is the page of all places. */
  phone?: string;
  hours?: string;
  path: string;
}

/** Where children are vaccinated, by the county's register of specialities. */
export const CLINIC = { at: 'facility', speciality: 'vaccination' } as const;

/** More than these are a list to choose from, not an answer. */
const MOST = 3;

/**
 * Where to go: the places of the township that has been chosen on this phone; without a choice, or where the township has
 * none, those of the county if they are few, else the page on which all of them stand. Empty where the county shows none.
 */
export function placesOf(
  { at, speciality }: NamedRule['where'],
  { facilities, teams }: Pick<RulesFile, 'facilities' | 'teams'>,
  township: string,
): readonly Place[] {
  if (at === 'home') return [];
  const isTeam = at === 'team';
  const fitting = isTeam
    ? teams
    : facilities.filter(({ specialities }) => !speciality || specialities.includes(speciality));
  const near = fitting.filter((one) => one.township === township);
  const shown = near.length > 0 ? near : fitting;
  const page = isTeam ? '/teams/' : '/facilities/';
  if (shown.length <= MOST) {
    return shown.map(({ id, name, phone, hours }) => ({
      name,
      phone,
      hours,
      path: `${page}#${id}`,
    }));
  }
  if (isTeam) return [{ name: '按村子找您的团队', path: page }];
  const all = speciality ? `#${speciality}` : '';
  return [{ name: '看全县哪几家有', path: `${page}${all}` }];
}

/** One way to go, and what is done there. */
export interface Way {
  at: NamedRule['where']['at'];
  places: readonly Place[];
  titles: readonly string[];
}

/** The ways that somebody has to go for some duties, each once. */
export function waysOf(
  all: readonly { details: { title: string; where: NamedRule['where'] } }[],
  file: Pick<RulesFile, 'facilities' | 'teams'>,
  township: string,
): Way[] {
  const ways = new Map<string, Way>();
  for (const { details } of all) {
    const { at } = details.where;
    const places = placesOf(details.where, file, township);
    const key = [at, ...places.map(({ path }) => path)].join(' ');
    const titles = [...(ways.get(key)?.titles ?? []), details.title];
    ways.set(key, { at, places, titles });
  }
  return [...ways.values()];
}

/** Whether there is a township to choose, and none is chosen on this phone. */
export function needsTownship({ facilities, teams }: RulesFile, township: string): boolean {
  const townships = new Set([...facilities, ...teams].map((one) => one.township));
  return township === '' && townships.size > 1;
}
