import type { Opened } from '../../src/domain/desk/intake.ts';
import { takeIn } from '../../src/domain/desk/intake.ts';
import type { DeskRecord, SignUpRecord } from '../../src/domain/desk/record.ts';
import type { Submission, Wish } from '../../src/domain/sign-up/schema.ts';
import { toWire } from '../../src/domain/sign-up/wire.ts';

/** 2026-11-01 08:00 in the county, in milliseconds. */
export const MORNING = Date.UTC(2026, 10, 1);

export const HOUR = 3_600_000;

/** A wish as the form makes it. */
export function wish(changes: Partial<Wish> = {}): Wish {
  return {
    ...{ kind: 'wish', form: 1, at: MORNING / 1000, change: 0 },
    ...{ forWhom: 'self', name: '王桂英', phone: '13800000001' },
    ...{ village: 'chuanqiao', team: 'lutan-1', groups: ['elders-65'], packages: [] },
    ...{ callTime: 'morning', consent: { basic: MORNING / 1000 - 60 } },
    ...changes,
  };
}

export function withdrawal(change: number): Submission {
  return { kind: 'withdrawal', form: 1, at: MORNING / 1000 + change, change };
}

/** A form as it comes out of an envelope: the submission `s`, signed by the key `k`. */
export function opened(s: number, k: string, content: Submission): Opened {
  const submission = s.toString(16).padStart(32, '0');
  const code = `0000-${String(s).padStart(4, '0')}`;
  return { submission, key: k.padEnd(87, k), code, content, digest: digestOf(s, k, content) };
}

const seen = new Map<string, string>();

/** Different for different forms, the same for the same: what a digest is. */
function digestOf(s: number, k: string, content: Submission): string {
  const said = `${s} ${k} ${toWire(content)}`;
  const digest = seen.get(said) ?? String(seen.size).padStart(43, '0');
  seen.set(said, digest);
  return digest;
}

/** Takes forms in one after the other, an hour apart, and says what happened with each. */
export function takeAll(
  forms: readonly Opened[],
  before: readonly DeskRecord[] = [],
): { records: DeskRecord[]; happened: string[] } {
  let records = [...before];
  const happened = forms.map((form, index) => {
    const at = MORNING + (before.length + index) * HOUR;
    const taken = takeIn(records, form, { at, way: 'paste', id: `r${records.length}` });
    records = [...records.filter(({ id }) => id !== taken.id), ...keptOf(records, taken)];
    return taken.happened;
  });
  return { records, happened };
}

function keptOf(
  records: readonly DeskRecord[],
  { id, changed }: ReturnType<typeof takeIn>,
): DeskRecord[] {
  return changed ? [changed] : records.filter((one) => one.id === id);
}

/** The only record there is. */
export function onlySignUp(records: readonly DeskRecord[]): SignUpRecord {
  const [record] = records;
  if (records.length !== 1 || record?.kind !== 'sign-up') throw new Error('not one sign-up');
  return record;
}
