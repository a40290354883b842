import * as z from 'zod/mini';
import type { Backup } from './backup.ts';

/** The newest version of the content that this version of the site writes and reads. */
export const NEWEST = 1;

/** No backup of a household is larger; what is larger is not even read. In bytes. */
export const LARGEST = 20 * 1024 * 1024;

const id = z.string().check(z.minLength(1), z.maxLength(200));
const whole = z.number().check(z.int(), z.nonnegative());

const row = z
  .strictObject({
    id,
    v: whole.check(z.positive()),
    person: z.string().check(z.maxLength(200)),
    at: whole,
    data: z.unknown(),
  })
  .check(z.refine((value) => 'data' in value));

const backupSchema = z.strictObject({
  v: z.literal(NEWEST),
  made: z.iso.datetime(),
  // The pattern leaves no name that means something to a script, `__proto__` first of all.
  tables: z.record(z.string().check(z.regex(/^[a-z][a-z\d-]{0,40}$/)), z.array(row)),
});

/** Why some content is no backup that this version of the site can read. */
export type ContentProblem = 'not a backup' | 'of a newer version';

/** Reads what was JSON. The rows' data stays as it is: their tables judge it when they read it. */
export function readBackup(value: unknown): { backup: Backup } | { problem: ContentProblem } {
  const version = (value as { v?: unknown } | null)?.v;
  if (typeof version === 'number' && version > NEWEST) return { problem: 'of a newer version' };
  const read = backupSchema.safeParse(value);
  if (!read.success) return { problem: 'not a backup' };
  const { made, tables } = read.data;
  const byTable = new Map(
    Object.entries(tables).map(([name, rows]) => [name, new Map(rows.map((one) => [one.id, one]))]),
  );
  const isDouble = Object.entries(tables).some(([name, { length }]) => {
    return byTable.get(name)?.size !== length;
  });
  return isDouble ? { problem: 'not a backup' } : { backup: { made, tables: byTable } };
}
