import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toAtom } from '../../../src/formats/atom.ts';
import { type CapMessage, toCap } from '../../../src/formats/cap.ts';
import type { Feed } from '../../../src/formats/feed.ts';
import { toJsonFeed } from '../../../src/formats/json-feed.ts';
import { capProblems } from '../../helpers/cap.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

function feedSaying(text: string): Feed {
  const url = 'https://shili.example/alerts/one/';
  return {
    id: 'tag:shili.example,2026:alerts',
    title: text,
    home: 'https://shili.example/alerts/',
    self: 'https://shili.example/alerts/feed.xml',
    author: text,
    updated: '2026-11-22T08:00:00+08:00',
    entries: [
      {
        id: 'tag:shili.example,2026:alerts/one',
        title: text,
        url,
        type: 'text/html',
        published: '2026-11-01T08:00:00+08:00',
        updated: '2026-11-22T08:00:00+08:00',
        summary: text,
        paragraphs: [text, text],
        categories: [text],
        related: { url: `${url}cap.xml`, type: 'application/cap+xml' },
      },
    ],
  };
}

function capSaying(text: string): CapMessage {
  return {
    identifier: 'one',
    sender: 'shili.example',
    sent: '2026-11-01T08:00:00+08:00',
    status: 'Test',
    msgType: 'Update',
    note: text,
    references: [
      { sender: 'shili.example', identifier: 'zero', sent: '2026-10-01T08:00:00+08:00' },
    ],
    categories: ['Health'],
    event: text,
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    audience: text,
    effective: '2026-11-01T08:00:00+08:00',
    expires: '2026-11-02T08:00:00+08:00',
    senderName: text,
    headline: text,
    description: text,
    instruction: text,
    web: 'https://shili.example/alerts/one/',
    contact: text,
    parameters: [{ name: text, value: text }],
    areas: [{ description: text, geocode: { name: 'shili.example/townships', value: text } }],
  };
}

/** What a parser has to give back of `text`: XML cannot carry some characters, and reads every line end as one. */
function throughXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?/g, '\n');
}

function titleIn(xml: string): string | undefined {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.getElementsByTagName('title')[0]?.textContent ?? undefined;
}

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
  'a feed that says %s',
  (_name, text) => {
    test('is an Atom feed that carries the words and nothing else', () => {
      const xml = toAtom(feedSaying(text));
      expect(titleIn(xml)).toBe(throughXml(text));
      const feed = parseAtomFeed(xml);
      expect(feed.entries).toHaveLength(1);
      expect(feed.entries?.[0]?.id).toBe('tag:shili.example,2026:alerts/one');
    });

    test('is a JSON feed that carries the words and nothing else', () => {
      const feed = parseJsonFeed(toJsonFeed(feedSaying(text)));
      expect(feed.items).toHaveLength(1);
      expect(JSON.parse(toJsonFeed(feedSaying(text))).items[0].title).toBe(text);
    });

    test('is a CAP message in which only the words differ', () => {
      const words = throughXml(text);
      const problems = capProblems(toCap(capSaying(text)));
      // A headline of several lines or none is the author's check's to refuse; the escaping is judged here.
      const oneLine = words.trim() === words && words !== '' && !words.includes('\n');
      if (oneLine) expect(problems).toEqual([]);
      const parsed = new DOMParser().parseFromString(toCap(capSaying(text)), 'text/xml');
      expect(parsed.getElementsByTagName('headline')[0]?.textContent).toBe(words);
    });
  },
);

test('whatever the words are, an Atom title comes back as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(titleIn(toAtom(feedSaying(text)))).toBe(throughXml(text));
    }),
    { numRuns: 300 },
  );
});
