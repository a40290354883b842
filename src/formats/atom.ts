import type { Feed, FeedEntry } from './feed.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** The feed as Atom (RFC 4287). All words are plain text: no reader has to trust markup of ours. */
export function toAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    xmlElement('id', feed.id),
    xmlElement('title', feed.title),
    link('alternate', feed.home, 'text/html'),
    link('self', feed.self, 'application/atom+xml'),
    xmlElement('updated', feed.updated),
    `<author>${xmlElement('name', feed.author)}</author>`,
    ...feed.entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry(one: FeedEntry): string {
  return [
    '<entry>',
    xmlElement('id', one.id),
    xmlElement('title', one.title),
    link('alternate', one.url, one.type),
    ...(one.related ? [link('related', one.related.url, one.related.type)] : []),
    xmlElement('published', one.published),
    xmlElement('updated', one.updated),
    ...one.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
    xmlElement('summary', one.summary),
    xmlElement('content', one.paragraphs.join('\n\n')),
    '</entry>',
  ].join('\n');
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${escapeXml(type)}" href="${escapeXml(href)}"/>`;
}
