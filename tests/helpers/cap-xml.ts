import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element of a document as the rules of CAP see it. */
export interface XmlElement {
  name: string;
  namespace: string;
  /** From the root to it: `alert/info[2]/area`. A number stands only where brothers have the same name. */
  path: string;
  /** Names of its attributes; declarations of namespaces are none. */
  attributes: readonly string[];
  /** Its text with that of all elements in it, as written, white space included. */
  text: string;
  /** Whether it has text of its own, between the elements in it. */
  hasOwnText: boolean;
  children: readonly XmlElement[];
}

/** The first child of that name; undefined where there is none. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of the first child of that name; undefined where there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.text;
}

/** A document as a tree, or, where it is not well-formed, the problems and no tree. */
export function readXml(xml: string): { problems: string[]; root?: XmlElement } {
  const text = xml.replace(/^\uFEFF/, '');
  const messages: string[] = [];
  let root: Element | null = null;
  try {
    const parsed = new DOMParser({
      onError: (_level, message) => messages.push(message.split('\n')[0] ?? message),
    }).parseFromString(text, 'text/xml');
    if (parsed.doctype) return { problems: ['The text has a DOCTYPE, which is refused.'] };
    root = parsed.documentElement;
  } catch (error) {
    // A fatal error is thrown after it was reported; this line is for one that was not.
    if (messages.length === 0) messages.push(String(error));
  }
  const missed = messages.length === 0 ? missedByParser(text) : undefined;
  if (missed) messages.push(missed);
  if (messages.length > 0 || !root)
    return { problems: messages.map((message) => `The text is not well-formed XML: ${message}.`) };
  const problems = declarationProblems(text);
  return problems.length > 0
    ? { problems }
    : { problems, root: treeOf(root, root.localName ?? '') };
}

function treeOf(element: Element, path: string): XmlElement {
  const children = [...element.children];
  const own = [...element.childNodes].filter((node) => node.nodeType === 3 || node.nodeType === 4);
  return {
    name: element.localName ?? '',
    namespace: element.namespaceURI ?? '',
    path,
    attributes: [...element.attributes]
      .map(({ name }) => name)
      .filter((name) => !/^xmlns(?::|$)/.test(name)),
    text: element.textContent ?? '',
    hasOwnText: own.some((node) => /[^ \t\r\n]/.test(node.nodeValue ?? '')),
    children: children.map((child) => {
      const brothers = children.filter(({ localName }) => localName === child.localName);
      const number = brothers.length > 1 ? `[${brothers.indexOf(child) + 1}]` : '';
      return treeOf(child, `${path}/${child.localName}${number}`);
    }),
  };
}

/** The text is UTF-8 wherever the site writes it, so another name of an encoding would make it unreadable. */
function declarationProblems(text: string): string[] {
  const [declaration] = /^<\?xml\s[\s\S]*?\?>/.exec(text) ?? [];
  if (!declaration) return [];
  const [, version] = /\sversion\s*=\s*["']([^"']*)["']/.exec(declaration) ?? [];
  const [, encoding = 'UTF-8'] = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? [];
  const problems: string[] = [];
  if (version !== '1.0') problems.push('The XML declaration must say version 1.0.');
  if (!/^utf-8$/i.test(encoding))
    problems.push(`The XML declaration must say UTF-8, not ${encoding}.`);
  return problems;
}

/** Comment, CDATA section, processing instruction, end tag, start tag, text: what a document is made of. */
const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^\s<>/]+\s*>|<[^\s<>/!?]+(?:\s+[^\s<>/=]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*\s*\/?>|[^<]+/y;

const FORBIDDEN_CHARACTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The first breach of XML 1.0 that xmldom lets pass: bare `&`, `]]>`, forbidden characters, something beside the root. */
function missedByParser(text: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const place = () =>
      `in ${open.length > 0 ? `<${open.at(-1)}>` : 'no element'} (line ${text.slice(0, start).split('\n').length})`;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return `broken markup ${place()}`;
    if (FORBIDDEN_CHARACTER.test(token)) return `a character that XML forbids ${place()}`;
    if (/^<(?:!--|\?)/.test(token)) continue;
    const isData = !token.startsWith('<') || token.startsWith('<![');
    if (isData && open.length === 0 && (token.startsWith('<') || /[^ \t\r\n]/.test(token)))
      return `text ${place()}`;
    if (token.startsWith('<![')) continue;
    const wrong = wrongReference(token);
    if (wrong) return `${wrong} ${place()}`;
    if (isData) {
      if (token.includes(']]>')) return `a bare ]]> ${place()}`;
    } else if (token.startsWith('</')) {
      if (open.pop() === undefined) return `an end tag ${place()}`;
    } else {
      if (open.length === 0) roots += 1;
      if (roots > 1) return `a second root ${place()}`;
      if (!token.endsWith('/>')) open.push(token.slice(1).replace(/[\s>][\s\S]*$/, ''));
    }
  }
  return undefined;
}

function wrongReference(token: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(token))
    return 'an & that begins no reference of XML';
  const codes = [...token.matchAll(/&#(?:x([\da-fA-F]+)|(\d+));/g)].map(([, hex, decimal]) =>
    hex ? Number.parseInt(hex, 16) : Number(decimal),
  );
  const forbidden = codes.some(
    (code) => code > 0x10ffff || FORBIDDEN_CHARACTER.test(String.fromCodePoint(code)),
  );
  return forbidden ? 'a reference to a character that XML forbids' : undefined;
}
