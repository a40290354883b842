import type { SearchHit } from './entry.ts';

/** How well a page about something that can kill has to fit before it is put first: by itself, and beside the best hit. */
const CLOSE = 52;
const BESIDE_BEST = 0.7;

/**
 * Puts a close hit on a red-flag page first, whatever else fits better, and says whether there is one: then the
 * list stands under 120.
 */
export function emergencyFirst(hits: readonly SearchHit[]): { hits: SearchHit[]; urgent: boolean } {
  const enough = Math.max(CLOSE, BESIDE_BEST * (hits[0]?.score ?? 0));
  const first = hits.find((hit) => hit.entry.urgent && !hit.inText && hit.score >= enough);
  if (!first) return { hits: [...hits], urgent: false };
  return { hits: [first, ...hits.filter((hit) => hit !== first)], urgent: true };
}
