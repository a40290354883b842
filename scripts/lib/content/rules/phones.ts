import { digitsOf, emergencyNumbersIn, phonesIn } from '../../../../src/domain/phone/find.ts';
import type { ContentIssue, FieldPath } from '../../../../src/domain/shared/issue.ts';
import { type Content, type Entry, entriesOf, textsIn } from '../entries.ts';
import { issueAt } from '../issues.ts';
import { lineOf, textOf } from '../markdown-tree.ts';

/** Fields that hold long numbers which nobody calls: register entries themselves, addresses, document numbers, keys, fingerprints. */
const NOT_CALLED = new Set([
  ...['number', 'url', 'icp', 'id'],
  ...['recipient', 'identity', 'recovery', 'root', 'signature', 'fingerprint'],
]);

/**
 * Every telephone number anywhere must stand in one of the two lists: a changed digit sends someone in need to a
 * stranger, or to nobody.
 */
export function checkPhones(content: Content): ContentIssue[] {
  if (content.unreadable.has('phone') || content.unreadable.has('hotline')) return [];
  const listed = new Set(entriesOf(content, 'phone', 'hotline').map((entry) => digitsOf(entry.id)));
  const isListed = (number: string) => listed.has(digitsOf(number));
  return content.entries.flatMap((entry) => [
    ...inFields(entry, isListed),
    ...inBody(entry, isListed),
    ...inLinks(entry, isListed),
  ]);
}

type IsListed = (number: string) => boolean;

function inFields(entry: Entry, isListed: IsListed): ContentIssue[] {
  return textsIn(entry.raw).flatMap(({ text, path }) => {
    const field = lastName(path);
    if (NOT_CALLED.has(field)) return [];
    const line = entry.lineOf(path);
    if (field === 'phone') return isListed(text) ? [] : [notListed(entry, line, text)];
    return inText(entry, text, () => line, isListed);
  });
}

function inBody(entry: Entry, isListed: IsListed): ContentIssue[] {
  return (entry.body?.blocks ?? []).flatMap(({ text, lineAt }) =>
    inText(entry, text, lineAt, isListed),
  );
}

function inText(
  entry: Entry,
  text: string,
  lineAt: (offset: number) => number,
  isListed: IsListed,
): ContentIssue[] {
  return [
    ...phonesIn(text)
      .filter((number) => !isListed(number))
      .map((number) => notListed(entry, lineAt(text.indexOf(number)), number)),
    ...emergencyNumbersIn(text)
      .filter((number) => !isListed(number))
      .map((number) =>
        issueAt(entry.file, lineAt(text.indexOf(number)), 'phone/not-emergency-number', {
          found: number,
          say: `叫人打“${number}”，公共号码里没有它。`,
          fix: '急救 120、火警 119、报警 110、交通事故 122，看看是不是写错了一个数字。别的号码先登记在 content/hotlines.yaml。',
        }),
      ),
  ];
}

function inLinks(entry: Entry, isListed: IsListed): ContentIssue[] {
  return (entry.body?.nodes ?? []).flatMap((node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('tel:'))
      return [];
    const number = node.url.slice('tel:'.length);
    if (!isListed(number)) return [notListed(entry, lineOf(node), number)];
    const shown = node.type === 'link' ? (textOf(node).match(/\d[\d\s-]{1,}\d/g) ?? []) : [];
    const differs = shown.length > 0 && !shown.some((one) => digitsOf(one) === digitsOf(number));
    if (!differs) return [];
    return [
      issueAt(entry.file, lineOf(node), 'phone/link-differs', {
        found: number,
        say: `看到的号码是 ${shown[0]}，点下去拨的却是 ${number}。`,
        fix: '两处写成同一个号码：[000-12345678](tel:000-12345678)。',
      }),
    ];
  });
}

function notListed(entry: Entry, line: number, number: string): ContentIssue {
  return issueAt(entry.file, line, 'phone/not-listed', {
    found: number,
    say: `号码“${number}”没有登记过。`,
    fix: '先拨通核对，再登记到 content/phones.yaml（全国通用的登记到 content/hotlines.yaml）。也看看是不是抄错了一位。',
  });
}

function lastName(path: FieldPath): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}
