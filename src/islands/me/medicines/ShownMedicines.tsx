import { useEffect, useRef } from 'react';
import type { Medicine } from '../../../domain/medicine/schema.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { thenWords } from '../../../domain/shared/unbroken.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Words } from '../../parts/Words.tsx';
import { PrintWays } from '../report/PrintWays.tsx';
import { MedicineList } from './MedicineList.tsx';

interface Props {
  /** Whose they are. */
  name: string;
  medicines: readonly Kept<Medicine>[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** In the doctor's hands: large, and nothing to be changed. */
  isLarge: boolean;
  onAdd: () => void;
  onEdit: (id: string) => void;
  onShow: () => void;
  onBack: () => void;
}

/** Somebody's medicines on the screen and on paper, with what can be done. */
export function ShownMedicines(props: Props) {
  const { name, medicines, today, isLarge, onAdd, onEdit, onShow, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLarge) heading.current?.focus();
  }, [isLarge]);
  const isEmpty = medicines.length === 0;
  const edit = ({ id }: Kept<Medicine>) => (
    <button
      type="button"
      id={`edit-${id}`}
      className="pill no-print"
      aria-describedby={`medicine-${id}`}
      onClick={() => onEdit(id)}
    >
      修改
    </button>
  );
  return (
    <section className={isLarge ? 'sheet sheet-large' : 'sheet'} aria-labelledby="whose">
      <h2 id="whose" tabIndex={-1} ref={heading}>
        <Words text={`${thenWords(name)}的药单`} />
      </h2>
      {isEmpty ? (
        <p>药单还是空的。把在吃的药一种一种写上，看病时给医生看。</p>
      ) : (
        <>
          <MedicineList medicines={medicines} after={isLarge ? undefined : edit} />
          <p className="hint">
            <Words text={`家里人自己记的，记到 ${dateInWords(today)}。`} />
          </p>
        </>
      )}
      <p className="lead-2">吃药的事问医生。</p>
      {isLarge ? (
        <div className="ways no-print">
          <button type="button" className="button" onClick={onBack}>
            返回
          </button>
        </div>
      ) : (
        <>
          <div className="ways no-print">
            <button type="button" id="add-medicine" className="button button-main" onClick={onAdd}>
              添加一种药
            </button>
          </div>
          {!isEmpty && (
            <PrintWays>
              <button type="button" id="show-medicines" className="button" onClick={onShow}>
                给医生看
              </button>
            </PrintWays>
          )}
        </>
      )}
    </section>
  );
}
