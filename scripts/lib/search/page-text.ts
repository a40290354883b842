import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, html, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Parts of a page that lead elsewhere: their words belong to other pages. */
const LEADS_ELSEWHERE = ['crumbs', 'turn', 'related'];

/**
 * The text that residents read in a built page: all of `<main>`, or, with an `id`, the smallest article, section, list
 * item, details or definition that holds that id. Empty where there is no such place.
 */
export function pageText(source: string, id?: string): string {
  const document = parse(source);
  const main = find(document, (element) => element.tagName === 'main');
  if (!main) return '';
  const place =
    id === undefined ? main : enclosing(find(main, (element) => attribute(element, 'id') === id));
  return place ? textOf(place) : '';
}

const ENCLOSING = new Set(['article', 'section', 'li', 'details', 'div']);

function enclosing(element: Element | undefined): Element | undefined {
  let place = element;
  while (place && !ENCLOSING.has(place.tagName)) {
    const parent = place.parentNode;
    place = parent && defaultTreeAdapter.isElementNode(parent) ? parent : undefined;
  }
  return place;
}

function find(node: Node, test: (element: Element) => boolean): Element | undefined {
  if (defaultTreeAdapter.isElementNode(node) && test(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  if (defaultTreeAdapter.isElementNode(node) && leadsElsewhere(node)) return '';
  const inline = defaultTreeAdapter.isElementNode(node) && INLINE.has(node.tagName);
  const text = node.childNodes.map(textOf).join('');
  // Words of two blocks are not one word; words of two inline pieces are.
  return inline ? text : ` ${text} `;
}

const INLINE = new Set<string>([
  html.TAG_NAMES.A,
  html.TAG_NAMES.B,
  html.TAG_NAMES.STRONG,
  html.TAG_NAMES.SPAN,
  'dfn',
  'em',
]);

function leadsElsewhere(element: Element): boolean {
  const classes = attribute(element, 'class')?.split(' ') ?? [];
  return (
    element.tagName === 'nav' ||
    element.tagName === 'svg' ||
    classes.some((name) => LEADS_ELSEWHERE.includes(name))
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
