import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { ContentIssue, FieldPath } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';
import { yamlHabits } from './yaml-habits.ts';
import { yamlNodeIssues } from './yaml-nodes.ts';
import { yamlWords } from './yaml-words.ts';

/** A YAML text as a plain value, with the line of everything in it. */
export interface YamlValue {
  value: unknown;
  /** The file's line of a field; of its nearest parent where the field is missing. */
  lineOf(path: FieldPath): number;
}

/** Reads YAML (1.2 core) without anchors, tags or merge keys. No value is returned where it cannot be trusted. */
export function readYaml(
  yaml: string,
  firstLine: number,
  file: string,
  knownFields: ReadonlySet<string>,
): { yaml: YamlValue | undefined; issues: ContentIssue[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'core',
    version: '1.2',
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: counter,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;

  const habits = yamlHabits(yaml, firstLine, file, knownFields);
  const nodes = yamlNodeIssues(document, yaml, file, lineAt);
  const issues = [...habits, ...nodes];
  // One slip of the keyboard makes the reader complain many times over; the slip is what the author has to know.
  const [complaint] = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  if (complaint && !issues.some((issue) => issue.code.startsWith('yaml/'))) {
    const line = lineOfComplaint(complaint, yaml, firstLine, lineAt);
    issues.push(
      complaint.code === 'TAB_AS_INDENT'
        ? issueAt(file, line, 'yaml/tab', {
            say: '这里用了 Tab 键（制表符）当缩进。',
            fix: '删掉它，用空格往里缩，每一层两个。',
          })
        : issueAt(file, line, 'yaml/syntax', yamlWords(complaint)),
    );
  }
  const refused = nodes.some((issue) =>
    ['yaml/anchor', 'yaml/tag', 'yaml/duplicate-key'].includes(issue.code),
  );
  if (complaint || refused || document.errors.length > 0) return { yaml: undefined, issues };
  return {
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      lineOf: lineFinder(document, firstLine, lineAt),
    },
    issues,
  };
}

/** An unclosed quote or bracket is noticed only lines later; the author wants to know where it began. */
function lineOfComplaint(
  complaint: Document['errors'][number],
  yaml: string,
  firstLine: number,
  lineAt: (offset: number) => number,
): number {
  const opened = /closing/.test(complaint.message)
    ? /[:[,-]\s+(?:"[^"]*|'[^']*)$/
    : /Flow/.test(complaint.message)
      ? /[:-]\s+(?:\[[^\]]*|\{[^}]*)$/
      : undefined;
  const index = opened ? yaml.split('\n').findIndex((line) => opened.test(line)) : -1;
  return index >= 0 ? firstLine + index : lineAt(complaint.pos[0]);
}

function lineFinder(
  document: Document,
  firstLine: number,
  lineAt: (offset: number) => number,
): (path: FieldPath) => number {
  return (path) => {
    // The head of a page begins with its `---`; a field that is missing from it belongs there.
    let line = firstLine === 1 ? 1 : firstLine - 1;
    let node: unknown = document.contents;
    for (const part of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(part),
        );
        if (!isPair(pair)) return line;
        line = startLine(pair.key as Node, lineAt) ?? line;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(part)];
        line = startLine(node as Node | undefined, lineAt) ?? line;
      } else return line;
    }
    return line;
  };
}

function startLine(node: Node | null | undefined, lineAt: (offset: number) => number) {
  return node && !isAlias(node) && node.range ? lineAt(node.range[0]) : undefined;
}
