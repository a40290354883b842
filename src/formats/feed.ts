/** A list of messages that people and programs subscribe to. Addresses are whole, moments RFC 3339 with their zone. */
export interface Feed {
  /** Permanent: a `tag:` URI (RFC 4151), which stays when the site moves. */
  id: string;
  title: string;
  /** The page for people. */
  home: string;
  /** The feed's own address. */
  self: string;
  author: string;
  /** When anything in it last changed. */
  updated: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  url: string;
  /** The media type of what `url` leads to. */
  type: string;
  published: string;
  updated: string;
  summary: string;
  /** Paragraphs of plain words. */
  paragraphs: readonly string[];
  categories: readonly string[];
  /** The same message in another format, where there is one. */
  related?: { url: string; type: string };
}
