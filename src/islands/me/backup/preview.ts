import type { Backup, BackupTables } from '../../../domain/backup/backup.ts';
import {
  type Comparison,
  compareBackup,
  type RestoreMode,
} from '../../../domain/backup/restore.ts';
import { tableInWords } from '../../../domain/backup/words.ts';
import { inGroups } from '../../../domain/shared/in-groups.ts';
import { readRow } from '../../../storage/table.ts';
import { people } from '../../../storage/tables.ts';

/** What a restore would do for one person, in words. */
export interface PersonPreview {
  id: string;
  name: string;
  /** For each table what happens to how many rows. */
  lines: string[];
}

/** Compares a backup with the phone, in words, person by person; the phone's own choices last. */
export function previewInWords(
  { tables }: Backup,
  phone: BackupTables,
  mode: RestoreMode,
): PersonPreview[] {
  const byPerson = inGroups(compareBackup(tables, phone), ({ person }) => person);
  return [...byPerson]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([id, comparisons]) => ({
      id,
      name: id === '' ? '这部手机' : (nameIn(tables, id) ?? nameIn(phone, id) ?? '没有称呼的家人'),
      lines: comparisons.map((one) => `${tableInWords(one.table)}：${fatesInWords(one, mode)}。`),
    }));
}

function nameIn(tables: BackupTables, id: string): string | undefined {
  const row = tables.get('people')?.get(id);
  const read = row && readRow(people, { ...row, seq: 0 });
  return read && 'value' in read ? read.value.name : undefined;
}

function fatesInWords(comparison: Comparison, mode: RestoreMode): string {
  const { fresh, newer, older, same, onlyHere } = comparison;
  const isMerge = mode === 'merge';
  const parts: [number, string][] = [
    [fresh, '手机里没有，加上'],
    [newer, '备份里的更新，换成备份的'],
    [older, isMerge ? '手机里的更新，留手机的' : '手机里的更新，也换成备份的'],
    [onlyHere, isMerge ? '只有手机里有，留着' : '只有手机里有，删掉'],
    [same, '两边一样，不动'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${words} ${count} 条`)
    .join('；');
}

/** How many rows a restore would add, change and remove. */
export function totalsOf(backup: Backup, phone: BackupTables, mode: RestoreMode) {
  const totals = { added: 0, changed: 0, removed: 0 };
  for (const { fresh, newer, older, onlyHere } of compareBackup(backup.tables, phone)) {
    totals.added += fresh;
    totals.changed += newer + (mode === 'replace' ? older : 0);
    totals.removed += mode === 'replace' ? onlyHere : 0;
  }
  return totals;
}

/** What a restore has done. */
export function totalsInWords({ added, changed, removed }: ReturnType<typeof totalsOf>): string {
  const parts: [number, string][] = [
    [added, '加上'],
    [changed, '换成备份的'],
    [removed, '删掉'],
  ];
  const done = parts.filter(([count]) => count > 0).map(([count, words]) => `${words} ${count} 条`);
  return done.length > 0 ? `${done.join('，')}。` : '备份里的，手机里都有，什么也没有改。';
}
