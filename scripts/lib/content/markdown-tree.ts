import { type MdastNode, markdownToMdast } from 'satteri';
import { MARKDOWN_FEATURES } from '../../../src/markdown/features.ts';

/** A stretch of text that residents read as one piece, and the file's line of each of its characters. */
export interface TextBlock {
  text: string;
  lineAt(offset: number): number;
}

/** The Markdown of a file as the build reads it. */
export interface MarkdownBody {
  /** Every node in the order of the file, the head left out. */
  nodes: readonly MdastNode[];
  /** The file's lines, for rules that must look at what was written. */
  lines: readonly string[];
  /** The line on which the body begins. */
  firstLine: number;
  /** Paragraphs, titles, table cells and the like. */
  blocks: readonly TextBlock[];
}

/** Reads a whole file, head included, so that lines count from the file's start. */
export function readMarkdown(text: string, firstLine: number): MarkdownBody {
  const tree = markdownToMdast(text, { features: MARKDOWN_FEATURES });
  const nodes = flat(tree).filter((node) => node.type !== 'yaml' && node.type !== 'toml');
  return {
    nodes,
    lines: text.split('\n'),
    firstLine,
    blocks: nodes.flatMap((node) => (BLOCKS.has(node.type) ? [blockOf(node)] : [])),
  };
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The line on which a node begins. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** The text of a node as a reader sees it. */
export function textOf(node: MdastNode): string {
  return blockOf(node).text;
}

function flat(node: MdastNode): MdastNode[] {
  return [node, ...childrenOf(node).flatMap(flat)];
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function blockOf(node: MdastNode): TextBlock {
  let text = '';
  const lines: number[] = [];
  const add = (piece: string, from: number) => {
    let line = from;
    for (const unit of piece.split('')) {
      lines.push(line);
      if (unit === '\n') line += 1;
    }
    text += piece;
  };
  for (const part of flat(node)) {
    const line = lineOf(part);
    if (part.type === 'text' || part.type === 'inlineCode') add(part.value, line);
    else if (part.type === 'code') add(part.value, line + 1);
    else if (part.type === 'image') add(part.alt ?? '', line);
    else if (part.type === 'break') add('\n', line);
    else if (part.type === 'textDirective') add(`:${part.name}`, line);
  }
  return { text, lineAt: (offset) => lines[Math.min(offset, lines.length - 1)] ?? lineOf(node) };
}
