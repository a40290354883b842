import { useEffect, useMemo, useRef } from 'react';
import type { MeasuredReading } from '../../../domain/diary/chart-series.ts';
import type { Reading, TakenReading } from '../../../domain/diary/schema.ts';
import { dayOf } from '../../../domain/diary/when.ts';
import type { Health } from '../../../domain/health/schema.ts';
import type { Medicine } from '../../../domain/medicine/schema.ts';
import type { Person } from '../../../domain/person/schema.ts';
import { birthInWords, sexInWords } from '../../../domain/person/words.ts';
import { dateInWords, daysBetween } from '../../../domain/shared/calendar-date.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Words } from '../../parts/Words.tsx';
import { MedicineList } from '../medicines/MedicineList.tsx';
import { MeasuredSections } from './MeasuredSections.tsx';
import { PrintWays } from './PrintWays.tsx';
import { KINDS_OF, type Part } from './parts.ts';
import type { Period } from './period.ts';
import { TableOut } from './TableOut.tsx';
import { tableRows } from './table-rows.ts';

interface Props {
  person: Person;
  health: Health | undefined;
  /** In the period, newest first. */
  readings: readonly Reading[];
  medicines: readonly Kept<Medicine>[];
  parts: readonly Part[];
  period: Period;
  /** `YYYY-MM-DD`. */
  today: string;
  /** In the doctor's hands: nothing beside the sheet. */
  isLarge: boolean;
  onShow: () => void;
  onBack: () => void;
}

/** The sheet for the doctor, on the screen as on paper: who, which days, what was measured and what is taken. No judgement. */
export function Sheet(props: Props) {
  const { person, health, readings, parts, period, today, isLarge, onShow, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLarge) heading.current?.focus();
  }, [isLarge]);
  const kinds = useMemo(() => parts.flatMap((part) => KINDS_OF[part]), [parts.join()]);
  const shown = useMemo(
    () =>
      readings.filter((one) =>
        one.kind === 'medicine' ? parts.includes('medicines') : kinds.includes(one.kind),
      ),
    [readings, kinds, parts.join()],
  );
  const measured = useMemo(
    () => shown.filter((one): one is MeasuredReading => one.kind !== 'medicine'),
    [shown],
  );
  const medicines = props.medicines.filter(
    ({ value: { stopped } }) => !stopped || stopped >= period.from,
  );
  const hasMedicines = parts.includes('medicines') && medicines.length > 0;
  const rows = useMemo(() => {
    const names = new Map(props.medicines.map(({ id, value }) => [id, value.name]));
    return tableRows([...shown].reverse(), person.name, names);
  }, [shown, props.medicines, person]);
  const who = [
    person.sex && sexInWords(person.sex),
    person.birth && `${birthInWords(person.birth)}生`,
  ];

  if (shown.length === 0 && !hasMedicines) {
    return (
      <section aria-labelledby="report-empty">
        <h2 id="report-empty">这段时间没有记录</h2>
        <p>换一段日子看看，或者先去记。</p>
        <div className="ways">
          <a className="button button-main" href="/me/diary/">
            去记血压、血糖
          </a>
          <a className="button" href="/me/medicines/">
            去记吃的药
          </a>
        </div>
      </section>
    );
  }
  return (
    <>
      {isLarge ? (
        <div className="ways no-print">
          <button type="button" className="button" onClick={onBack}>
            返回
          </button>
        </div>
      ) : (
        <PrintWays>
          <button type="button" id="show-report" className="button button-main" onClick={onShow}>
            给医生看
          </button>
        </PrintWays>
      )}
      <article className={isLarge ? 'sheet sheet-large' : 'sheet'} aria-labelledby="report">
        <h2 id="report" tabIndex={-1} ref={heading}>
          {person.name}的健康记录
        </h2>
        {who.some(Boolean) && <p>{who.filter(Boolean).join('，')}</p>}
        <p>
          <Words
            text={`${dateInWords(period.from)}到 ${dateInWords(period.to)}，共 ${daysBetween(period.from, period.to) + 1} 天`}
          />
        </p>
        <p>
          <strong>自己记的数，不是诊断。</strong>
        </p>
        <MeasuredSections
          name={person.name}
          kinds={kinds}
          readings={measured}
          period={period}
          health={health}
          today={today}
        />
        {hasMedicines && (
          <section aria-labelledby="part-medicines">
            <h3 id="part-medicines">吃的药</h3>
            <MedicineList
              medicines={medicines}
              after={(one) => <TakenDays id={one.id} readings={shown} />}
            />
          </section>
        )}
        <p className="hint">
          <Words text={`家里人自己记的，${dateInWords(today)}整理。`} />
        </p>
      </article>
      {!isLarge && rows.length > 1 && (
        <TableOut name={`mingbairen-records-${period.to}.csv`} rows={rows} />
      )}
    </>
  );
}

/** On how many days it was noted that a medicine was taken. Nothing where nobody has noted it. */
function TakenDays({ id, readings }: { id: string; readings: readonly Reading[] }) {
  const taken = readings.filter(
    (one): one is TakenReading => one.kind === 'medicine' && one.taken.includes(id),
  );
  if (taken.length === 0) return null;
  return <p>这段时间，记下吃了的有 {new Set(taken.map(dayOf)).size} 天</p>;
}
