import { checkAlert } from '../../../../src/domain/alert/check.ts';
import { checkAlertReferences } from '../../../../src/domain/alert/check-references.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { type Content, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** Alerts by themselves and with each other: dates, warnings, references, ids that must not come back, words to send. */
export function checkAlerts(content: Content): ContentIssue[] {
  const [site] = entriesOf(content, 'site');
  const mode = site?.data.mode ?? 'demo';
  const alerts = entriesOf(content, 'alert');
  const byId = new Map(alerts.map((entry) => [entry.id, entry]));
  const retired = new Set(entriesOf(content, 'retired-alert').map((entry) => entry.id));
  const readable = alerts.filter((entry) => entry.readable);
  const alone = readable.flatMap((entry) =>
    checkAlert(entry.data, {
      written: new Set(Object.keys(entry.raw)),
      url: `${site?.data.url ?? ''}/alerts/${entry.id}/`,
      mode,
    }).map((finding) => placed(entry, finding)),
  );
  // An alert that cannot be read still exists under its name.
  const together = checkAlertReferences(
    alerts.map(({ id, data }) => ({ id, alert: data })),
    retired,
  ).flatMap(({ id, finding }) => {
    const entry = byId.get(id);
    return entry ? [placed(entry, finding)] : [];
  });
  return [...alone, ...together];
}
