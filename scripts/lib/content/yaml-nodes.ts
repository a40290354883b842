import { type Document, isAlias, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import type { ContentIssue, IssueCode } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';

/** Fields whose brackets hold single words or ids. */
const WORD_LISTS = new Set([
  'audience',
  'keywords',
  'aliases',
  'related',
  'area',
  'villages',
  'specialities',
]);

/**
 * What may be correct YAML and is still refused, or means something else than its author thinks: anchors (a few lines
 * can grow into gigabytes), tags, keys written twice, Chinese quotes as quotes, list items run together.
 */
export function yamlNodeIssues(
  document: Document,
  yaml: string,
  file: string,
  lineAt: (offset: number) => number,
): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const add = (node: Node, code: IssueCode, found: string, say: string, fix: string) =>
    issues.push(issueAt(file, lineAt(node.range?.[0] ?? 0), code, { found, say, fix }));

  visit(document, {
    Node(_key, node, ancestors) {
      if (isAlias(node) || node.anchor !== undefined) {
        add(
          node,
          'yaml/anchor',
          isAlias(node) ? `*${node.source}` : `&${node.anchor}`,
          '用了 & 或 * 开头的“引用”写法。',
          '这种写法能把几行字变成几百万行，所以不许用。把内容照样再写一遍；内容本身以 * 或 & 开头，就加英文引号。',
        );
      } else if (node.tag !== undefined && node.tag !== '?') {
        add(
          node,
          'yaml/tag',
          node.tag,
          '内容以英文感叹号 ! 开头，机器会把它当成命令。',
          '删掉感叹号，或者给整个内容加英文引号。',
        );
      }
      if (isScalar(node) && node.type === 'PLAIN' && node.range) {
        // `source` has its lines already joined; what joins them is what has to be seen.
        const text = yaml.slice(node.range[0], node.range[1]);
        plainTextIssue(node, text, isWordInBrackets(ancestors), add);
      }
    },
    Map(_key, map) {
      const seen = new Map<string, string>();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        const same = seen.get(plainKey(key));
        if (same !== undefined) {
          add(
            pair.key,
            'yaml/duplicate-key',
            key,
            `“${key}”写了两遍${same === key ? '' : `（另一个写作“${same}”，只差全角和半角）`}。`,
            '机器不知道听哪一个。留对的那个，另一个删掉。',
          );
        } else if (key === '<<') {
          add(pair.key, 'yaml/anchor', key, '用了“<<”合并写法。', '不许用。把内容照样再写一遍。');
        }
        seen.set(plainKey(key), key);
      }
    },
  });
  return issues;
}

function plainKey(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/[\s:：]+$/u, '')
    .trim();
}

/** Whether a text is one of several words in brackets: `aliases: [甲, 乙]`. Sentences there may have commas of their own. */
function isWordInBrackets(ancestors: readonly unknown[]): boolean {
  const [pair, list] = ancestors.slice(-2);
  return isSeq(list) && list.flow === true && isPair(pair) && WORD_LISTS.has(String(pair.key));
}

function plainTextIssue(
  node: Node,
  text: string,
  isWord: boolean,
  add: (node: Node, code: IssueCode, found: string, say: string, fix: string) => void,
): void {
  if (/^[“‘「『＂][^“”‘’「」『』＂]*[”’」』＂]$/u.test(text)) {
    add(
      node,
      'yaml/full-width-punctuation',
      text,
      `${text} 外面用的是中文引号，引号会跟着显示出来。`,
      '不要引号就删掉；要让机器当文字读，就换成英文引号。真要显示中文引号，在最外面再加一对英文引号。',
    );
  } else if (isWord && /[，、；;]/.test(text)) {
    add(
      node,
      'yaml/full-width-punctuation',
      text,
      `方括号里的分隔符号不对：“${text}”会被当成一个词。`,
      '方括号里各项之间用英文逗号加空格：[甲, 乙, 丙]。一项里面真有逗号，就给这一项加英文引号。',
    );
  } else if (/\n\s*(?:-\s|[\w-]+:(?:\s|$))/.test(text)) {
    add(
      node,
      'yaml/run-on',
      text.split('\n')[0] ?? text,
      '下一行没有对齐，会和这一行连成一句话。',
      '清单里每一条的短横线要上下对齐，同一层的字段也要上下对齐。',
    );
  }
}
