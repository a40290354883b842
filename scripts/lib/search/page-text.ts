import {
  attribute,
  descendants,
  type Element,
  elementsOf,
  hasClass,
  isElement,
  type Node,
  type SitePage,
} from '../site/page.ts';

/** Parts of a page that lead elsewhere: their words belong to other pages. */
const LEADS_ELSEWHERE = ['crumbs', 'turn', 'related'];

/**
 * The text that residents read in a built page: all of `<main>`, or, with an `id`, the smallest article, section, list
 * item, details or definition that holds that id. Empty where there is no such place.
 */
export function pageText(page: SitePage, id?: string): string {
  const [main] = elementsOf(page, 'main');
  if (!main) return '';
  const place =
    id === undefined
      ? main
      : enclosing(descendants(main).find((element) => attribute(element, 'id') === id));
  return place ? textOf(place) : '';
}

const ENCLOSING = new Set(['article', 'section', 'li', 'details', 'div']);

function enclosing(element: Element | undefined): Element | undefined {
  let place = element;
  while (place && !ENCLOSING.has(place.tagName)) {
    const parent = place.parentNode;
    place = parent && isElement(parent) ? parent : undefined;
  }
  return place;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node)) return '';
  if (isElement(node) && leadsElsewhere(node)) return '';
  const text = node.childNodes.map(textOf).join('');
  // Words of two blocks are not one word; words of two inline pieces are.
  return isElement(node) && INLINE.has(node.tagName) ? text : ` ${text} `;
}

const INLINE = new Set(['a', 'b', 'strong', 'span', 'dfn', 'em']);

function leadsElsewhere(element: Element): boolean {
  return (
    element.tagName === 'nav' ||
    element.tagName === 'svg' ||
    LEADS_ELSEWHERE.some((name) => hasClass(element, name))
  );
}
