import type { HealthField } from '../../../domain/health/problem.ts';
import { TextField } from '../../parts/Fields.tsx';
import { type HealthPart, healthFieldId } from './health-part.ts';

type Number = 'systolic' | 'diastolic' | 'glucoseFrom' | 'glucoseTo';

/** The targets that the doctor has set, for whom they are set; nothing is proposed. */
export function TargetFields({ draft, change, errorAt }: HealthPart) {
  const field = (key: Number & HealthField, label: string) => (
    <TextField
      isDecimal
      id={healthFieldId(key)}
      label={label}
      isNarrow
      value={draft[key]}
      onChange={(value) => change({ [key]: value })}
      error={errorAt(key)}
    />
  );
  const has = (condition: 'hypertension' | 'type-2-diabetes') =>
    draft.conditions.includes(condition);
  return (
    <>
      {has('hypertension') && (
        <fieldset className="field">
          <legend>医生给您定的血压目标</legend>
          <p className="hint">医生说过才写，没说就空着。</p>
          <div className="birth">
            {field('systolic', '高压低于')}
            {field('diastolic', '低压低于')}
          </div>
        </fieldset>
      )}
      {has('type-2-diabetes') && (
        <fieldset className="field">
          <legend>医生给您定的空腹血糖目标</legend>
          <p className="hint">医生说过才写，没说就空着。</p>
          <div className="birth">
            {field('glucoseFrom', '从')}
            {field('glucoseTo', '到')}
          </div>
        </fieldset>
      )}
    </>
  );
}
