import type { Clock } from '../domain/alert/judge.ts';

/** A server's time and what the phone's two clocks showed when it came. */
export interface ServerTime {
  at: number;
  phone: number;
  /** `performance.now()`: nobody can set it, but it may stand still while the phone sleeps. */
  running: number;
}

/**
 * What this phone knows of the time. With a server's time of this visit the phone's own clock only counts what has passed
 * since; without one it is believed, but never to be earlier than `known`, the newest moment vouched for.
 */
export function clockOf(
  server: ServerTime | undefined,
  known: number,
  phone: number,
  running: number,
): Clock {
  if (!server) return { now: Math.max(phone, known), known, slow: phone < known };
  const sure = server.at + running - server.running;
  return { now: Math.max(sure, server.at + phone - server.phone), known: sure, slow: false };
}
