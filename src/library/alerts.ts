import { isSevere } from '../domain/alert/cap-terms.ts';
import { type Judged, judge } from '../domain/alert/judge.ts';
import { type Message, messagesOf } from '../domain/alert/messages.ts';
import type { Notice, NoticeFile } from '../domain/alert/notice.ts';
import { shareMessage } from '../domain/alert/share.ts';
import { spansToText } from '../domain/alert/spans.ts';
import { type Span, spanOf } from '../domain/alert/status.ts';
import { type AlertEntry, allAlertFiles } from './health-pages.ts';
import { site, townshipOf } from './registers.ts';
import { builtAt, builtMoment } from './today.ts';

/** A phone that is never online again shows the right season for as long as this after the build. */
const SEASONS_AHEAD_MS = 5 * 366 * 86_400_000;

export type AlertMessage = Message<AlertEntry['data']>;

/** Every message, those to come too: each alert file once, a season once for each year. Newest first. */
export const messages: AlertMessage[] = messagesOf(
  allAlertFiles.map(({ id, data }) => ({ id, alert: data })),
  builtAt + SEASONS_AHEAD_MS,
).sort((a, b) => Date.parse(b.sent) - Date.parse(a.sent));

/**
 * The messages that were out when the site was built, newest first: what feeds and CAP may carry. Of a season only the
 * latest: an edit of its file would otherwise rewrite what was sent in years before.
 */
export const sentMessages: AlertMessage[] = messages.filter(
  (message, index, all) =>
    Date.parse(message.sent) <= builtAt &&
    all.findIndex(({ file, sent }) => file === message.file && Date.parse(sent) <= builtAt) ===
      index,
);

const clockOfBuild = { now: builtAt, known: builtAt, slow: false };

/** An alert with what the build knows of its times. A Cancel is no alert of its own: it shows on what it lifts. */
export interface Alert {
  entry: AlertEntry;
  spans: Span[];
  judged: Judged;
  notice: Notice;
}

/** All published alerts: severe ones first, then the newest. */
export const allAlerts: Alert[] = allAlertFiles
  .filter((entry) => entry.data.msgType !== 'Cancel')
  .map(alertOf)
  .sort(
    (a, b) =>
      Number(b.notice.severe) - Number(a.notice.severe) ||
      (b.spans[0]?.effective ?? 0) - (a.spans[0]?.effective ?? 0),
  );

/** The alerts that a phone can still need: current, to come, or lifted within the last three days. */
export const liveAlerts: Alert[] = allAlerts.filter(({ judged }) =>
  ['current', 'planned', 'just-lifted'].includes(judged.judgement),
);

/** What `/alerts/current.json` says: also those that were ended early, as long as an older page may think that they hold. */
export const noticeFile: NoticeFile = {
  v: 1,
  built: builtMoment,
  alerts: allAlerts
    .filter(
      (alert) => liveAlerts.includes(alert) || alert.spans.some(({ expires }) => expires > builtAt),
    )
    .map(({ notice }) => notice),
};

function alertOf(entry: AlertEntry): Alert {
  const { id, data } = entry;
  const all = messages
    .filter((message) => message.file === id)
    .map(({ effective, expires, changes }) =>
      spanOf({ effective: Date.parse(effective), expires: Date.parse(expires) }, changes),
    )
    .sort((a, b) => a.effective - b.effective);
  // Past seasons are history; the last one stays, so that there is something to say before the next.
  const past = all.filter((span) => span.expires <= builtAt);
  const spans = all.slice(Math.max(0, past.length - 1));
  const judged = judge(spans, clockOfBuild);
  if (!judged) throw new Error(`alert ${id} has no dates: run npm run check:content`);
  const notice = {
    id,
    title: data.title,
    severe: isSevere(data.severity),
    area: data.area.join(' '),
    where: areaInWords(data.area),
    times: spansToText(spans),
  };
  return { entry, spans, judged, notice };
}

const byFile = new Map(allAlerts.map((alert) => [alert.entry.id, alert]));

/** The alert of that file; nothing for a Cancel. */
export function alertOfFile(id: string): Alert | undefined {
  return byFile.get(id);
}

/** The alert files that an Update or Cancel refers to, where they are published. */
export function changedBy(entry: AlertEntry): { id: string; title: string }[] {
  return messages
    .filter((message) => entry.data.references.includes(message.id))
    .map((message) => ({ id: message.file, title: message.alert.title }));
}

const GROUPS = { parents: '家长群', residents: '村民群', villageDoctors: '村医群' } as const;

/** The words to send to each kind of group, link included. */
export function shareTextsOf({ id, data }: AlertEntry): { group: string; text: string }[] {
  const url = new URL(`/alerts/${id}/`, site.url).href;
  return Object.entries(GROUPS).map(([name, group]) => ({
    group,
    text: shareMessage(data.share[name as keyof typeof GROUPS], url, site.mode),
  }));
}

/** Where an alert holds, in words. */
export function areaInWords(area: readonly string[]): string {
  return area.map((one) => (one === 'county' ? '全县' : townshipOf(one).name)).join('、');
}
