import type { Reading } from '../../../domain/diary/schema.ts';
import { KIND_WORDS, PLACE_WORDS } from '../../../domain/diary/words.ts';
import { countyMoment } from '../../../domain/shared/moment-words.ts';
import type { CsvCell } from '../../../formats/csv.ts';
import { seriesInWords } from './series-words.ts';

const HEAD = [
  '称呼',
  '日期',
  '时间',
  '项目',
  '时段',
  '第几遍',
  '收缩压（mmHg）',
  '舒张压（mmHg）',
  '脉搏（次/分）',
  '数值',
  '单位',
  '在哪里量',
  '药名',
  '备注',
] as const;

type Row = Partial<Record<(typeof HEAD)[number], CsvCell>>;

/** A diary for a spreadsheet: a head, then a row for each measurement and each medicine taken. `medicines` are names by id. */
export function tableRows(
  readings: readonly Reading[],
  person: string,
  medicines: ReadonlyMap<string, string>,
): CsvCell[][] {
  const rows = readings.flatMap((reading) => {
    const moment = countyMoment(Date.parse(reading.at));
    const common: Row = {
      称呼: person,
      日期: moment.slice(0, 10),
      时间: moment.slice(11, 16),
      项目: KIND_WORDS[reading.kind].name,
      备注: reading.note,
    };
    return measurementsOf(reading, medicines).map((own) => ({ ...common, ...own }));
  });
  return [[...HEAD], ...rows.map((row: Row) => HEAD.map((column) => row[column] ?? ''))];
}

function measurementsOf(reading: Reading, medicines: ReadonlyMap<string, string>): Row[] {
  switch (reading.kind) {
    case 'pressure':
      return reading.values.map(({ systolic, diastolic, pulse }, place) => ({
        时段: seriesInWords(reading.part),
        第几遍: place + 1,
        '收缩压（mmHg）': systolic,
        '舒张压（mmHg）': diastolic,
        '脉搏（次/分）': pulse,
        在哪里量: PLACE_WORDS[reading.place],
      }));
    case 'medicine':
      return reading.taken.map((id) => ({
        时段: seriesInWords(reading.part),
        药名: medicines.get(id) ?? '药单上已经没有',
      }));
    default:
      return [
        {
          时段: reading.kind === 'glucose' ? seriesInWords(reading.meal) : undefined,
          数值: reading.value,
          单位: KIND_WORDS[reading.kind].unit,
          在哪里量: PLACE_WORDS[reading.place],
        },
      ];
  }
}
