import type { Grading } from './schema.ts';
import type { Measure } from './terms.ts';

/** One line of a grading table. */
export type GradingRow = Grading['rows'][number];

/** What the phone gets of one table: without what only reviewers read. */
export interface MeasureGrading
  extends Pick<Grading, 'title' | 'unit' | 'call120' | 'how' | 'rows' | 'without'> {
  /** Whether the county may show it; else there are no rows, no signs and no words, and the team has to be asked. */
  published: boolean;
}

/** What `/me/grading.json` holds. */
export interface GradingFile {
  v: 1;
  measures: Record<Measure, MeasureGrading>;
  /** Title by id of every source that a row names. */
  sources: Record<string, string>;
}
