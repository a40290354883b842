import { countyDay } from '../shared/moment.ts';
import type { Reading } from './schema.ts';

/** The county's day of an entry, `YYYY-MM-DD`. */
export function dayOf({ at }: Pick<Reading, 'at'>): string {
  return countyDay(Date.parse(at));
}
