import type { Reading } from '../../../domain/diary/schema.ts';
import { type Answers, type Grade, gradeOf } from '../../../domain/grading/grade.ts';
import type { GradingFile } from '../../../domain/grading/grading-file.ts';
import type { Asked } from '../../../domain/grading/who.ts';
import { UNKNOWN_HEALTH } from '../../../domain/health/schema.ts';
import type { Household } from '../../../storage/household.ts';
import type { Entry } from './entries.ts';

/** As many entries of the same kind as a row can look back on: more than a year of days. */
const FURTHEST = 400;

/** What grading asks of a person of the household. */
export function askedOf({ people, health }: Household, id: string): Asked {
  const { birth, sex } = people.get(id)?.value ?? {};
  return {
    ...(birth !== undefined && { birth }),
    ...(sex && { sex }),
    health: health.get(id)?.value ?? UNKNOWN_HEALTH,
  };
}

/** Judges the entries of one person, each by what of its kind was there before it. */
export interface Judge {
  file: GradingFile;
  who: Asked;
  /** The entry and what of its kind was there before it, the newest first. */
  upTo: (entry: Entry) => Reading[];
  grade: (entry: Entry, answers?: Answers) => Grade;
}

/** `entries` are all of the person's, the newest first. */
export function judgeOf(file: GradingFile, who: Asked, entries: readonly Entry[]): Judge {
  const kinds = new Map<Reading['kind'], Entry[]>();
  const upTo = (entry: Entry): Reading[] => {
    const { kind } = entry.value;
    const alike = kinds.get(kind) ?? entries.filter(({ value }) => value.kind === kind);
    kinds.set(kind, alike);
    const from = alike.indexOf(entry);
    return alike.slice(from, from + FURTHEST).map(({ value }) => value);
  };
  return {
    ...{ file, who, upTo },
    grade: (entry, answers = {}) => gradeOf(file, entry.value, who, upTo(entry), answers),
  };
}
