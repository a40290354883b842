import { type ComponentType, useEffect, useMemo, useState } from 'react';
import type { Measured } from '../../../domain/diary/chart-series.ts';
import { KIND_WORDS } from '../../../domain/diary/words.ts';
import type { Health } from '../../../domain/health/schema.ts';
import type { DiaryChartProps } from '../report/DiaryChart.tsx';
import type { Entry } from './entries.ts';

interface Props {
  /** All of one person's, the newest first. */
  entries: readonly Entry[];
  health: Health | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

const MEASURED: readonly Measured[] = [
  'pressure',
  'glucose',
  'weight',
  'temperature',
  'oxygen',
  'waist',
];

/** The chart of one kind, what was measured last at first. Its code comes after the list, and only where there is something to draw. */
export function ChartPlace({ entries, health, today }: Props) {
  const [wanted, setWanted] = useState<Measured>();
  const byKind = useMemo(
    () =>
      MEASURED.map((kind) => ({
        kind,
        readings: entries.filter(({ value }) => value.kind === kind),
      })).filter(({ readings }) => readings.length > 0),
    [entries],
  );
  const newest = entries.find(({ value }) => value.kind !== 'medicine')?.value.kind;
  const shown =
    byKind.find(({ kind }) => kind === wanted) ?? byKind.find(({ kind }) => kind === newest);
  if (!shown) return null;
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">看变化</h2>
      {byKind.length > 1 && (
        <div className="sizes">
          {byKind.map(({ kind }) => (
            <button
              key={kind}
              type="button"
              className="pill"
              aria-pressed={kind === shown.kind}
              onClick={() => setWanted(kind)}
            >
              {KIND_WORDS[kind].name}
            </button>
          ))}
        </div>
      )}
      <LaterChart {...shown} key={shown.kind} health={health} today={today} />
    </section>
  );
}

function LaterChart(props: DiaryChartProps) {
  const [Chart, setChart] = useState<ComponentType<DiaryChartProps> | 'failed'>();
  useEffect(() => {
    import('../report/DiaryChart.tsx').then(
      (code) => setChart(() => code.default),
      () => setChart('failed'),
    );
  }, []);
  if (Chart === 'failed') return <p>图没有取到。连上网，再打开这一页。</p>;
  return Chart ? <Chart {...props} /> : <p role="status">正在画图……</p>;
}
