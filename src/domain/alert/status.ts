/** When an alert holds: from `effective` on and until just before `expires`, milliseconds since 1970. */
export interface AlertTimes {
  effective: number;
  expires: number;
}

/** A later message that ends an alert early: from `at` on (milliseconds since 1970) it is lifted, or replaced by `by`. */
export interface AlertChange {
  how: 'lifted' | 'replaced';
  at: number;
  /** Id of the message that does it. */
  by: string;
}

/** One time that an alert holds, with the change that ends it early, where there is one. */
export interface Span extends AlertTimes {
  change?: AlertChange;
}

export type AlertStatus = 'planned' | 'current' | 'ended' | 'lifted' | 'replaced';

/** Where an alert stands at `now` (milliseconds since 1970), given the messages that refer to it. */
export function alertStatus(
  alert: AlertTimes,
  changes: readonly AlertChange[],
  now: number,
): AlertStatus {
  return spanStatus(spanOf(alert, changes), now);
}

/** The same for an alert of which the deciding change is known. */
export function spanStatus({ effective, expires, change }: Span, now: number): AlertStatus {
  if (change && change.at <= now) return change.how;
  if (now < effective) return 'planned';
  return now < expires ? 'current' : 'ended';
}

/**
 * An alert's times with the change that decides: the earliest before it expires, a lifting before a replacement of the
 * same moment. One that comes when the alert has expired changes nothing.
 */
export function spanOf({ effective, expires }: AlertTimes, changes: readonly AlertChange[]): Span {
  let first: AlertChange | undefined;
  for (const change of changes) {
    if (change.at >= expires) continue;
    const earlier = !first || change.at < first.at;
    if (earlier || (change.at === first?.at && change.how === 'lifted')) first = change;
  }
  return first ? { effective, expires, change: first } : { effective, expires };
}
