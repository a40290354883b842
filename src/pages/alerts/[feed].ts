import type { APIRoute } from 'astro';
import { toAtom } from '../../formats/atom.ts';
import { toCalendar } from '../../formats/calendar.ts';
import { toJsonFeed } from '../../formats/json-feed.ts';
import { alertEvents, alertFeed } from '../../library/alert-feeds.ts';
import { noticeFile } from '../../library/alerts.ts';
import { site } from '../../library/registers.ts';

/** Everything under /alerts/ that programs read, by file name. A county without alerts has none of it. */
const FEEDS: Readonly<Record<string, () => string>> = {
  'feed.xml': () => toAtom(alertFeed('/alerts/feed.xml')),
  'feed.json': () => toJsonFeed(alertFeed('/alerts/feed.json')),
  'calendar.ics': () => {
    const { host } = new URL(site.url);
    const url = new URL('/alerts/calendar.ics', site.url).href;
    return toCalendar({ name: `${site.name}：健康提醒`, domain: host, url }, alertEvents());
  },
  'current.json': () => JSON.stringify(noticeFile),
};

export function getStaticPaths() {
  return Object.keys(site.parts.alerts ? FEEDS : {}).map((feed) => ({ params: { feed } }));
}

export const GET: APIRoute = ({ params }) => new Response(FEEDS[params.feed ?? '']?.());
