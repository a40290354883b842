import type { GradingFile } from './grading-file.ts';
import type { Measure } from './terms.ts';
import { ADULT, type Asked, isBeforeBirth, standingOf } from './who.ts';

/** The signs any one of which means 120, and what to do meanwhile. Both are empty where the county has not signed them yet. */
export interface Signs {
  any: readonly string[];
  do: readonly string[];
}

/** What stands before every entry and above every result of a measure, for somebody on a day (`YYYY-MM-DD`). */
export function signsOf(file: GradingFile, measure: Measure, who: Asked, day: string): Signs {
  const { call120 } = file.measures[measure];
  const standing = standingOf(who, measure, day);
  const isChild = standing.years !== undefined && standing.years[1] < ADULT;
  const { any, child, expecting, pregnant = [], childAlso } = call120;
  if (isChild) return { any: childAlso ? [...any, ...child] : child, do: call120.do };
  return {
    any: [
      ...any,
      ...(standing.expecting ? expecting : []),
      // Once the child is born there is no more of this to look for.
      ...(isBeforeBirth(who.health, day) ? pregnant : []),
    ],
    do: call120.do,
  };
}
