import type { Condition, Health } from '../health/schema.ts';
import type { Immunisation } from '../immunisation/schema.ts';
import type { Person } from '../person/schema.ts';
import type { Mark } from './mark.ts';
import type { CheckupRule } from './schema.ts';

/** What only authors and reviewers need of a rule: the phone does without. */
type Authored = 'sources' | 'review' | 'retired';

/** A rule with the id that its file name gives. */
export type NamedRule = Omit<CheckupRule, Authored> & { id: string };

/** Everything that the county's content says about who is owed what. Editions of the immunisation programme stand oldest first. */
export interface Rules {
  rules: readonly NamedRule[];
  immunisation: readonly (Omit<Immunisation, Authored> & { id: string })[];
}

/** Somebody of the household with what is known of them. */
export interface Subject {
  id: string;
  person: Pick<Person, 'birth' | 'sex'>;
  health: Health;
  marks: readonly Mark[];
  /** What somebody else in the household has, who has agreed that the family be prompted. */
  family: readonly Condition[];
}

/**
 * Where an occurrence stands. `ask`: no day can be named, only whom to ask. `passed`: its time is over and a later one has
 * come. `closed`: the rule says that it is not made up any more.
 */
export type DutyState =
  | 'overdue'
  | 'due'
  | 'upcoming'
  | 'ask'
  | 'postponed'
  | 'done'
  | 'not-for-me'
  | 'passed'
  | 'closed';

/** What has to be said beside a duty, in words elsewhere. */
export type DutyRemark =
  /** Its window is over; it can still be made up. */
  | 'late'
  /** A dose that is late: the earliest day by the interval, and the clinic decides. */
  | 'late-dose'
  /** The time since the dose before decides. */
  | 'after-dose-before'
  /** A skin test goes first. */
  | 'skin-test'
  /** The county decides when. */
  | 'ask-county'
  /** No rule was in force yet. */
  | 'ask-before-first-rule'
  /** They may have come to the age: their birthday is not known to the day. */
  | 'ask-birthday'
  /** Nothing sure is known for this age. */
  | 'ask-clinic'
  /** Born early or light: the doctor says when. */
  | 'ask-premature'
  /** Another vaccine takes its place from this age. */
  | 'replaced'
  /** Not at target so often in a row that the doctor should be asked about the higher hospital. */
  | 'refer'
  /** This year's notice is not registered: the edition is of an earlier year. */
  | 'last-years-rule';

/** One occurrence of a rule for one person. */
export interface Duty {
  /** `<rule>/<occurrence>`, the same in every edition: marks and calendars hold on to it. */
  id: string;
  person: string;
  rule: string;
  /** The step or dose, where the rule has some. */
  step?: string;
  state: DutyState;
  /** First and last day, `YYYY-MM-DD`; absent where none is known. */
  from?: string;
  latest?: string;
  /** The mark that decides the state. */
  mark?: Mark;
  remarks: readonly DutyRemark[];
  /** The age from which it is for them, where `ask-birthday` is said. */
  age?: number;
  /** What it stands on: a source and its year. */
  source: string;
  year: number;
}

/** What is not known of somebody, and would tell more: the birth at all, or to the day (of a child, or of somebody who comes to an age this year), or the sex. */
export type Missing = 'birth' | 'birth-day' | 'sex';

/** What somebody is owed, in no particular order, and what would have to be known to say more. */
export interface Owed {
  duties: Duty[];
  missing: Missing[];
}
