import type { DeskRecord, SignUpRecord } from './record.ts';
import { standingOf } from './standing.ts';

const HOUR = 3_600_000;

/**
 * So many new sign-ups within an hour are no longer a liaison's envelopes taken in one after the other: one every two minutes,
 * faster than anybody fills in the form beside a resident. More may be an honest pile of a market day; that is for people to
 * find out, so it only warns.
 */
export const MOST_IN_AN_HOUR = 30;

/** The unverified sign-ups that came too quickly after one another, the first received first; empty where none did. */
export function burstOf(records: readonly DeskRecord[]): SignUpRecord[] {
  const unknown = records
    .filter((one) => one.kind === 'sign-up')
    .map((record) => ({ record, at: record.forms[0]?.receivedAt ?? 0 }))
    .filter(({ record }) => standingOf(record).status === 'unverified')
    .sort((a, b) => a.at - b.at);
  const inBurst = new Set<SignUpRecord>();
  let from = 0;
  for (const [to, { at }] of unknown.entries()) {
    while (at - (unknown[from]?.at ?? at) > HOUR) from++;
    if (to - from + 1 > MOST_IN_AN_HOUR) {
      for (const { record } of unknown.slice(from, to + 1)) inBurst.add(record);
    }
  }
  return [...inBurst];
}
