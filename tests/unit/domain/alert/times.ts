import { type AlertChange, type Span, spanOf } from '../../../../src/domain/alert/status.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The moment at which the county's clocks show `text` (`2026-11-01T08:00`), in milliseconds since 1970. */
export function at(text: string): number {
  return Date.parse(`${text}+08:00`);
}

export function lifted(moment: number, by = 'over'): AlertChange {
  return { how: 'lifted', at: moment, by };
}

export function replaced(moment: number, by = 'next'): AlertChange {
  return { how: 'replaced', at: moment, by };
}

export function span(effective: number, expires: number, ...changes: AlertChange[]): Span {
  return spanOf({ effective, expires }, changes);
}
