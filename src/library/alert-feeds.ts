import { CATEGORIES } from '../domain/alert/cap-terms.ts';
import { spanOf } from '../domain/alert/status.ts';
import { daysBetween } from '../domain/shared/calendar-date.ts';
import { morningOf } from '../domain/shared/calendar-times.ts';
import { AUDIENCES } from '../domain/shared/health-page.ts';
import { countyDay } from '../domain/shared/moment.ts';
import { countyMoment, dayInWords } from '../domain/shared/moment-words.ts';
import { type AlertMessage, areaInWords, messages, sentMessages } from './alerts.ts';
import { emergencyOf } from './health-pages.ts';
import { site, townshipOf } from './registers.ts';
import { builtAt, builtMoment } from './today.ts';

/** A subscriber who was away for a year finds everything; nobody has to load more. */
const LONGEST_FEED = 100;

const CAP_TYPE = 'application/cap+xml';

/** In ids, which must stay when the site moves to another domain. */
const AUTHORITY = site.authority ?? new URL(site.url).host;
const DAY_MS = 86_400_000;

const byId = new Map(messages.map((message) => [message.id, message]));

const href = (path: string) => new URL(path, site.url).href;
const county = (moment: string) => countyMoment(Date.parse(moment));

/** The message that has ended this one early by the time of the build. */
function changeSent(message: AlertMessage): AlertMessage | undefined {
  const times = {
    effective: Date.parse(message.effective),
    expires: Date.parse(message.expires),
  };
  const { change } = spanOf(times, message.changes);
  return change && change.at <= builtAt ? byId.get(change.by) : undefined;
}

/** When the message, its words or its standing last changed before the build; milliseconds since 1970. */
function updatedAt(message: AlertMessage): number {
  const sent = Date.parse(message.sent);
  const change = changeSent(message);
  return Math.max(
    // A season's words may have been mended long before it is sent, and long after.
    Date.parse(`${message.alert.revised}T00:00:00+08:00`),
    ...(sent <= builtAt ? [sent] : []),
    ...(change ? [Date.parse(change.sent)] : []),
  );
}

function headline(message: AlertMessage): string {
  const { title, msgType } = message.alert;
  const change = changeSent(message);
  if (change) return `【${change.alert.msgType === 'Cancel' ? '已解除' : '已更新'}】${title}`;
  return msgType === 'Update' ? `【更新】${title}` : title;
}

function emergencyLines(message: AlertMessage): string[] {
  const { any } = emergencyOf(message.alert.call120);
  return any.length > 0 ? [`有下面任何一条，马上打 120：${any.join('；')}。`] : [];
}

function instruction({ alert }: AlertMessage): string {
  return alert.doNow.map((step) => `${step}。`).join('');
}

/** The messages that are out, as a feed under the file name `self`. */
export function alertFeed(self: string) {
  const entries = sentMessages.slice(0, LONGEST_FEED).map((message) => ({
    id: `tag:${AUTHORITY},${message.sent.slice(0, 4)}:alerts/${message.id}`,
    title: headline(message),
    url: href(`/alerts/${message.file}/`),
    type: 'text/html',
    published: county(message.sent),
    updated: countyMoment(updatedAt(message)),
    summary: message.alert.summary,
    paragraphs: [
      ...emergencyLines(message),
      `现在就做：${instruction(message)}`,
      `管${areaInWords(message.alert.area)}，${dayInWords(message.effective)}到 ${dayInWords(message.expires)}。`,
    ],
    categories: message.alert.category.map((category) => CATEGORIES[category]),
    related: { url: href(capPath(message)), type: CAP_TYPE },
  }));
  const newest = entries
    .map((entry) => entry.updated)
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  return {
    id: `tag:${AUTHORITY},2026:alerts`,
    title: `${site.name}：健康提醒`,
    home: href('/alerts/'),
    self: href(self),
    author: site.organiser.name,
    updated: newest[0] ?? builtMoment,
    entries,
  };
}

/** The index of the CAP messages: the same feed, each entry leading to the message itself and not to its page. */
export function capIndex() {
  const feed = alertFeed('/alerts/cap/index.xml');
  return {
    ...feed,
    id: `tag:${AUTHORITY},2026:alerts/cap`,
    title: `${site.name}：CAP 1.2 消息`,
    entries: feed.entries.map(({ related, ...entry }) => ({
      ...entry,
      ...related,
      id: `${entry.id}/cap`,
    })),
  };
}

/** Where a message's CAP file stands. */
export function capPath(message: AlertMessage): string {
  return `/alerts/cap/${message.id}.xml`;
}

/** A message in the terms of CAP 1.2. On a demonstration site every message is a test. */
export function capMessage(message: AlertMessage) {
  const { alert } = message;
  const { organiser } = site;
  const named = (one: AlertMessage) => ({
    sender: AUTHORITY,
    identifier: one.id,
    sent: county(one.sent),
  });
  return {
    ...named(message),
    status: site.mode === 'demo' ? ('Test' as const) : ('Actual' as const),
    msgType: alert.msgType,
    note: site.mode === 'demo' ? '示例站的测试消息，不是真的提醒。' : undefined,
    references: alert.references.flatMap((id) => {
      const target = byId.get(id);
      return target ? [named(target)] : [];
    }),
    categories: alert.category,
    event: alert.event,
    responseType: alert.msgType === 'Cancel' ? ('AllClear' as const) : undefined,
    urgency: alert.urgency,
    severity: alert.severity,
    certainty: alert.certainty,
    audience: alert.audience.map((one) => AUDIENCES[one]).join('、'),
    effective: county(message.effective),
    expires: county(message.expires),
    senderName: organiser.name,
    headline: alert.title,
    description: [alert.summary, ...emergencyLines(message)].join('\n'),
    instruction: instruction(message),
    web: href(`/alerts/${message.file}/`),
    contact: alert.contact ?? `${organiser.name}，电话 ${organiser.phone}`,
    parameters: alert.warning
      ? [
          { name: 'warning-issuer', value: alert.warning.issuer },
          { name: 'warning-number', value: alert.warning.number },
          { name: 'warning-time', value: county(alert.warning.time) },
        ]
      : [],
    areas: alert.area.map((id) => ({
      description: id === 'county' ? site.county : `${site.county}${townshipOf(id).name}`,
      geocode: { name: `${AUTHORITY}/townships`, value: id },
    })),
  };
}

/** The alerts of the last year and those to come as reminders of the day on which each begins. */
export function alertEvents() {
  return messages
    .filter(
      ({ alert, effective }) =>
        alert.msgType !== 'Cancel' && Date.parse(effective) > builtAt - 366 * DAY_MS,
    )
    .map((message) => {
      const begins = Date.parse(message.effective);
      const morning = morningOf(countyDay(begins));
      return {
        uid: `${message.id}@${AUTHORITY}`,
        start: Math.max(begins, morning),
        title: `健康提醒：${headline(message)}`,
        description: `${instruction(message)}\n到 ${dayInWords(message.expires)}为止。\n${href(`/alerts/${message.file}/`)}`,
        url: href(`/alerts/${message.file}/`),
        categories: message.alert.category.map((category) => CATEGORIES[category]),
        changed: updatedAt(message),
        // Grows with every day on which the words changed, and once more when the alert ends early.
        sequence:
          daysBetween(message.alert.published, message.alert.revised) +
          (changeSent(message) ? 1 : 0),
        cancelled: changeSent(message) !== undefined,
        rings: [0],
      };
    })
    .sort((a, b) => a.start - b.start);
}
