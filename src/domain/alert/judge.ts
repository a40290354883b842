import { LIFTED_NOTICE_MS } from './kinds.ts';
import { type AlertStatus, type Span, spanStatus } from './status.ts';

/** What a phone knows of the time, in milliseconds since 1970. */
export interface Clock {
  /** The best guess: the phone's own clock, never before `known`. */
  now: number;
  /** The newest moment that a server or a build has vouched for: it is surely later than this. */
  known: number;
  /** Whether the phone's own clock stands before `known`, so that it is surely wrong. */
  slow: boolean;
}

/** A status, or one that only the phone's own clock says: `maybe-over` and `maybe-planned` must never hide an alert. */
export type Judgement = AlertStatus | 'maybe-over' | 'maybe-planned' | 'just-lifted';

/** A judgement and the span that it is about. */
export interface Judged {
  judgement: Judgement;
  span: Span;
}

/** Of several seasons the one that matters most to a reader decides. */
const ORDER: readonly Judgement[] = [
  'current',
  'just-lifted',
  'maybe-over',
  'maybe-planned',
  'planned',
  'lifted',
  'replaced',
  'ended',
];

/** What a phone with that clock may say of an alert with those spans (oldest first); `undefined` where there are none. */
export function judge(spans: readonly Span[], clock: Clock): Judged | undefined {
  let best: Judged | undefined;
  for (const span of spans) {
    const judgement = judgeSpan(span, clock);
    const rank = ORDER.indexOf(judgement);
    const bestRank = best ? ORDER.indexOf(best.judgement) : ORDER.length;
    // Of two seasons to come the next one is told, of two that are over the last one.
    if (rank < bestRank || (rank === bestRank && judgement !== 'planned')) {
      best = { judgement, span };
    }
  }
  return best;
}

function judgeSpan(span: Span, { now, known, slow }: Clock): Judgement {
  const status = spanStatus(span, now);
  if (status === 'current') return status;
  if (status === 'planned') return slow ? 'maybe-planned' : status;
  const vouched = spanStatus(span, known);
  if (vouched === 'planned' || vouched === 'current') return 'maybe-over';
  const fresh = span.change && now < span.change.at + LIFTED_NOTICE_MS;
  return status === 'lifted' && fresh ? 'just-lifted' : status;
}
