import { useMemo, useRef } from 'react';
import {
  type Box,
  chartOf,
  type Chart as Drawing,
  type Panel,
} from '../../../domain/diary/chart.ts';
import type { Each, Span } from '../../../domain/diary/chart-marks.ts';
import {
  type Measured,
  type MeasuredReading,
  seriesOf,
  sittingsOf,
  targetOf,
} from '../../../domain/diary/chart-series.ts';
import { KIND_WORDS } from '../../../domain/diary/words.ts';
import type { Health } from '../../../domain/health/schema.ts';
import { seriesInWords } from './series-words.ts';
import { shapeOf } from './shapes.ts';
import { useBox } from './use-box.ts';

interface Props {
  kind: Measured;
  /** Of this kind, newest first. */
  readings: readonly MeasuredReading[];
  span: Span;
  health: Health | undefined;
}

const EACH_WORDS: Readonly<Record<Each, string>> = {
  sitting: '',
  day: '一个点是一天的平均。',
  week: '一个点是一周的平均。',
  'four-weeks': '一个点是四周的平均。',
};

/** What was measured in some days, drawn; mornings, evenings and meals each in a panel of their own. */
export function Chart({ kind, readings, span, health }: Props) {
  const first = useRef<HTMLDivElement>(null);
  const box = useBox(first);
  const sittings = useMemo(() => sittingsOf(readings), [readings]);
  const target = targetOf(kind, health);
  const { order, least } = seriesOf(kind);
  const drawing = useMemo(
    () => chartOf(sittings, span, { order, least, bands: target?.bands ?? [] }, box),
    [sittings, span, order, least, target?.words, box],
  );
  const isBanded = drawing?.panels.some(({ bands }) => bands.length > 0);
  return (
    <div className="plots">
      {!drawing && <p>这段时间没有量过。</p>}
      <div className="plot-measure" ref={first}>
        {drawing?.panels.map((panel) => (
          <PanelFigure
            key={panel.series}
            kind={kind}
            drawing={drawing}
            panel={panel}
            box={box}
            place={order.indexOf(panel.series)}
            spacing={((drawing.right - drawing.left) / span.days) * span.every}
          />
        ))}
      </div>
      {drawing && (
        <p className="hint">
          {kind === 'pressure' && '上面的点是高压（收缩压），下面的点是低压（舒张压）。'}
          {EACH_WORDS[drawing.each]}
          {isBanded && `虚线是${target?.words}。`}
        </p>
      )}
    </div>
  );
}

interface PanelProps {
  kind: Measured;
  drawing: Drawing;
  panel: Panel;
  box: Box;
  /** Of the series in its order. */
  place: number;
  /** From one mark to the next. */
  spacing: number;
}

function PanelFigure({ kind, drawing, panel, box, place, spacing }: PanelProps) {
  const { height, left, right, top, bottom, scale, days } = drawing;
  const { name, unit } = KIND_WORDS[kind];
  const words = seriesInWords(panel.series);
  const shape = shapeOf(place);
  const r = Math.min(4.5, Math.max(1.5, spacing * 0.4));
  // Closer than this, the lines between upper and lower would be a grey field.
  const pairs = spacing < 6 ? [] : panel.marks.filter(({ ys }) => ys.length === 2);
  return (
    <figure className="plot">
      <figcaption>
        <svg className="plot-key" viewBox="0 0 16 16" aria-hidden="true" data-place={place}>
          <path className="plot-mark" d={shape(8, 8, 5)} />
        </svg>
        {words || name} <span>{unit}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${box.width} ${height}`}
        fontSize={box.em}
        role="img"
        aria-label={`${words}${name}的图，${panel.marks.length} 个点。数字在表里。`}
        data-place={place}
      >
        {panel.bands.map(
          ({ top: upper, bottom: lower }) =>
            lower !== undefined && (
              <rect
                key={upper}
                className="plot-band"
                x={left}
                y={upper}
                width={right - left}
                height={lower - upper}
              />
            ),
        )}
        <path className="plot-grid" d={scale.map(({ at }) => `M${left},${at}H${right}`).join('')} />
        <path
          className="plot-target"
          d={panel.bands
            .flatMap((band) => [band.top, band.bottom])
            .flatMap((y) => (y === undefined ? [] : [`M${left},${y}H${right}`]))
            .join('')}
        />
        {scale.map(({ at, label }) => (
          <text key={label} x={left - 4} y={at} dy="0.35em" textAnchor="end">
            {label}
          </text>
        ))}
        {days.map(({ at, label }) => (
          <text key={at} x={at} y={height - 4} textAnchor="middle">
            {label}
          </text>
        ))}
        <path className="plot-axis" d={`M${left},${top}V${bottom}H${right}`} />
        <path
          className="plot-pair"
          d={pairs.map(({ x, ys: [upper, lower] }) => `M${x},${upper}V${lower}`).join('')}
        />
        {panel.lines.map((points) => (
          <polyline key={points} className="plot-line" points={points} />
        ))}
        <path
          className="plot-mark"
          d={panel.marks.flatMap(({ x, ys }) => ys.map((y) => shape(x, y, r))).join('')}
        />
      </svg>
    </figure>
  );
}
