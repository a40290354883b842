import type { Citation } from '../shared/citation.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import type { FieldPath, Finding } from '../shared/issue.ts';

/** A stretch of validity, and where it stands for its author. */
interface DatedEdition {
  from?: string | undefined;
  to?: string | undefined;
  path: FieldPath;
}

/** Whether an edition ends before it begins. */
export function checkSpan({ from, to, path }: DatedEdition): Finding[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    {
      code: 'rule/edition-order',
      path: [...path, 'to'],
      found: to,
      say: `这一版 ${to} 就结束了，却从 ${from} 才开始。`,
      fix: 'to 是最后一天，要不早于 from。还在用的这一版，不写 to。',
    },
  ];
}

/** Whether an edition follows the one before it: later, on the very next day. An edition without an end holds until then. */
export function checkFollows(before: DatedEdition, next: DatedEdition): Finding[] {
  if (before.from === undefined || next.from === undefined) return [];
  const finding = (code: Finding['code'], say: string, fix: string): Finding[] => [
    { code, path: [...next.path, 'from'], found: next.from ?? '', say, fix },
  ];
  if (next.from <= before.from) {
    return finding(
      'rule/edition-order',
      `这一版从 ${next.from} 起，前一版从 ${before.from} 起，先后反了。`,
      '旧的在前，新的在后；两版不能从同一天起。',
    );
  }
  if (before.to === undefined) return [];
  const expected = addDays(before.to, 1);
  if (next.from > expected) {
    return finding(
      'rule/edition-gap',
      `前一版到 ${before.to} 为止，这一版从 ${next.from} 起，中间有空档。`,
      `空档里的日子没有规定可依。前一版的 to 写新版开始的前一天，或者把这一版的 from 写成 ${expected}。`,
    );
  }
  if (next.from < expected) {
    return finding(
      'rule/edition-overlap',
      `前一版到 ${before.to} 才为止，这一版 ${next.from} 就开始了，两版重叠。`,
      `重叠的日子不知道听哪一版。前一版的 to 写成 ${addDays(next.from, -1)}。`,
    );
  }
  return [];
}

/** Which ids stood in the edition before and stand no more, without being retired: what people have ticked would be lost. */
export function checkKeptIds(
  before: readonly string[],
  next: readonly string[],
  retired: readonly string[],
  path: FieldPath,
): Finding[] {
  const lost = before.filter((id) => !next.includes(id) && !retired.includes(id));
  return lost.map((id) => ({
    code: 'rule/id-lost',
    path,
    found: id,
    say: `前一版里的编号“${id}”，这一版里没有了。`,
    fix: '家里打过的勾靠编号认。还是那件事，就用原来的编号；真的取消了，把编号写进 retired。',
  }));
}

/** Which retired ids are in use after all. */
export function checkRetired(
  used: readonly string[],
  retired: readonly string[],
  path: FieldPath = [],
): Finding[] {
  return retired.flatMap((id, index): Finding[] =>
    used.includes(id)
      ? [
          {
            code: 'rule/id-retired',
            path: [...path, 'retired', index],
            found: id,
            say: `编号“${id}”写成了不再用，最新的一版里却还在用。`,
            fix: '还在用，就从 retired 里删掉；退役的编号不能给别的事用，旧勾会打到新事上。',
          },
        ]
      : [],
  );
}

/** Whether the document of an edition stands among the sources, with its place and how sure it is. */
export function checkSourced(
  source: string | undefined,
  sources: readonly Citation[] | undefined,
  path: FieldPath,
): Finding[] {
  // What could not be read says nothing.
  if (source === undefined || !sources || sources.some(({ id }) => id === source)) return [];
  return [
    {
      code: 'rule/source',
      path: [...path, 'source'],
      found: source,
      say: `这一版依据 ${source}，下面的 sources 里却没有它。`,
      fix: '在 sources 里加一条，写清是那份文件的哪里、有多准。审核的人要照着它对原文。',
    },
  ];
}

/** Which ids stand twice in one list. */
export function checkTwice(ids: readonly string[], path: FieldPath): Finding[] {
  return ids.flatMap((id, index): Finding[] =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            code: 'id/duplicate',
            path: [...path, index, 'id'],
            found: id,
            say: `编号“${id}”在这一版里写了两遍。`,
            fix: '两件事要两个编号，不然打勾时分不清。已经公布过的那个不要动，改另一个。',
          },
        ],
  );
}
