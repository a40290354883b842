import { type Alert, allAlerts } from './alerts.ts';

function those(wanted: (alert: Alert) => boolean): Alert[] {
  return allAlerts.filter(wanted);
}

const shows = ({ judged }: Alert) => ['current', 'just-lifted'].includes(judged.judgement);

/** The alerts that hold at the build, or were lifted within the last three days. */
export const shownAlerts = those(shows);
/** The alerts to come, the next one first. */
export const plannedAlerts = those(({ judged }) => judged.judgement === 'planned').sort(
  (a, b) => a.judged.span.effective - b.judged.span.effective,
);
/** The alerts that are over, the latest first. */
export const pastAlerts = those(
  (alert) => !shows(alert) && alert.judged.judgement !== 'planned',
).sort((a, b) => b.judged.span.expires - a.judged.span.expires);
