import type { Medicine } from '../../../domain/medicine/schema.ts';
import type { Kept } from '../../../storage/repository.ts';
import { FieldError } from '../../parts/Fields.tsx';
import { idOf } from './draft.ts';

interface Props {
  /** What the person takes now, and what this entry names already. */
  medicines: readonly Kept<Medicine>[];
  taken: readonly string[];
  error: string | undefined;
  onChange: (taken: string[]) => void;
}

/** The person's own list, to be ticked: no names are typed here. */
export function MedicineFields({ medicines, taken, error, onChange }: Props) {
  const errorId = error && `${idOf('taken')}-error`;
  // What is not on the list any more stays in the entry.
  const tick = (id: string, isTaken: boolean) =>
    onChange([...taken.filter((one) => one !== id), ...(isTaken ? [id] : [])]);
  return (
    <fieldset className="field" aria-describedby={errorId}>
      <legend>吃了哪些</legend>
      <FieldError id={errorId} words={error} />
      <div className="options options-long">
        {medicines.map(({ id, value }, index) => (
          <label key={id}>
            <input
              id={index === 0 ? idOf('taken') : undefined}
              type="checkbox"
              checked={taken.includes(id)}
              onChange={({ target }) => tick(id, target.checked)}
            />
            <span>
              {value.name}
              {value.how && <small>{value.how}</small>}
            </span>
          </label>
        ))}
      </div>
      {medicines.length > 1 && (
        <button
          type="button"
          className="pill"
          onClick={() => onChange(medicines.map(({ id }) => id))}
        >
          都吃了
        </button>
      )}
    </fieldset>
  );
}
