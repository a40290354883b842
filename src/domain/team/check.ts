import type { Township } from '../township/schema.ts';

interface TeamVillages {
  id: string;
  villages: readonly string[];
}

/** A village that two teams claim; `index` is its place in the second team's list. */
export interface VillageTwice {
  village: string;
  team: string;
  index: number;
  otherTeam: string;
}

/** The villages that a second team claims, in the order of `teams`: a resident must find exactly one team. */
export function villagesTwice(teams: readonly TeamVillages[]): VillageTwice[] {
  const firstTeam = new Map<string, string>();
  return teams.flatMap((team) =>
    team.villages.flatMap((village, index): VillageTwice[] => {
      const otherTeam = firstTeam.get(village);
      if (otherTeam !== undefined) return [{ village, team: team.id, index, otherTeam }];
      firstTeam.set(village, team.id);
      return [];
    }),
  );
}

/** The villages that no team looks after, with their township's place and their own in the register. */
export function villagesWithoutTeam(
  townships: readonly Township[],
  teams: readonly TeamVillages[],
): { village: string; name: string; township: number; index: number }[] {
  const served = new Set(teams.flatMap((team) => team.villages));
  return townships.flatMap((township, place) =>
    township.villages.flatMap((village, index) =>
      served.has(village.id)
        ? []
        : [{ village: village.id, name: village.name, township: place, index }],
    ),
  );
}
