import type { DeskRecord, SignUpRecord, UnreadRecord } from './record.ts';
import { restingSince } from './standing.ts';

const DAY = 86_400_000;

/** For how many days the county lets a team keep what it was sent: while something is to be done, and after that. */
export interface Retention {
  open: number;
  closed: number;
}

/** What has been kept for as long as it may be. `now`: milliseconds since 1970. */
export function dueIn(
  records: readonly DeskRecord[],
  { open, closed }: Retention,
  now: number,
): (SignUpRecord | UnreadRecord)[] {
  return records.flatMap((record) => {
    if (record.kind === 'erased') return [];
    const { isClosed, since } =
      record.kind === 'unread'
        ? { isClosed: false, since: record.receivedAt }
        : restingSince(record);
    return now - since >= (isClosed ? closed : open) * DAY ? record : [];
  });
}
