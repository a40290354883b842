import {
  type Coming,
  type Happened,
  keepUnread,
  type TakenIn,
  takeIn,
} from '../../../domain/desk/intake.ts';
import type { DeskRecord } from '../../../domain/desk/record.ts';
import type { WireProblem } from '../../../domain/sign-up/wire.ts';
import { fromBase64Url, toBase64Url } from '../../../envelope/base64url.ts';
import { type EnvelopeProblem, openSubmission } from '../../../envelope/identity.ts';
import { receivedForm } from '../../../envelope/received.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Brought, BroughtProblem } from './brought.ts';

/** Why something was not taken in. */
export type TakeInProblem =
  | BroughtProblem
  | Exclude<EnvelopeProblem | WireProblem, 'of a newer version'>;

/** What came of one thing that was brought. */
export type Result = { source: string } & (
  | { happened: Happened; id: string }
  | { problem: TakeInProblem }
);

/** What came of everything: all of it is kept, or, where the store refuses, nothing. */
export type Results = { results: Result[] } | { refused: Refusal };

type Desk = Pick<OpenDesk, 'records' | 'identities' | 'now'>;

/** Opens what was brought, one after the other, and saves all that has changed at once. */
export async function takeInAll(
  desk: Desk,
  brought: readonly Brought[],
  newId: () => string,
): Promise<Results> {
  const results: Result[] = [];
  const read = [];
  for (const one of brought) read.push({ one, what: await opened(one, desk.identities) });
  // From here on nothing waits: whoever else changes the records does so before or after.
  const changed = new Map<string, DeskRecord>();
  let records = desk.records.all();
  for (const { one, what } of read) {
    if ('problem' in what) {
      results.push({ source: one.source, problem: what.problem });
      continue;
    }
    const taken = what.take(records, { at: desk.now(), way: one.way, id: newId() });
    results.push({ source: one.source, happened: taken.happened, id: taken.id });
    if (!taken.changed) continue;
    changed.set(taken.id, taken.changed);
    records = [...records.filter(({ id }) => id !== taken.id), taken.changed];
  }
  if (changed.size === 0) return { results };
  const outcome = await desk.records.put([...changed.values()]);
  return outcome.saved ? { results } : { refused: outcome.why };
}

type Take = (records: readonly DeskRecord[], coming: Coming) => TakenIn;

async function opened(
  brought: Brought,
  identities: readonly string[],
): Promise<{ take: Take } | { problem: TakeInProblem }> {
  if ('problem' in brought) return { problem: brought.problem };
  const { sealed } = brought;
  const envelope = await openSubmission(sealed, identities);
  const read = 'problem' in envelope ? envelope : await receivedForm(envelope.framed);
  if (!('problem' in read))
    return { take: (records, coming) => takeIn(records, read.opened, coming) };
  if (read.problem !== 'of a newer version') return { problem: read.problem };
  const letters = toBase64Url(sealed);
  return { take: (records, coming) => keepUnread(records, letters, coming) };
}

/** Opens again what was kept unread; what can be read now takes the place of what was kept closed. Says how many were. */
export async function readAgain(
  desk: Desk,
  newId: () => string,
): Promise<{ read: number } | { refused: Refusal }> {
  const waiting = desk.records.all().filter((one) => one.kind === 'unread');
  let read = 0;
  for (const { id, sealed, way } of waiting) {
    const bytes = fromBase64Url(sealed);
    const what = bytes && (await opened({ source: '', way, sealed: bytes }, desk.identities));
    if (!what || 'problem' in what) continue;
    const taken = what.take(desk.records.all(), { at: desk.now(), way, id: newId() });
    if (taken.changed?.kind === 'unread' || taken.id === id) continue;
    const outcome = taken.changed && (await desk.records.put([taken.changed]));
    if (outcome && !outcome.saved) return { refused: outcome.why };
    await desk.records.remove([id]);
    read++;
  }
  return { read };
}
