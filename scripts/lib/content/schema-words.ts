import {
  CATEGORIES,
  CERTAINTIES,
  MESSAGE_TYPES,
  SEVERITIES,
  URGENCIES,
} from '../../../src/domain/alert/cap-terms.ts';
import { ALERT_KINDS } from '../../../src/domain/alert/kinds.ts';
import { FACILITY_KINDS } from '../../../src/domain/facility/schema.ts';
import { AUDIENCES } from '../../../src/domain/shared/health-page.ts';
import type { IssueCode } from '../../../src/domain/shared/issue.ts';

/** What a value is called when it has the wrong kind, and how to write the right one. */
export const TYPE_WORDS: Record<string, { name: string; how: string }> = {
  string: { name: '文字', how: '写一段文字。只有数字时，外面加英文引号，例如 "120"。' },
  number: { name: '数字', how: '只写数字，不加引号，不带单位。' },
  int: { name: '整数', how: '只写整数，不加引号，不带单位，没有小数点。' },
  boolean: { name: ' true 或 false', how: '是就写 true，不是就写 false，不加引号。' },
  array: { name: '清单', how: '一条一行，每行前面是缩进、短横线和空格；或者写成 [甲, 乙]。' },
  object: { name: '一组字段', how: '另起一行，往里缩两格，一行写一个“名字: 内容”。照模板写。' },
};

/** What residents read for a value that authors write in English. */
const LABELS: Readonly<Record<string, string>> = {
  ...AUDIENCES,
  ...FACILITY_KINDS,
  ...CATEGORIES,
  ...URGENCIES,
  ...SEVERITIES,
  ...CERTAINTIES,
  ...MESSAGE_TYPES,
  ...Object.fromEntries(Object.entries(ALERT_KINDS).map(([name, { label }]) => [name, label])),
};

/** The values an author may write, with what they mean. */
export function allowedInWords(values: readonly unknown[]): string {
  return values
    .map((value) => {
      const label = LABELS[String(value)];
      return label ? `${value}（${label}）` : String(value);
    })
    .join('、');
}

/** The value whose label is `found`: who writes 老人 means elders. */
export function valueLabelled(found: string, values: readonly string[]): string | undefined {
  return values.find((value) => LABELS[value] === found);
}

/** Words for the rules that schemas state themselves, by code. */
export const CUSTOM_WORDS: Partial<Record<IssueCode, { say: string; fix: string }>> = {
  'field/missing': {
    say: '有哪些表现（any）没有写。',
    fix: '认急症的卡片（kind: red-flag）必须写出有哪些表现，居民才知道什么时候打 120。',
  },
  'field/card-or-any': {
    say: 'call120 里要在 card 和 any 中选一个，只写一个。',
    fix: '有现成的急救卡就写 card: 卡片编号；没有就删掉 card，在 any 下面一条一行写“有下面任何一条就打 120”的表现。',
  },
  'review/date-missing': {
    say: '写了“已审”（reviewed），却没写哪天审的。',
    fix: '加一行 date: 审核日期。还没审完，就把 state 改回 draft。',
  },
};

/** What a date should look like, told by whether a time belongs to it. */
export function dateWords(found: unknown, withTime: boolean): { say: string; fix: string } {
  const shape = withTime
    ? /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/
    : /^\d{4}-\d{2}-\d{2}$/;
  if (typeof found === 'string' && shape.test(found)) {
    return {
      say: `没有 ${found} 这个日子${withTime ? '或钟点' : ''}。`,
      fix: '对着日历改：这个月没有这么多天，或者月份、钟点写错了。',
    };
  }
  return {
    say: `“${String(found)}”不是日期的写法。`,
    fix: withTime
      ? '照这样写：2026-11-01T08:00:00+08:00（年-月-日T时:分:秒，最后的 +08:00 不改）。'
      : '照这样写：2026-11-01（年 4 位，月和日都写 2 位，中间是英文短横线）。',
  };
}
