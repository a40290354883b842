import type { Medicine } from '../../../domain/medicine/schema.ts';
import { medicinesInOrder, sinceInWords, stoppedInWords } from '../../../domain/medicine/words.ts';
import type { Kept } from '../../../storage/repository.ts';

interface Props {
  medicines: readonly Kept<Medicine>[];
  /** What stands after a medicine: a way to change it, or what was noted of it. */
  after?: (medicine: Kept<Medicine>) => React.ReactNode;
}

/** Somebody's medicines as they were written down: what is taken, and below it what was stopped. */
export function MedicineList({ medicines, after }: Props) {
  const { taken, stopped } = medicinesInOrder(medicines);
  return (
    <>
      {taken.length > 0 ? <Items medicines={taken} after={after} /> : <p>现在没有在吃的药。</p>}
      {stopped.length > 0 && (
        <>
          <h3>停了的药</h3>
          <Items medicines={stopped} after={after} />
        </>
      )}
    </>
  );
}

function Items({ medicines, after }: Props) {
  return (
    <ul className="medicines">
      {medicines.map((medicine) => {
        const { id, value } = medicine;
        const facts = [value.how, sinceInWords(value), stoppedInWords(value)].filter(Boolean);
        return (
          <li key={id}>
            <div>
              <p className="medicine-name" id={`medicine-${id}`} tabIndex={-1}>
                {value.name}
              </p>
              {facts.map((fact) => (
                <p key={fact}>{fact}</p>
              ))}
            </div>
            {after?.(medicine)}
          </li>
        );
      })}
    </ul>
  );
}
