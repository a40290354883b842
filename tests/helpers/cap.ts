import { ALERT, CAP, type Entry } from './cap-dictionary.ts';
import { ruleProblems } from './cap-rules.ts';
import { readXml, type XmlElement } from './cap-xml.ts';

/** Every way in which a text is not a valid message of CAP 1.2, each as a sentence that names the element; none where it is one. */
export function capProblems(xml: string): string[] {
  const { problems, root } = readXml(xml);
  if (!root) return problems;
  if (root.name !== ALERT.name || root.namespace !== CAP)
    return [
      `<${root.name}> is the root, in the namespace “${root.namespace}”; it must be <alert> in ${CAP}.`,
    ];
  return [...elementProblems(root, ALERT), ...ruleProblems(root)];
}

/** `<area> in alert/info[2]`, as sentences begin. */
function nameOf({ name, path }: XmlElement): string {
  const parent = path.split('/').slice(0, -1).join('/');
  return parent === '' ? `<${name}>` : `<${name}> in ${parent}`;
}

function elementProblems(element: XmlElement, { content }: Entry): string[] {
  if (content === 'foreign') return [];
  const problems = attributeProblems(element);
  if (typeof content === 'function') return [...problems, ...valueProblems(element, content)];
  if (element.hasOwnText) problems.push(`${nameOf(element)} must not have text of its own.`);
  return [
    ...problems,
    ...orderProblems(element, content),
    ...countProblems(element, content),
    ...element.children.flatMap((child) => {
      const entry = entryOf(child, content);
      return entry ? elementProblems(child, entry) : [];
    }),
  ];
}

/** CAP has no attributes; those that tell a parser of XML Schema where to look belong to any document. */
function attributeProblems(element: XmlElement): string[] {
  return element.attributes
    .filter((name) => !/^xsi:(?:schemaLocation|noNamespaceSchemaLocation)$/.test(name))
    .map((name) => `${nameOf(element)} must not have the attribute “${name}”.`);
}

function valueProblems(element: XmlElement, check: (text: string) => string | undefined): string[] {
  const { text, children } = element;
  const [child] = children;
  if (child) return [`<${child.name}> must not stand in ${element.path}, which holds text only.`];
  if (text.trim() === '') return [`${nameOf(element)} must not be empty.`];
  const demand = check(text);
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return demand ? [`${nameOf(element)} ${demand}, not “${shown}”.`] : [];
}

function entryOf(child: XmlElement, entries: readonly Entry[]): Entry | undefined {
  return entries.find(
    ({ name, namespace }) => name === child.name && namespace === child.namespace,
  );
}

/** Each step back is one problem, so that one element out of its place is not told of all that follow it. */
function orderProblems({ children }: XmlElement, entries: readonly Entry[]): string[] {
  let before: Entry | undefined;
  return children.flatMap((child) => {
    const entry = entryOf(child, entries);
    if (!entry) {
      const namespace = child.namespace === CAP ? '' : ` of the namespace “${child.namespace}”`;
      return [`${nameOf(child)}${namespace} is no element that CAP 1.2 has there.`];
    }
    const isBack = before !== undefined && entries.indexOf(entry) < entries.indexOf(before);
    const problems = isBack ? [`${nameOf(child)} must stand before <${before?.name}>.`] : [];
    before = entry;
    return problems;
  });
}

function countProblems(element: XmlElement, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    const count = element.children.filter((child) => entryOf(child, [entry])).length;
    const name = `<${entry.name}> in ${element.path}`;
    if (count === 0 && entry.isRequired) return [`${name} is missing.`];
    if (count > 1 && !entry.isMultiple)
      return [`${name} may stand there once, not ${count} times.`];
    return [];
  });
}
