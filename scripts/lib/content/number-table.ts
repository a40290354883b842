import { join } from 'node:path';
import type { Citation } from '../../../src/domain/shared/citation.ts';
import { healthNumbersIn, numbersWithoutSource } from '../../../src/domain/shared/health-number.ts';
import { HEALTH_KINDS } from './content-map.ts';
import { entriesOf } from './entries.ts';
import { boundsInWords } from './grading-bounds.ts';
import { loadContent } from './load-content.ts';
import { ruleNumbersOf } from './rule-numbers.ts';
import { visibleTexts } from './visible-text.ts';

/** The table as Markdown, how many numbers it holds, and how many of them no source covers. */
export interface NumberTable {
  text: string;
  numbers: number;
  withoutSource: number;
}

const HEAD = `# 全站数字总表

由 \`npm run numbers\` 生成，不要手改。每一行是一页上的一个数字：写在哪句话里、哪份文件管住它、有多准。
审核时照着它一行一行对原文。没有出处的数字，检查不放行。
`;

const TABLE = ['| 数字 | 原话 | 出处 | 有多准 |', '|---|---|---|---|'];

/** Every health number of the content folder, page by page in the order of the files. */
export async function numberTable(directory: string): Promise<NumberTable> {
  // The day only matters to rules about dates, which are not asked here.
  const { content } = await loadContent(directory, join(directory, '..', 'public'), '2000-01-01');
  const sections: string[] = [];
  let numbers = 0;
  let withoutSource = 0;
  for (const entry of entriesOf(content, ...HEALTH_KINDS)) {
    const citations = entry.data.sources ?? [];
    const rows = new Set<string>();
    for (const { text } of visibleTexts(entry)) {
      for (const sentence of text.split(/(?<=[。！？；\n])/)) {
        for (const number of healthNumbersIn(sentence)) {
          const source = sourceOf(number, sentence, citations);
          if (!source) withoutSource++;
          rows.add(`| ${number} | ${cell(sentence)} | ${source ?? '**没有** | '} |`);
        }
      }
    }
    if (rows.size === 0) continue;
    numbers += rows.size;
    sections.push([`## ${entry.file}`, '', ...TABLE, ...rows].join('\n'));
  }
  for (const entry of entriesOf(content, 'grading')) {
    const rows = (entry.data.rows ?? []).map(
      (row) =>
        `| ${boundsInWords(row)} | ${cell(`${row.id}：${row.say}`)} | ${cell(`${row.source} ${row.year}`)} | ${row.basis} |`,
    );
    numbers += rows.length;
    if (rows.length > 0) sections.push([`## ${entry.file} 的界`, '', ...TABLE, ...rows].join('\n'));
  }
  for (const entry of entriesOf(content, 'checkup-rule', 'immunisation', 'pregnancy')) {
    const told = ruleNumbersOf(entry);
    withoutSource += told.filter(({ confidence }) => confidence === undefined).length;
    numbers += told.length;
    const rows = told.map(
      (one) =>
        `| ${one.numbers} | ${cell(one.what)} | ${cell(one.source)} | ${one.confidence ?? '**没有**'} |`,
    );
    if (rows.length > 0)
      sections.push([`## ${entry.file} 的规则`, '', ...TABLE, ...rows].join('\n'));
  }
  for (const entry of entriesOf(content, 'indicator')) {
    const rows = (entry.data.values ?? []).map(
      (one) =>
        `| ${one.value}${entry.data.unit ?? ''} | ${cell(`${one.place}，${one.period}`)} | ${cell(`${one.source} ${one.where}`)} | ${one.confidence} |`,
    );
    numbers += rows.length;
    sections.push([`## ${entry.file}`, '', ...TABLE, ...rows].join('\n'));
  }
  return { text: `${HEAD}\n${sections.join('\n\n')}\n`, numbers, withoutSource };
}

/** The first citation that covers a number in its sentence, with its confidence, as two cells; `undefined` where none does. */
function sourceOf(
  number: string,
  sentence: string,
  citations: readonly Citation[],
): string | undefined {
  const covering = citations.find((citation) => {
    const open = numbersWithoutSource(sentence, citation.covers).map((one) => one.text);
    return !open.includes(number);
  });
  if (!covering) return undefined;
  return `${cell(`${covering.id} ${covering.place}`)} | ${covering.confidence}`;
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
