import type { z } from 'zod';
import { type FieldPath, type Finding, ISSUE_CODES } from '../../../src/domain/shared/issue.ts';
import { moment } from '../../../src/domain/shared/moment-field.ts';
import { fieldInWords, fieldName } from './issues.ts';
import { didYouMean } from './nearest.ts';
import { fieldNamesAt, schemaAt, sentenceAt, unwrapped } from './schema-fields.ts';
import {
  allowedInWords,
  CUSTOM_WORDS,
  dateWords,
  TYPE_WORDS,
  valueLabelled,
} from './schema-words.ts';

type ZodIssue = z.core.$ZodIssue;

/** Checks `value` against a schema; every complaint comes back in the author's words, with the field's path. */
export function schemaFindings(schema: z.ZodType, value: unknown): Finding[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : withoutEchoes(result.error.issues.flatMap((issue) => translate(schema, value, issue)));
}

/** One mistake in a field makes a schema complain in several ways; the first is the one to mend. */
function withoutEchoes(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path }) => {
    const name = fieldName(path);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function translate(schema: z.ZodType, root: unknown, issue: ZodIssue): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const found = valueAt(root, path);
  const name = fieldInWords(path);
  const sentence = sentenceAt(schema, path);
  const asked = sentence === '' ? '' : `这里要写：${sentence}。`;
  const make = (code: Finding['code'], say: string, fix: string): Finding => ({
    code,
    path,
    ...(found === undefined || typeof found === 'object' ? {} : { found: String(found) }),
    say,
    fix,
  });

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(schema, path, key));
  }
  if (issue.code === 'custom') return [customFinding(make, schema, path, issue, found)];
  if (found === undefined || found === null) {
    const what = found === null ? `${name} 后面没有内容` : `缺 ${name}`;
    return [make('field/missing', `${what}。`, asked || '照模板补上。')];
  }
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPE_WORDS[issue.expected] ?? TYPE_WORDS.string;
      return [make('field/wrong-type', `${name} 应当是${type?.name}。`, `${type?.how}${asked}`)];
    }
    case 'invalid_union':
    case 'invalid_value': {
      const values = allowedBy(issue).map(String);
      const meant = valueLabelled(String(found), values);
      const hint = meant ? `您是不是想写 ${meant}？` : didYouMean(String(found), values);
      return [
        make(
          'field/not-allowed',
          `${name} 不能写“${String(found)}”。`,
          `${hint}只能从这些里选：${allowedInWords(values)}。`,
        ),
      ];
    }
    case 'too_small':
    case 'too_big':
      return [make('field/length', lengthWords(name, found, issue), asked || '照模板改。')];
    case 'invalid_format':
      return [
        make(
          'field/format',
          `${name} 的写法不对：“${String(found)}”。`,
          formatWords(schema, path, asked),
        ),
      ];
    default:
      return [make('field/format', `${name} 的写法不对。`, asked || '照模板改。')];
  }
}

/** The values to choose from; of a map that comes in several forms, the names of its forms. */
function allowedBy(issue: z.core.$ZodIssueInvalidValue | z.core.$ZodIssueInvalidUnion): unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

function unknownField(schema: z.ZodType, path: FieldPath, key: string): Finding {
  const known = fieldNamesAt(schema, path);
  return {
    code: 'field/unknown',
    path: [...path, key],
    found: key,
    say: `没有“${key}”这个字段，写了也不会显示。`,
    fix: `${didYouMean(key, known)}这里能写的有：${known.join('、')}。`,
  };
}

function lengthWords(
  name: string,
  found: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const short = issue.code === 'too_small';
  if (typeof found === 'string') {
    if (found === '') return `${name} 是空的，至少写 ${limit} 个字。`;
    return `${name} 有 ${found.length} 个字，${short ? `太短，至少 ${limit} 个` : `太长，最多 ${limit} 个`}。`;
  }
  if (Array.isArray(found)) {
    return `${name} 有 ${found.length} 条，${short ? `太少，至少 ${limit} 条` : `太多，最多 ${limit} 条`}。`;
  }
  return `${name} 写的是 ${String(found)}，${short ? `太小，最小 ${limit}` : `太大，最大 ${limit}`}。`;
}

function formatWords(schema: z.ZodType, path: FieldPath, asked: string): string {
  const own = schemaAt(schema, path)?.description ?? '';
  if (/编号|文件名|拼音|急救卡/.test(asked) && !/S06/.test(own)) {
    return `编号只用小写英文字母、数字和短横线，例如 gao-xue-ya。${asked}`;
  }
  return asked || '照模板改。';
}

function customFinding(
  make: (code: Finding['code'], say: string, fix: string) => Finding,
  schema: z.ZodType,
  path: FieldPath,
  issue: z.core.$ZodIssueCustom,
  found: unknown,
): Finding {
  const wanted: unknown = issue.params?.code;
  const code = ISSUE_CODES.find((one) => one === wanted) ?? 'field/format';
  if (code === 'date/impossible') {
    const at = schemaAt(schema, path);
    const withTime = at !== undefined && unwrapped(at) === unwrapped(moment);
    const words = dateWords(found, withTime);
    return make(code, words.say, words.fix);
  }
  const words = CUSTOM_WORDS[code];
  return make(code, words?.say ?? '写法不对。', words?.fix ?? '照模板改。');
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
