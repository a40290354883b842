import { type DiaryDraft, type FieldId, idOf, type Round } from './draft.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  rounds: DiaryDraft['rounds'];
  onChange: (rounds: DiaryDraft['rounds']) => void;
  errorAt: (field: FieldId) => string | undefined;
}

/** Whether no further digit can follow: nobody has a pressure of 300 and more, or lives with one of 10 to 29. */
function isFull(text: string): boolean {
  return /^([12]\d\d|[3-9]\d)$/.test(text);
}

/** Two measurements of one sitting, and a third once there is a second: guidelines ask for two or three. */
export function PressureFields({ rounds, onChange, errorAt }: Props) {
  const hasSecond = rounds.slice(1).some((round) => Object.values(round).some(Boolean));
  const change = (index: number, part: Partial<Round>) => {
    const next = rounds.map((round, place) => (place === index ? { ...round, ...part } : round));
    onChange(next as unknown as DiaryDraft['rounds']);
    // On only where there is something to type: who mends a number is left alone.
    if (part.systolic && isFull(part.systolic) && !rounds[index]?.diastolic) {
      document.getElementById(idOf(`diastolic-${index}`))?.focus();
    }
  };
  return (
    <>
      {rounds.slice(0, hasSecond ? 3 : 2).map((round, index) => {
        const field = (name: keyof Round) => {
          const id: FieldId = `${name}-${index}`;
          return {
            id: idOf(id),
            value: round[name],
            error: errorAt(id),
            enter: 'next' as const,
            onChange: (value: string) => change(index, { [name]: value }),
          };
        };
        return (
          <fieldset key={index} className="field">
            <legend>
              第 {index + 1} 遍{index > 0 && <small>（可以空着）</small>}
            </legend>
            {index === 0 && (
              <p className="hint">歇 1 分钟，再量第 2 遍。高压写满，自动跳到低压。</p>
            )}
            <div className="number-fields">
              <NumberField label="高压（收缩压）" unit="mmHg" {...field('systolic')} />
              <NumberField label="低压（舒张压）" unit="mmHg" {...field('diastolic')} />
              <NumberField label="脉搏（可以空着）" unit="次/分" {...field('pulse')} />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
