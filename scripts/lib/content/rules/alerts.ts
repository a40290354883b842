import { checkAlert } from '../../../../src/domain/alert/check.ts';
import { checkAlertReferences } from '../../../../src/domain/alert/check-references.ts';
import { isPublishable } from '../../../../src/domain/shared/health-page.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
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
  return [...alone, ...together, ...(mode === 'live' ? unsignedReferences(readable, byId) : [])];
}

/** On a live site an unsigned file is not published: what a signed one changes must be there, or the chain breaks and a lifted alert stands on. */
function unsignedReferences(
  alerts: readonly Entry<'alert'>[],
  byId: ReadonlyMap<string, Entry<'alert'>>,
): ContentIssue[] {
  const isSigned = (entry: Entry<'alert'>) =>
    entry.data.review === undefined || isPublishable(entry.data.review, 'live');
  return alerts.filter(isSigned).flatMap((entry) =>
    (entry.data.references ?? []).flatMap((reference, index) => {
      const target = byId.get(reference) ?? byId.get(reference.replace(/-\d{4}$/, ''));
      if (!target || isSigned(target)) return [];
      return [
        placed(entry, {
          code: 'alert/reference-unsigned',
          path: ['references', index],
          found: reference,
          say: `“${reference}”还没有署名审核，正式站没有发布它，这一条也就改不到它。`,
          fix: '先请审核人审那一条；或者 references 直接写已经发布的那一条。',
        }),
      ];
    }),
  );
}
