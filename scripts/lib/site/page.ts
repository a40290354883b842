import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** A built page, parsed as a browser would. */
export interface SitePage {
  /** Path below the output folder, with `/`: `guides/stroke/index.html`. */
  file: string;
  /** Its address: `/guides/stroke/`. */
  route: string;
  html: string;
  /** Every element in document order; what stands inside `<template>` is not on the page. */
  elements: readonly Element[];
}

/** What the rules know about the site around a page. */
export interface SiteContext {
  mode: 'demo' | 'live';
  /** The site's own address without a slash at the end: `https://shili.example`. */
  url: string;
  /** Every file below the output folder. */
  files: ReadonlySet<string>;
  read: (file: string) => Uint8Array;
}

/** The address of a built HTML file. */
export function routeOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A built page as its rules read it: its route, its elements in order, its file. */
export function parsePage(file: string, html: string): SitePage {
  return { file, route: routeOf(file), html, elements: descendants(parse(html)) };
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Every element below a node, in document order. */
export function descendants(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    isElement(child) ? [child, ...descendants(child)] : descendants(child),
  );
}

/** An attribute's value, or undefined where it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The elements of that name whose attributes have these values. */
export function elementsOf(
  page: SitePage,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element[] {
  return page.elements.filter(
    (element) =>
      element.tagName === name &&
      Object.entries(attributes).every(([key, value]) => attribute(element, key) === value),
  );
}

const NOT_READ = new Set(['script', 'style', 'template', 'noscript']);

/** The text a reader gets, without white space; elements for which `skip` holds are left out. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replace(/\s+/g, '');
  if (isElement(node) && (NOT_READ.has(node.tagName) || skip(node))) return '';
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child, skip)).join('');
}

/** Whether a class stands on the element. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}
