import type { BackupRow } from '../../../src/domain/backup/backup.ts';
import { toContent } from '../../../src/domain/backup/content.ts';
import type { Reading } from '../../../src/domain/diary/schema.ts';
import type { Medicine } from '../../../src/domain/medicine/schema.ts';
import type { Person } from '../../../src/domain/person/schema.ts';
import { countyMoment } from '../../../src/domain/shared/moment-words.ts';
import { closePlain } from '../../../src/envelope/plain.ts';
import { type Random, whole } from './random.ts';

const HOUR_MS = 3_600_000;
const WRITTEN = 1_700_000_000_000;

/** One person's diary. */
export interface Diary {
  id: string;
  person: Person;
  readings?: readonly Reading[];
  medicines?: readonly Medicine[];
}

/** The unsealed backup of some diaries, as the backup page takes it. Entries are written one second after the other. */
export function diaryBackup(...diaries: readonly Diary[]): Promise<string> {
  const people = new Map<string, BackupRow>();
  const readings = new Map<string, BackupRow>();
  const medicines = new Map<string, BackupRow>();
  for (const diary of diaries) {
    const put = (table: Map<string, BackupRow>, id: string, data: unknown) => {
      const at = WRITTEN + table.size * 1000;
      table.set(id, { id, v: 1, person: diary.id, at, data });
    };
    put(people, diary.id, diary.person);
    diary.readings?.forEach((data, index) => {
      put(readings, `${diary.id}-r${index}`, data);
    });
    diary.medicines?.forEach((data, index) => {
      put(medicines, `${diary.id}-m${index}`, data);
    });
  }
  const tables = new Map([
    ['people', people],
    ['readings', readings],
    ['medicines', medicines],
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
