import { erasedOf } from '../../domain/desk/record.ts';
import { dueIn } from '../../domain/desk/retention.ts';
import { isTrustedDay } from '../../domain/desk/trusted-day.ts';
import type { Refusal } from '../../storage/refusal.ts';
import type { Outcome } from '../../storage/store.ts';
import { type Place, today } from './desk-settings.ts';
import type { OpenDesk } from './open-desk.ts';
import type { Session } from './session.ts';

/** What has become of the records whose time is over. */
export type DueAnswer =
  | { deleted: number }
  | { refused: Refusal }
  /** The computer's day is not to be believed by itself; `seen` is the last one that was. */
  | { asks: { count: number; today: string; seen: string | undefined } };

/** What of an open desk it needs. */
interface Opened extends Pick<Session, 'records' | 'seen'> {
  desk: Pick<OpenDesk, 'retention'>;
}

/**
 * Deletes what has been kept for as long as the county allows, sign-ups down to their tombstones. Where the computer's clock
 * has jumped, nothing is deleted before somebody says that its day is right (`isSure`).
 */
export async function deleteDue(
  place: Pick<Place, 'now'>,
  { records, seen, desk }: Opened,
  isSure = false,
): Promise<DueAnswer> {
  const day = today(place);
  const before = seen.get('day')?.day;
  const due = dueIn(records.all(), desk.retention, place.now());
  const isTrusted = isSure || isTrustedDay(day, before);
  if (due.length > 0 && !isTrusted) {
    return { asks: { count: due.length, today: day, seen: before } };
  }
  const signUps = due.flatMap((one) => (one.kind === 'sign-up' ? one : []));
  const unread = due.flatMap((one) => (one.kind === 'unread' ? one.id : []));
  const outcomes: Outcome[] = [
    ...(signUps.length > 0
      ? [await records.overwrite(signUps.map((one) => erasedOf(one, place.now())))]
      : []),
    ...(unread.length > 0 ? [await records.remove(unread)] : []),
  ];
  for (const outcome of outcomes) if (!outcome.saved) return { refused: outcome.why };
  // On a day that nobody believes, later days are not measured by it.
  if (day !== before && (isTrusted || before === undefined)) await seen.put([{ id: 'day', day }]);
  return { deleted: due.length };
}
