import type { BackupRow, BackupTables } from '../../domain/backup/backup.ts';
import { fromContent, toContent } from '../../domain/backup/content.ts';
import { compareBackup, planRestore } from '../../domain/backup/restore.ts';
import { LARGEST } from '../../domain/backup/schema.ts';
import { countyDay } from '../../domain/shared/moment.ts';
import type { DeskFileProblem } from '../../envelope/desk-file.ts';
import type { BroughtRow } from '../../storage/sealed-table.ts';
import type { OpenDesk } from './open-desk.ts';
import type { Session } from './session.ts';

/** Why a file of records was not taken. */
export type RecordsFileProblem = DeskFileProblem | 'too large' | 'of a newer version';

/** A file of records as it was brought in. */
export interface BroughtRecords {
  /** When it was made: UTC, ISO. */
  made: string;
  /** Those that are to be saved here. */
  rows: BroughtRow[];
  /** How many of them are not here yet; the others are newer there. */
  fresh: number;
  /** How many stay as they are here. */
  left: number;
}

/** What of an open desk a file is made of. */
interface Opened extends Pick<Session, 'records'> {
  desk: Pick<OpenDesk, 'identities'>;
}

const TABLE = 'records';

function tablesOf({ records }: Opened): BackupTables {
  const rows = records.rows().flatMap(({ v, at, data }): BackupRow[] => {
    const id = (data as { id?: unknown }).id;
    return typeof id === 'string' ? [{ id, v, person: '', at, data }] : [];
  });
  return new Map([[TABLE, new Map(rows.map((row) => [row.id, row]))]]);
}

/** All records in one file that only the desk's current key opens. `now`: milliseconds since 1970. */
export async function makeRecordsFile(
  session: Opened,
  now: number,
): Promise<{ name: string; bytes: Uint8Array; rows: number }> {
  const { sealForSelf } = await import('../../envelope/desk-file.ts');
  const tables = tablesOf(session);
  const made = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const [identity = ''] = session.desk.identities;
  const bytes = await sealForSelf(identity, toContent({ made, tables }));
  const rows = session.records.all().filter(({ kind }) => kind !== 'erased').length;
  return { name: `mingbairen-desk-${countyDay(now)}.age`, bytes, rows };
}

/** Opens a file of records and compares it with what is here: of each, what was changed last counts. */
export async function readRecordsFile(
  session: Opened,
  file: Blob,
): Promise<{ brought: BroughtRecords } | { problem: RecordsFileProblem }> {
  if (file.size > LARGEST) return { problem: 'too large' };
  const { openOwn } = await import('../../envelope/desk-file.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openOwn(bytes, session.desk.identities);
  if ('problem' in opened) return opened;
  const read = fromContent(opened.text);
  if ('problem' in read) {
    return { problem: read.problem === 'not a backup' ? 'damaged' : read.problem };
  }
  const { made, tables } = read.backup;
  const here = tablesOf(session);
  const steps = planRestore(tables, here, 'merge').filter(({ table }) => table === TABLE);
  const rows = steps.flatMap((step): BroughtRow[] => {
    if (!('put' in step)) return [];
    const { v, at, data } = step.put;
    return isNamed(data) ? [{ v, at, data }] : [];
  });
  const all = compareBackup(tables, here);
  const sum = (fate: 'fresh' | 'older' | 'same') => all.reduce((sum, one) => sum + one[fate], 0);
  return { brought: { made, rows, fresh: sum('fresh'), left: sum('older') + sum('same') } };
}

function isNamed(data: unknown): data is { id: string } {
  return typeof data === 'object' && data !== null && typeof Reflect.get(data, 'id') === 'string';
}
