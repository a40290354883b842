import type { MeasuredReading } from '../../../domain/diary/chart-series.ts';
import type { DayTable } from '../../../domain/diary/day-table.ts';
import { meanOf } from '../../../domain/diary/mean.ts';
import { meanInWords, PLACE_WORDS, valueInWords } from '../../../domain/diary/words.ts';
import { addMonths } from '../../../domain/shared/day-arithmetic.ts';
import { seriesInWords } from './series-words.ts';

interface Props {
  /** What it shows: `血压（mmHg）`. */
  caption: string;
  /** Whose they are: stands on every page of paper, since pages get separated. */
  name?: string;
  table: DayTable;
  /** `YYYY-MM-DD`; days of the year before it are written without their own. */
  today: string;
}

/** What was measured, a row for each day. */
export function DayRows({ caption, name, table: { columns, rows }, today }: Props) {
  return (
    // Wide tables of large text are pushed sideways; by keyboard that needs the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled
    <section className="table-wide" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr className="sheet-name">
            <td colSpan={columns.length + 1}>{[name, caption].filter(Boolean).join('，')}</td>
          </tr>
          <tr>
            <th scope="col">日期</th>
            {columns.map((series) => (
              <th key={series} scope="col">
                {seriesInWords(series) || '数值'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, cells }) => (
            <tr key={day}>
              <th scope="row">{dayInShort(day, today)}</th>
              {columns.map((series, place) => (
                <td key={series}>
                  {cells[place]?.map((reading, index) => (
                    // Two of one minute bear the same moment.
                    <Value key={`${reading.at} ${index}`} reading={reading} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As below the chart: short, so that two values have room beside it in the largest type; within a year it says which day. */
function dayInShort(day: string, today: string): string {
  const [year, ...rest] = day.split('-').map(Number);
  return (day > addMonths(today, -12) ? rest : [year, ...rest]).join('/');
}

function Value({ reading }: { reading: MeasuredReading }) {
  const mean = reading.kind === 'pressure' ? meanOf(reading.values) : undefined;
  const beside = [
    mean?.pulse !== undefined && `脉搏 ${mean.pulse}`,
    reading.place === 'clinic' && PLACE_WORDS.clinic,
    reading.note,
  ].filter(Boolean);
  return (
    <p>
      <b>{mean ? meanInWords(mean) : valueInWords(reading)}</b>
      {beside.length > 0 && <small>{beside.join('，')}</small>}
    </p>
  );
}
