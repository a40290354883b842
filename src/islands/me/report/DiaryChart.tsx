import { useMemo, useRef, useState } from 'react';
import { spanOf } from '../../../domain/diary/chart-marks.ts';
import type { Measured, MeasuredReading } from '../../../domain/diary/chart-series.ts';
import { dayTable } from '../../../domain/diary/day-table.ts';
import type { Reading } from '../../../domain/diary/schema.ts';
import { dayOf } from '../../../domain/diary/when.ts';
import { KIND_WORDS } from '../../../domain/diary/words.ts';
import type { Health } from '../../../domain/health/schema.ts';
import { addDays } from '../../../domain/shared/day-arithmetic.ts';
import type { Kept } from '../../../storage/repository.ts';
import { Chart } from './Chart.tsx';
import { DayRows } from './DayRows.tsx';

export interface DiaryChartProps {
  kind: Measured;
  /** Of one person and this kind, newest first; at least one. */
  readings: readonly Kept<Reading>[];
  health: Health | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

type Period = Parameters<typeof spanOf>[0];

const PERIODS: readonly { value: Period; label: string }[] = [
  { value: 'week', label: '一周' },
  { value: 'month', label: '一个月' },
  { value: 'all', label: '全部' },
];

const ROWS_PER_PAGE = 31;

/** The chart of one kind for a week, a month or all, with its numbers as a table. */
export default function DiaryChart({ kind, readings, health, today }: DiaryChartProps) {
  const [period, setPeriod] = useState<Period>('month');
  const measured = useMemo(
    () =>
      readings.map(({ value }) => value).filter((one): one is MeasuredReading => one.kind === kind),
    [readings, kind],
  );
  const span = useMemo(() => {
    const newest = measured[0] ? dayOf(measured[0]) : today;
    const last = measured[measured.length - 1];
    return spanOf(period, today, { newest, oldest: last ? dayOf(last) : today });
  }, [measured, period, today]);
  const table = useMemo(() => {
    const end = addDays(span.from, span.days);
    const whole = dayTable(measured);
    return { ...whole, rows: whole.rows.filter(({ day }) => day >= span.from && day < end) };
  }, [measured, span]);
  return (
    <>
      <div className="sizes">
        {PERIODS.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="pill"
            aria-pressed={value === period}
            onClick={() => setPeriod(value)}
          >
            {label}
          </button>
        ))}
      </div>
      <Chart kind={kind} readings={measured} span={span} health={health} />
      {table.rows.length > 0 && (
        <Pages key={`${kind} ${period}`} kind={kind} table={table} today={today} />
      )}
    </>
  );
}

function Pages({
  kind,
  table,
  today,
}: {
  kind: Measured;
  table: ReturnType<typeof dayTable>;
  today: string;
}) {
  const [page, setPage] = useState(0);
  const start = useRef<HTMLDetailsElement>(null);
  const turnTo = (next: number) => {
    setPage(Math.min(pages - 1, Math.max(0, next)));
    // The buttons stand below a long table, whose beginning is what comes next.
    start.current?.scrollIntoView();
  };
  const pages = Math.ceil(table.rows.length / ROWS_PER_PAGE);
  // Something may have been deleted since.
  const shown = Math.min(page, pages - 1);
  const { name, unit } = KIND_WORDS[kind];
  const where = pages > 1 ? `，第 ${shown + 1} 页，共 ${pages} 页` : '';
  return (
    <details className="numbers" ref={start}>
      <summary>看每天的数字</summary>
      <DayRows
        caption={`${name}（${unit}）${where}`}
        table={{
          ...table,
          rows: table.rows.slice(shown * ROWS_PER_PAGE, (shown + 1) * ROWS_PER_PAGE),
        }}
        today={today}
      />
      {pages > 1 && (
        <div className="ways no-print">
          <button
            type="button"
            className="button"
            aria-disabled={shown === 0}
            onClick={() => turnTo(shown - 1)}
          >
            近一些
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={shown === pages - 1}
            onClick={() => turnTo(shown + 1)}
          >
            早一些
          </button>
        </div>
      )}
    </details>
  );
}
