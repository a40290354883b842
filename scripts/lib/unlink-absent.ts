import { parse } from 'parse5';
import { attribute, type Element, hasClass, isElement, type Node } from './site/page.ts';

/**
 * A built page in whose authors' text every link to a page of this site that is not there has become plain text. An
 * author may link to a page that waits for its reviewer, or to a part that the county has switched off: neither may
 * keep the rest from being published. Links made by our own templates are left alone: those must be right.
 */
export function unlinkAbsent(page: string, isThere: (address: string) => boolean): string {
  const cuts: [from: number, to: number][] = [];
  for (const link of linksInProse(parse(page, { sourceCodeLocationInfo: true }), false)) {
    const address = attribute(link, 'href') ?? '';
    const place = link.sourceCodeLocation;
    if (!address.startsWith('/') || isThere(address) || !place?.startTag || !place.endTag) continue;
    cuts.push([place.startTag.startOffset, place.startTag.endOffset]);
    cuts.push([place.endTag.startOffset, place.endTag.endOffset]);
  }
  return cuts
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), page);
}

function linksInProse(node: Node, inProse: boolean): Element[] {
  if (!('childNodes' in node)) return [];
  const prose = inProse || (isElement(node) && hasClass(node, 'prose'));
  const own = prose && isElement(node) && node.tagName === 'a' ? [node] : [];
  return [...own, ...node.childNodes.flatMap((child) => linksInProse(child, prose))];
}
