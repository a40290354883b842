/** A field of the form, by its key; those of the pregnancy by theirs. */
export type HealthField =
  | 'day'
  | 'born'
  | 'ended'
  | 'pregnancy-discharged'
  | 'discharged'
  | 'height'
  | 'systolic'
  | 'diastolic'
  | 'glucoseFrom'
  | 'glucoseTo';

/** A field in which something is wrong, and what. */
export interface HealthProblem {
  field: HealthField;
  why: HealthProblemReason;
}

/** What may be wrong. */
export type HealthProblemReason =
  | 'no day'
  | 'day to come'
  | 'day too early'
  | 'day too late'
  | 'before birth'
  | 'long over'
  | 'no number'
  | 'out of range'
  | 'wrong way round';

/** Notes a problem; the first one of a field is the one that is said. */
export type Say = (field: HealthField, why: HealthProblemReason) => void;
