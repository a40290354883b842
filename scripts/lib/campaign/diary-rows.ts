import type { BackupRow } from '../../../src/domain/backup/backup.ts';
import { toContent } from '../../../src/domain/backup/content.ts';
import type { Reading } from '../../../src/domain/diary/schema.ts';
import type { Medicine } from '../../../src/domain/medicine/schema.ts';
import type { Person } from '../../../src/domain/person/schema.ts';
import { countyMoment } from '../../../src/domain/shared/moment.ts';
import { closePlain } from '../../../src/envelope/plain.ts';
import { type Random, whole } from './random.ts';

const HOUR_MS = 3_600_000;

/** One person's diary. */
export interface Diary {
  id: string;
  person: Person;
  readings: readonly Reading[];
  medicines?: readonly Medicine[];
}

/** The unsealed backup of a diary, as the backup page takes it. */
export function diaryBackup({ id, person, readings, medicines = [] }: Diary): Promise<string> {
  const rowsOf = (word: string, values: readonly unknown[]) =>
    new Map(
      values.map((data, index): [string, BackupRow] => {
        const row = { id: `${word}${index}`, v: 1, person: id, at: 1_700_000_000_000, data };
        return [row.id, row];
      }),
    );
  const tables = new Map([
    ['people', new Map([[id, { id, v: 1, person: id, at: 1_700_000_000_000, data: person }]])],
    ['readings', rowsOf('r', readings)],
    ['medicines', rowsOf('m', medicines)],
  ]);
  return closePlain(toContent({ made: '2026-11-22T04:00:00Z', tables }));
}

/** So many entries, four a day, back from `now` (milliseconds since 1970): of each four two of pressure, one of glucose, one of weight. */
export function manyReadings(random: Random, many: number, now: number): Reading[] {
  return Array.from({ length: many }, (_, index): Reading => {
    const at = countyMoment(now - (index + 1) * 6 * HOUR_MS);
    const around = (middle: number, span: number) => middle - span + whole(random, 2 * span);
    if (index % 4 === 1) {
      return { kind: 'glucose', at, place: 'home', meal: 'fasting', value: around(60, 20) / 10 };
    }
    if (index % 4 === 3) return { kind: 'weight', at, place: 'home', value: around(600, 20) / 10 };
    const part = index % 4 === 0 ? 'morning' : 'evening';
    const one = () => ({ systolic: around(135, 20), diastolic: around(82, 12), pulse: 70 });
    return { kind: 'pressure', at, part, place: 'home', values: [one(), one()] };
  });
}
