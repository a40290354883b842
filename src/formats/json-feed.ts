import type { Feed } from './feed.ts';

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_text: entry.paragraphs.join('\n\n'),
      date_published: entry.published,
      date_modified: entry.updated,
      tags: entry.categories,
      ...(entry.related
        ? { attachments: [{ url: entry.related.url, mime_type: entry.related.type }] }
        : {}),
    })),
  });
}
