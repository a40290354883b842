import type { z } from 'zod';
import type { ContentIssue, FieldPath } from '../../../src/domain/shared/issue.ts';
import type { EntryKind, SCHEMAS } from './content-map.ts';
import type { Located } from './issues.ts';
import type { MarkdownBody } from './markdown-tree.ts';

type DataOf<K extends EntryKind> = Partial<z.output<(typeof SCHEMAS)[K]>>;

/** One entry of the content: a page, a YAML file, or one item of a register. */
export interface Entry<K extends EntryKind = EntryKind> extends Located {
  kind: K;
  /** The permanent id: from the file's name, or the item's own. Empty where the author forgot it. */
  id: string;
  /** The course a lesson belongs to. */
  course?: string;
  /** Whether its fields could be read at all; its name, and so its address, exists either way. */
  readable: boolean;
  /** Everything as written. */
  raw: Readonly<Record<string, unknown>>;
  /** The fields that are right, each by itself: a mistake in one field does not hide a mistake in another. */
  data: DataOf<K>;
  /** The Markdown under the head, for pages. */
  body?: MarkdownBody;
}

/** A free text for authors (README, handbook). */
export interface FreeText {
  file: string;
  body: MarkdownBody;
}

/** Everything that could be read, and what was wrong while reading. */
export interface Content {
  entries: readonly Entry[];
  texts: readonly FreeText[];
  /** Kinds whose register could not be read: nothing can be said about what refers to them. */
  unreadable: ReadonlySet<EntryKind>;
  /** `YYYY-MM-DD` in the county. */
  today: string;
  /** Paths of the files in the public folder, beginning with `/`. */
  publicFiles: ReadonlySet<string>;
}

/** A rule over the whole content. It returns what it finds, and never prints or exits. */
export type Rule = (content: Content) => ContentIssue[] | Promise<ContentIssue[]>;

/** The entries of one kind, in the order of their files. */
export function entriesOf<K extends EntryKind>(
  content: Content,
  ...kinds: readonly K[]
): Entry<K>[] {
  return content.entries.filter((entry): entry is Entry<K> =>
    (kinds as readonly EntryKind[]).includes(entry.kind),
  );
}

/** Every text in the entry's data with its path. */
export function textsIn(value: unknown, path: FieldPath = []): { text: string; path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
  }
  return [];
}
