import type { PressureReading } from '../diary/schema.ts';
import { type Answers, type Grade, gradeOf, rank } from './grade.ts';
import type { GradingFile, GradingRow } from './grading-file.ts';
import type { Asked } from './who.ts';

/**
 * A sitting at home that asks for more than the mean of its days, or for the same by a day of its own: the gravest, of
 * equals the first. Then its words hold, and the mean is a number only: two of them side by side would contradict.
 */
export function graverSitting(
  file: GradingFile,
  mean: Grade,
  sittings: readonly PressureReading[],
  who: Asked,
  answers: Answers = {},
): PressureReading | undefined {
  const milder = mean.state === 'graded' ? mean.row : {};
  let gravest: { sitting: PressureReading; row: GradingRow } | undefined;
  for (const sitting of sittings) {
    const grade = gradeOf(file, sitting, who, sittings, answers);
    if (grade.state !== 'graded' || !isGraver(grade.row, milder)) continue;
    if (!gravest || rank(grade.row) > rank(gravest.row)) gravest = { sitting, row: grade.row };
  }
  return gravest?.sitting;
}

function isGraver(row: GradingRow, than: Pick<GradingRow, 'care' | 'when'>): boolean {
  const isSameCare = rank(row) === rank(than);
  return isSameCare ? row.when !== undefined && row.when !== than.when : rank(row) > rank(than);
}
