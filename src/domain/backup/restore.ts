import type { BackupRow, BackupTables } from './backup.ts';

/** How a backup comes back: `merge` keeps what only the phone has, `replace` makes the phone what the backup is. */
export type RestoreMode = 'merge' | 'replace';

/** What a restore does to one row. */
export type RestoreStep = { table: string; put: BackupRow } | { table: string; remove: string };

/** The rows of one person in one table, in a backup and on the phone. */
export interface Comparison {
  /** Empty for what belongs to the phone. */
  person: string;
  table: string;
  /** Only in the backup: never been here, or removed here since. */
  fresh: number;
  /** In both, and the backup's was changed last. */
  newer: number;
  /** In both, and the phone's was changed last, or both at one moment: merging keeps the phone's. */
  older: number;
  same: number;
  onlyHere: number;
}

type Fate = Exclude<keyof Comparison, 'person' | 'table'>;

/** Compares a backup with the phone, by person and table in the order in which they stand there. */
export function compareBackup(backup: BackupTables, phone: BackupTables): Comparison[] {
  const found = new Map<string, Comparison>();
  for (const { table, here, there } of pairs(backup, phone)) {
    const person = (there ?? here)?.person ?? '';
    const key = JSON.stringify([person, table]);
    const none = { fresh: 0, newer: 0, older: 0, same: 0, onlyHere: 0 };
    const comparison = found.get(key) ?? { person, table, ...none };
    comparison[fateOf(there, here)]++;
    found.set(key, comparison);
  }
  return [...found.values()];
}

/** What has to be done to the phone. To do all of it twice is to do it once. */
export function planRestore(
  backup: BackupTables,
  phone: BackupTables,
  mode: RestoreMode,
): RestoreStep[] {
  const steps: RestoreStep[] = [];
  for (const { table, here, there } of pairs(backup, phone)) {
    const fate = fateOf(there, here);
    if (there && (fate === 'fresh' || fate === 'newer')) steps.push({ table, put: there });
    if (mode === 'merge') continue;
    if (there && (fate === 'older' || (fate === 'same' && there.at !== here?.at))) {
      steps.push({ table, put: there });
    }
    if (here && !there) steps.push({ table, remove: here.id });
  }
  return steps;
}

function* pairs(backup: BackupTables, phone: BackupTables) {
  for (const table of new Set([...backup.keys(), ...phone.keys()])) {
    const [inBackup, onPhone] = [backup.get(table), phone.get(table)];
    for (const id of new Set([...(inBackup?.keys() ?? []), ...(onPhone?.keys() ?? [])])) {
      yield { table, there: inBackup?.get(id), here: onPhone?.get(id) };
    }
  }
}

function fateOf(there: BackupRow | undefined, here: BackupRow | undefined): Fate {
  if (!there) return 'onlyHere';
  if (!here) return 'fresh';
  const isSame =
    there.v === here.v && there.person === here.person && isEqual(there.data, here.data);
  if (isSame) return 'same';
  return there.at > here.at ? 'newer' : 'older';
}

/** Whether two values of JSON are the same, whatever the order of their fields. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && isEqual(value, others.get(name)))
  );
}
