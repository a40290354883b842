import { countyMoment } from '../shared/moment-words.ts';
import { LIFTED_NOTICE_MS } from './kinds.ts';
import type { Alert } from './schema.ts';
import { type Occurrence, seasonsUntil } from './season.ts';

type Dated = Partial<Pick<Alert, 'msgType' | 'sent' | 'effective' | 'expires' | 'season'>>;

/**
 * Every time that an alert holds and that begins before `until` (milliseconds since 1970), oldest first: one under the
 * alert's own id, or one for each season. A Cancel without `expires` holds as long as its notice is shown. Empty where
 * the dates are missing.
 */
export function occurrencesOf(id: string, alert: Dated, until: number): Occurrence[] {
  if (alert.season) return seasonsUntil(id, alert.season, until);
  const { sent, effective } = alert;
  if (sent === undefined || effective === undefined) return [];
  const expires =
    alert.expires ??
    (alert.msgType === 'Cancel'
      ? countyMoment(Date.parse(effective) + LIFTED_NOTICE_MS)
      : undefined);
  return expires === undefined ? [] : [{ id, sent, effective, expires }];
}
