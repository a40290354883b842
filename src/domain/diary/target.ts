import type { Care } from '../grading/terms.ts';
import type { Health } from '../health/schema.ts';
import { meanOf } from './mean.ts';
import type { Reading } from './schema.ts';

/** How a reading lies to the target that the doctor has set; nothing is judged by it. */
interface AgainstTarget {
  /** The doctor's numbers: `130/80 以下`. */
  target: string;
  where: 'under' | 'within' | 'over';
  /** A sentence that compares, and leaves the rest to the doctor. */
  say: string;
}

/** Whom these send for help have something else to do than to compare. */
const PRESSING: readonly (Care | undefined)[] = ['now', 'county', 'call120'];

/**
 * Compares a reading with the doctor's own target; nothing where none is recorded. Pressure is within when both numbers
 * lie below the target; glucose has one only for fasting. Nothing either where the reading's own `care` presses.
 */
export function againstTarget(
  reading: Reading,
  health: Health,
  care?: Care,
): AgainstTarget | undefined {
  if (PRESSING.includes(care)) return undefined;
  if (reading.kind === 'pressure' && health.pressureTarget) {
    const { systolic, diastolic } = health.pressureTarget;
    const mean = meanOf(reading.values);
    const isWithin = mean.systolic < systolic && mean.diastolic < diastolic;
    return compared(`${systolic}/${diastolic} 以下`, isWithin ? 'within' : 'over');
  }
  if (reading.kind === 'glucose' && reading.meal === 'fasting' && health.glucoseTarget) {
    const { from, to } = health.glucoseTarget;
    const where = reading.value < from ? 'under' : reading.value > to ? 'over' : 'within';
    return compared(`${from}–${to}`, where);
  }
  return undefined;
}

const SAY = {
  under: '这次比它低。',
  within: '这次在里面。',
  over: '这次比它高。',
};

function compared(target: string, where: AgainstTarget['where']): AgainstTarget {
  return { target, where, say: `医生给您定的是 ${target}，${SAY[where]}` };
}
