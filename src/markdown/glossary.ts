import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import type { GlossaryTerm } from '../domain/glossary/schema.ts';
import { isInside } from './inside.ts';

/** Parents inside which an explanation would get in the way: titles, links, table cells, emphasis used as a title. */
const NOT_INSIDE = new Set(['heading', 'link', 'tableCell']);

/**
 * Explains each glossary word in brackets where it first stands in a page: `一氧化碳（俗称煤气）`. No script, nothing
 * to tap. A word that the author has explained (a bracket follows it), or that itself stands in brackets, is left alone.
 */
export function explainGlossary(terms: readonly GlossaryTerm[]): MdastPluginEntry {
  if (terms.length === 0) return null;
  const byTerm = new Map(terms.map((term) => [term.term, term]));
  const longestFirst = [...byTerm.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g');
  return () => {
    const seen = new Set<string>();
    return defineMdastPlugin({
      name: 'explain-glossary',
      text(node, context) {
        if (isInside(node, context, NOT_INSIDE)) return;
        const pieces: Parameters<typeof context.replaceNode>[1] = [];
        let done = 0;
        for (const match of node.value.matchAll(pattern)) {
          const [word] = match;
          if (seen.has(word)) continue;
          seen.add(word);
          const end = match.index + word.length;
          if (isExplained(node.value, match.index, end)) continue;
          pieces.push(
            { type: 'text', value: node.value.slice(done, match.index) },
            element('dfn', word),
            element('span', `（${byTerm.get(word)?.plain}）`, 'gloss'),
          );
          done = end;
        }
        if (pieces.length === 0) return;
        pieces.push({ type: 'text', value: node.value.slice(done) });
        context.replaceNode(node, pieces);
      },
    });
  };
}

function isExplained(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  return (
    /^[”」]?[（(]/.test(text.slice(end)) || before.lastIndexOf('（') > before.lastIndexOf('）')
  );
}

function element(name: string, text: string, className?: string) {
  return {
    type: 'emphasis' as const,
    children: [{ type: 'text' as const, value: text }],
    data: { hName: name, ...(className ? { hProperties: { class: className } } : {}) },
  };
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
