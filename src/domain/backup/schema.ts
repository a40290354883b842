import { isMoment } from '../shared/date-texts.ts';
import type { Backup, BackupRow } from './backup.ts';

/** The newest version of the content that this version of the site writes and reads. */
export const NEWEST = 1;

/** No backup of a household is larger; what is larger is not even read. In bytes. */
export const LARGEST = 20 * 1024 * 1024;

/** A name that means nothing to a script, as `__proto__` would. */
const TABLE = /^[a-z][a-z\d-]{0,40}$/;

const LONGEST_ID = 200;

/** Why some content is no backup that this version of the site can read. */
export type ContentProblem = 'not a backup' | 'of a newer version';

/**
 * Reads what was JSON; closed, so that no field that it does not know comes in. The rows' data stays as it is: their tables
 * judge it when they read it. By hand, because zod's parts for it would weigh more on the page than all of this.
 */
export function readBackup(value: unknown): { backup: Backup } | { problem: ContentProblem } {
  const not = { problem: 'not a backup' } as const;
  if (isRecord(value) && typeof value.v === 'number' && value.v > NEWEST) {
    return { problem: 'of a newer version' };
  }
  if (!hasFields(value, ['made', 'tables', 'v']) || value.v !== NEWEST) return not;
  const { made, tables } = value;
  if (typeof made !== 'string' || !isMoment(made) || !isRecord(tables)) return not;
  const byTable = new Map<string, Map<string, BackupRow>>();
  for (const [name, rows] of Object.entries(tables)) {
    if (!TABLE.test(name) || !Array.isArray(rows) || !rows.every(isBackupRow)) return not;
    const byId = new Map(rows.map((row) => [row.id, row]));
    if (byId.size !== rows.length) return not;
    byTable.set(name, byId);
  }
  return { backup: { made, tables: byTable } };
}

function isBackupRow(value: unknown): value is BackupRow {
  if (!hasFields(value, ['at', 'data', 'id', 'person', 'v'])) return false;
  const { id, v, person, at } = value;
  const areTexts = [id, person].every(
    (text) => typeof text === 'string' && text.length <= LONGEST_ID,
  );
  const areWhole = [v, at].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
  return areTexts && areWhole && id !== '' && v !== 0;
}

/** Whether a value has exactly these fields, named in order. */
function hasFields(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return isRecord(value) && Object.keys(value).sort().join() === names.join();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
