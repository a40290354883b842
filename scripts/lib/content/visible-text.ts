import type { EntryKind } from './content-map.ts';
import { type Entry, textsIn } from './entries.ts';
import type { TextBlock } from './markdown-tree.ts';

const HEALTH = ['title', 'summary', 'call120'];
const RULE = ['title', 'plain', 'costNote', 'bring', 'editions'];

/** What stands inside those fields without being read: ids and dates. */
const UNREAD = new Set([
  'card',
  'id',
  'from',
  'to',
  'source',
  'since',
  'kind',
  'per',
  'series',
  'gapFrom',
  'bornFrom',
  'sex',
  'of',
  'set',
]);

/** The fields whose text residents read as sentences; ids, names, dates and search words are not among them. */
const VISIBLE_FIELDS: Readonly<Record<EntryKind, readonly string[]>> = {
  site: ['tagline', 'description', 'disclaimer'],
  source: [],
  hotline: ['name', 'when', 'hours'],
  phone: [],
  glossary: ['plain', 'more'],
  topic: ['title', 'summary'],
  trouble: ['name', 'plain'],
  synonym: [],
  township: [],
  speciality: ['name', 'plain'],
  page: ['title', 'summary'],
  guide: [...HEALTH, 'service'],
  alert: [...HEALTH, 'event', 'doNow', 'homeCheck', 'share', 'contact'],
  'retired-alert': [],
  emergency: ['title', 'short', 'summary', 'any', 'do', 'dont'],
  course: ['title', 'summary'],
  lesson: [...HEALTH, 'keyPoints'],
  package: [...HEALTH, 'who', 'items', 'optional', 'paidSeparately', 'bring'],
  team: ['hours', 'members'],
  'team-keys': [],
  'demo-identity': [],
  facility: ['hours', 'note'],
  indicator: ['title', 'plain'],
  'checkup-rule': RULE,
  immunisation: ['title', 'doses'],
  pregnancy: RULE,
  grading: ['title', 'call120', 'how', 'rows', 'without'],
  'sign-up': ['fields', 'consent', 'relay'],
  'sign-up-version': [],
};

/** The pieces of text that residents read on an entry's page: its fields first, then its body. */
export function visibleTexts(entry: Entry): TextBlock[] {
  const fields = VISIBLE_FIELDS[entry.kind].flatMap((field) =>
    textsIn(entry.raw[field], [field]).filter(({ path }) => !UNREAD.has(String(path.at(-1)))),
  );
  return [
    ...fields.map(({ text, path }) => ({ text, lineAt: () => entry.lineOf(path) })),
    ...(entry.body?.blocks ?? []),
  ];
}
