import type { BackupRow } from '../../../src/domain/backup/backup.ts';
import { toContent } from '../../../src/domain/backup/content.ts';
import type { Mark } from '../../../src/domain/checkup/mark.ts';
import type { Health } from '../../../src/domain/health/schema.ts';
import type { Medicine } from '../../../src/domain/medicine/schema.ts';
import type { Person } from '../../../src/domain/person/schema.ts';
import { closePlain } from '../../../src/envelope/plain.ts';
import { manyReadings } from './diary-rows.ts';
import { randomFrom } from './random.ts';

/** Everybody of the household, as they are called on the page. */
export const NAMES = { grandmother: '奶奶', grandfather: '爷爷', baby: '小宝' } as const;

/** What each of them is owed in words that stand on the page. */
export const TITLES = {
  checkup: '65 岁及以上老人每年免费体检',
  constitution: '老人中医体质辨识',
  followUp: '高血压随访',
  sixMonths: '6 月龄检查',
  measles: '麻腮风疫苗 第 1 剂',
} as const;

const PEOPLE: Readonly<Record<keyof typeof NAMES, Pick<Person, 'relation' | 'sex'>>> = {
  grandmother: { relation: 'grandmother', sex: 'female' },
  grandfather: { relation: 'grandfather', sex: 'male' },
  baby: { relation: 'grandchild', sex: 'male' },
};

/** The backup of a household with rows in every table: `today` is when grandmother was at the doctor's, `born` the baby's day. */
export function clocksBackup(today: string, born: string, now: number): Promise<string> {
  const tables = new Map<string, Map<string, BackupRow>>();
  const put = (table: string, id: string, person: string, data: unknown) => {
    const rows = tables.get(table) ?? new Map<string, BackupRow>();
    rows.set(id, { id, v: 1, person, at: now, data });
    tables.set(table, rows);
  };
  const birthOf = { grandmother: '1950-02-28', grandfather: '1949', baby: born };
  for (const [id, person] of Object.entries(PEOPLE)) {
    const key = id as keyof typeof NAMES;
    put('people', id, id, { ...person, name: NAMES[key], colour: 'blue', birth: birthOf[key] });
  }
  const health: Health = { conditions: ['hypertension'], risks: [], pregnancies: [] };
  put('health', 'grandmother', 'grandmother', health);
  const followUp: Mark = {
    ...{ occurrence: 'htn-follow-up/first', state: 'done', on: today, target: 'at' },
  };
  put('marks', `grandmother/${followUp.occurrence}`, 'grandmother', followUp);
  for (const [index, reading] of manyReadings(randomFrom(1), 40, now).entries()) {
    put('readings', `r${index}`, 'grandmother', reading);
  }
  const medicine: Medicine = { name: '甲药片', how: '早饭后', since: '2024-05' };
  put('medicines', 'm', 'grandmother', medicine);
  return closePlain(toContent({ made: '2026-11-22T04:00:00Z', tables }));
}
