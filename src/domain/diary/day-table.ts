import { type MeasuredReading, seriesOf, seriesOfReading } from './chart-series.ts';
import { dayOf } from './when.ts';

/** Readings of one kind, a row for each day. */
export interface DayTable {
  /** The series that have any, in the order of the charts. */
  columns: string[];
  /** By column, the earlier first. Days in the order of the readings. */
  rows: { day: string; cells: MeasuredReading[][] }[];
}

/** Sorts readings of one kind (newest first) into a table: a row for each day on which something was measured. */
export function dayTable(readings: readonly MeasuredReading[]): DayTable {
  const [first] = readings;
  if (!first) return { columns: [], rows: [] };
  const found = new Set(readings.map(seriesOfReading));
  const columns = seriesOf(first.kind).order.filter((series) => found.has(series));
  const rows: DayTable['rows'] = [];
  for (const reading of readings) {
    const day = dayOf(reading);
    let row = rows[rows.length - 1];
    if (row?.day !== day) {
      row = { day, cells: columns.map(() => []) };
      rows.push(row);
    }
    row.cells[columns.indexOf(seriesOfReading(reading))]?.unshift(reading);
  }
  return { columns, rows };
}
