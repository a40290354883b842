import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { MARKDOWN_FEATURES } from '../../../src/markdown/features.ts';
import { firmSpaces } from '../../../src/markdown/firm-spaces.ts';
import { explainGlossary } from '../../../src/markdown/glossary.ts';

const TERM = { term: '一氧化碳', plain: '俗称煤气' };

function htmlOf(markdown: string): string {
  const plugins = [firmSpaces, explainGlossary([TERM as never])];
  const made = markdownToHtml(markdown, { features: MARKDOWN_FEATURES, mdastPlugins: plugins });
  return (made as { html: string }).html;
}

it('days and numbers with units of an author keep to one line, in paragraphs, lists, links and emphasis', () => {
  const html = htmlOf('11 月 1 日起\n\n- 歇 **5 分钟**，量 2–3 遍\n- [每 3 个月](/me/)一次\n');
  for (const words of ['11 月 1 日', '5 分钟', '2–3 遍', '3 个月']) {
    expect(html).toContain(words.replaceAll(' ', '\u00a0'));
    expect(html).not.toContain(words);
  }
});

it('titles, addresses and what is explained stay as they are', () => {
  expect(htmlOf('## 满 65 岁的 3 项\n')).toContain('满 65 岁的 3 项');
  expect(htmlOf('一氧化碳 10 分钟')).toContain('<dfn>一氧化碳</dfn>');
  expect(htmlOf('一氧化碳 10 分钟')).toContain('10\u00a0分钟');
});
