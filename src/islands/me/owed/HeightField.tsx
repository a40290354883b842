import { TextField } from '../../parts/Fields.tsx';
import { type HealthPart, healthFieldId } from './health-part.ts';

/** How tall somebody is: without it a weight says nothing of being heavy or light. */
export function HeightField({ draft, change, errorAt }: HealthPart) {
  return (
    <TextField
      isDecimal
      id={healthFieldId('height')}
      label="身高（厘米）"
      hint="记体重时，用它算体重指数。"
      value={draft.height}
      onChange={(height) => change({ height })}
      error={errorAt('height')}
    />
  );
}
