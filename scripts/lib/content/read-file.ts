import type { ContentIssue, FieldPath } from '../../../src/domain/shared/issue.ts';
import { type EntryKind, KIND_NAMES, SCHEMAS } from './content-map.ts';
import type { Entry, FreeText } from './entries.ts';
import { readFrontMatter } from './front-matter.ts';
import { issueAt, placed } from './issues.ts';
import type { ListedFile } from './list-files.ts';
import { readMarkdown } from './markdown-tree.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { allFieldNames } from './schema-fields.ts';
import { schemaFindings } from './schema-issues.ts';

const KNOWN_FIELDS: ReadonlySet<string> = new Set(Object.values(SCHEMAS).flatMap(allFieldNames));

/** What one file holds. */
export interface FileContent {
  entries: Entry[];
  texts: FreeText[];
  issues: ContentIssue[];
  /** False where the file could not be read as what it should be. */
  readable: boolean;
}

/** Reads one file as its place in the content map says; what is wrong with it by itself is among the issues. */
export function readFileContent(bytes: Buffer, { file, place, parts }: ListedFile): FileContent {
  const { text, issues } = readText(bytes, file);
  const result: FileContent = { entries: [], texts: [], issues, readable: false };
  const { kind } = place;
  if (text === undefined) {
    if (kind !== 'text' && place.shape !== 'list')
      result.entries.push(emptyEntry(kind, file, parts));
    return result;
  }
  if (kind === 'text') {
    result.texts.push({ file, body: readMarkdown(text, 1) });
    return { ...result, readable: true };
  }
  if (place.shape === 'list') return readRegister(kind, text, file, issues);

  let head = { yaml: text, firstLine: 1 };
  const entry = emptyEntry(kind, file, parts);
  result.entries.push(entry);
  if (place.shape === 'page') {
    const front = readFrontMatter(text, file);
    issues.push(...front.issues);
    if (!front.head) return result;
    head = front.head;
    entry.body = readMarkdown(text, head.firstLine + head.yaml.split('\n').length + 1);
  }
  const read = readYaml(head.yaml, head.firstLine, file, KNOWN_FIELDS);
  issues.push(...read.issues);
  if (!read.yaml) return result;
  entry.lineOf = read.yaml.lineOf;
  if (!isMap(read.yaml.value)) {
    issues.push(notAMap(file, read.yaml.lineOf([]), kind));
    return result;
  }
  fillEntry(entry, read.yaml.value);
  issues.push(...schemaFindings(SCHEMAS[kind], entry.raw).map((finding) => placed(entry, finding)));
  return { ...result, readable: true };
}

function readRegister(
  kind: EntryKind,
  text: string,
  file: string,
  issues: ContentIssue[],
): FileContent {
  const result: FileContent = { entries: [], texts: [], issues, readable: false };
  const read = readYaml(text, 1, file, KNOWN_FIELDS);
  issues.push(...read.issues);
  if (!read.yaml) return result;
  const { value, lineOf } = read.yaml;
  if (!Array.isArray(value)) {
    issues.push(
      issueAt(file, lineOf([]), 'yaml/not-a-list', {
        say: '这个文件里应当是一条一条的清单。',
        fix: `每一条${KIND_NAMES[kind]}以短横线加空格开头（- ），下面的字段往里缩两格。照 content/README.md 里的模板写。`,
      }),
    );
    return result;
  }
  value.forEach((item: unknown, index) => {
    const entry = emptyEntry(kind, file, {});
    entry.lineOf = (path: FieldPath) => lineOf([index, ...path]);
    if (!isMap(item)) {
      issues.push(notAMap(file, entry.lineOf([]), kind));
      return;
    }
    fillEntry(entry, item);
    issues.push(...schemaFindings(SCHEMAS[kind], item).map((finding) => placed(entry, finding)));
    result.entries.push(entry);
  });
  return { ...result, readable: true };
}

/** An entry that is known to exist, by its file's name, before anything in it has been understood. */
function emptyEntry(kind: EntryKind, file: string, parts: Record<string, string>): Entry {
  return {
    kind,
    id: (kind === 'course' ? parts.course : parts.id) ?? '',
    ...(parts.course === undefined ? {} : { course: parts.course }),
    file,
    readable: false,
    raw: {},
    data: {},
    lineOf: () => 1,
  };
}

function fillEntry(entry: Entry, raw: Record<string, unknown>): void {
  entry.raw = raw;
  entry.readable = true;
  if (entry.id === '') entry.id = String(raw.id ?? raw.number ?? '');
  const shape = SCHEMAS[entry.kind].shape;
  entry.data = Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const result = schema.safeParse(raw[name]);
      return result.success ? [[name, result.data]] : [];
    }),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAMap(file: string, line: number, kind: EntryKind): ContentIssue {
  return issueAt(file, line, 'yaml/not-a-map', {
    say: '这里应当是一行一个“名字: 内容”。',
    fix: `照 content/README.md 里“${KIND_NAMES[kind]}”的模板写；资料不能是空的，也不能只是一句话。`,
  });
}
