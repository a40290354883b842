import { addMonths } from '../shared/day-arithmetic.ts';
import type { Duty, DutyRemark, DutyState, Subject } from './duty.ts';
import type { Mark } from './mark.ts';

/** An occurrence as its rule sees it, before anybody has said anything of it. */
export interface Occurrence {
  id: string;
  step?: string;
  state: DutyState;
  from?: string | undefined;
  latest?: string | undefined;
  remarks?: readonly DutyRemark[];
  age?: number;
}

/** What the occurrences of one rule share. */
export interface Grounds {
  rule: string;
  source: string;
  year: number;
  remarks: readonly DutyRemark[];
}

/** What somebody has said of a rule's occurrences; the last word on each counts. */
export class Marks {
  readonly #byId: ReadonlyMap<string, Mark>;
  readonly #rule: string;
  /** Every occurrence that is done with, or not for this person, oldest first. */
  readonly settled: readonly Mark[];

  constructor({ marks }: Subject, rule: string) {
    this.#rule = rule;
    const own = marks.filter(({ occurrence }) => occurrence.startsWith(`${rule}/`));
    this.#byId = new Map(own.map((mark) => [mark.occurrence, mark]));
    this.settled = [...this.#byId.values()]
      .filter(({ state, occurrence }) => state !== 'postponed' && !occurrence.endsWith('/*'))
      .sort((a, b) => (a.on + a.occurrence < b.on + b.occurrence ? -1 : 1));
  }

  of(id: string): Mark | undefined {
    return this.#byId.get(id);
  }

  /** What holds for an occurrence: what settles it, else what was said of the whole rule, else that it was put off. */
  holding(id: string): Mark | undefined {
    const own = this.of(id);
    return own && own.state !== 'postponed' ? own : (this.ofAll ?? own);
  }

  isDone(id: string): boolean {
    return this.of(id)?.state === 'done';
  }

  /** The mark by which every occurrence of the rule is not for this person. */
  get ofAll(): Mark | undefined {
    const mark = this.of(`${this.#rule}/*`);
    return mark?.state === 'not-for-me' ? mark : undefined;
  }
}

/** In months. */
export const LONGEST_POSTPONEMENT = 12;

/** The last day to which something can be put off: its own last day where that is to come, else in a year. */
export function latestPostponement(today: string, latest?: string): string {
  return latest !== undefined && latest > today ? latest : addMonths(today, LONGEST_POSTPONEMENT);
}

/** Where `today` lies to a window that may be open at either end. */
export function stateInWindow(
  { from, latest }: Pick<Occurrence, 'from' | 'latest'>,
  today: string,
): 'upcoming' | 'due' | 'overdue' {
  if (from !== undefined && today < from) return 'upcoming';
  return latest !== undefined && today > latest ? 'overdue' : 'due';
}

/** The duties of one rule: its occurrences as marked, and those that are only known by their mark. */
export function markedDuties(
  occurrences: readonly Occurrence[],
  marks: Marks,
  {
    grounds,
    subject,
    today,
    until,
  }: {
    grounds: Grounds;
    subject: Subject;
    today: string;
    until: string;
  },
): Duty[] {
  const known = new Set(occurrences.map(({ id }) => id));
  const onlyMarked = marks.settled
    .filter(({ occurrence }) => !known.has(occurrence))
    .map(({ occurrence, state }): Occurrence => ({ id: occurrence, state }));
  return [...occurrences, ...onlyMarked]
    .map(({ id, step, state, from, latest, remarks = [], age }) => {
      const { state: shown, mark } = asMarked(state, marks.holding(id), today);
      // What is settled is neither late nor a question any more.
      const own = mark && mark.state !== 'postponed' ? [] : remarks;
      return {
        id,
        person: subject.id,
        rule: grounds.rule,
        ...(step !== undefined && { step }),
        state: shown,
        ...(from !== undefined && { from }),
        ...(latest !== undefined && { latest }),
        ...(mark && { mark }),
        ...(age !== undefined && { age }),
        remarks: [...own, ...grounds.remarks],
        source: grounds.source,
        year: grounds.year,
      };
    })
    .filter(({ from, mark }) => mark || from === undefined || from <= until);
}

function asMarked(
  state: DutyState,
  mark: Mark | undefined,
  today: string,
): { state: DutyState; mark?: Mark } {
  if (!mark) return { state };
  if (mark.state !== 'postponed') return { state: mark.state, mark };
  // What was put off by a wrong clock comes back at once: nobody can put off longer than this.
  const isCredible = today < mark.on && mark.on <= latestPostponement(today);
  return isCredible ? { state: 'postponed', mark } : { state };
}
