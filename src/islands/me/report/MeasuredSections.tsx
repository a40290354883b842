import { type ReactNode, useMemo } from 'react';
import { spanBetween } from '../../../domain/diary/chart-marks.ts';
import {
  type Measured,
  type MeasuredReading,
  targetOf,
} from '../../../domain/diary/chart-series.ts';
import { dayTable } from '../../../domain/diary/day-table.ts';
import { homeMean } from '../../../domain/diary/mean.ts';
import { homeMeanWords, KIND_WORDS, meanInWords } from '../../../domain/diary/words.ts';
import type { Health } from '../../../domain/health/schema.ts';
import { Chart } from './Chart.tsx';
import { DayRows } from './DayRows.tsx';
import type { Period } from './period.ts';

interface Props {
  /** Whose they are, for paper. */
  name: string;
  kinds: readonly Measured[];
  /** In the period, newest first. */
  readings: readonly MeasuredReading[];
  period: Period;
  health: Health | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** What was measured in the period, a section for each kind of which there is anything. */
export function MeasuredSections({ kinds, readings, ...rest }: Props) {
  return (
    <>
      {kinds.map((kind) => {
        const own = readings.filter((one) => one.kind === kind);
        return own.length > 0 && <KindSection key={kind} kind={kind} readings={own} {...rest} />;
      })}
    </>
  );
}

function KindSection({
  name: whose,
  kind,
  readings,
  period: { from, to },
  health,
  today,
}: Omit<Props, 'kinds'> & { kind: Measured }) {
  const span = useMemo(() => spanBetween(from, to), [from, to]);
  // On paper time runs downwards.
  const table = useMemo(() => {
    const { columns, rows } = dayTable(readings);
    return { columns, rows: rows.reverse() };
  }, [readings]);
  const { name, unit } = KIND_WORDS[kind];
  const target = targetOf(kind, health);
  return (
    <section aria-labelledby={`part-${kind}`}>
      <h3 id={`part-${kind}`}>{name}</h3>
      {kind === 'pressure' && <PressureMean readings={readings} to={to} />}
      <p>
        这段时间有 {table.rows.length} 天量过，一共 {readings.length} 回。
        {target && `${target.words}。`}
      </p>
      {readings.length > 1 && <Chart kind={kind} readings={readings} span={span} health={health} />}
      <DayRows name={whose} caption={`${name}（${unit}）`} table={table} today={today} />
    </section>
  );
}

function PressureMean({
  readings,
  to,
}: {
  readings: readonly MeasuredReading[];
  to: string;
}): ReactNode {
  const mean = useMemo(() => homeMean(readings, to), [readings, to]);
  if (mean.state === 'missing') {
    return <p>最后几天在家量的次数不够，没有算平均。</p>;
  }
  const { morning, evening } = mean;
  const [first, ...rest] = homeMeanWords(mean);
  return (
    <p>
      <strong>{first}</strong>
      {rest.join('')}
      {morning && evening && `早上 ${meanInWords(morning)}，晚上 ${meanInWords(evening)}。`}
    </p>
  );
}
