import { countyMoment } from '../shared/moment-words.ts';
import {
  callTimeInWords,
  forWhomInWords,
  groupInWords,
  helperRelationInWords,
} from '../sign-up/words.ts';
import type { Listed } from './filter.ts';
import { toldIn } from './told.ts';
import { callInWords, statusInWords } from './words.ts';

const HEAD = [
  '核对码',
  '状态',
  '称呼',
  '电话',
  '给谁登记',
  '村',
  '团队',
  '方便接电话',
  '谁代填',
  '代填的人是他的',
  '填表时间',
  '收到时间',
  '同意书版本',
  '谁核实',
  '核实时间',
  '怎么核实',
  '谁负责',
  '备注',
] as const;

const HEALTH_HEAD = ['人群', '想问的服务包', '同意说健康情况'] as const;

/** Names for the ids in a form. */
export interface TableNames {
  village: (id: string) => string;
  team: (id: string) => string;
  package: (id: string) => string;
  isHealthPackage: (id: string) => boolean;
}

type Row = Partial<Record<(typeof HEAD)[number] | (typeof HEALTH_HEAD)[number], string>>;

/** Sign-ups for a spreadsheet: a head, then a row for each that was not taken back. What tells of health stands in it only where that is wanted and the person has agreed. */
export function tableRows(
  list: readonly Listed[],
  names: TableNames,
  withHealth: boolean,
): string[][] {
  const head = withHealth ? [...HEAD, ...HEALTH_HEAD] : [...HEAD];
  const rows = list.flatMap((one) => rowOf(one, names) ?? []);
  return [[...head], ...rows.map((row) => head.map((column) => row[column] ?? ''))];
}

function rowOf({ record, standing }: Listed, names: TableNames): Row | undefined {
  const { content, receivedAt } = standing.shown;
  if (content.kind !== 'wish' || standing.status === 'withdrawn') return undefined;
  const { groups, packages } = toldIn(content, names.isHealthPackage);
  const { call, code, assignee, notes } = record;
  const { helper, consent } = content;
  return {
    核对码: code,
    状态: statusInWords(standing.status),
    称呼: content.name,
    电话: content.phone,
    给谁登记: forWhomInWords(content.forWhom),
    村: names.village(content.village),
    团队: names.team(content.team),
    方便接电话: callTimeInWords(content.callTime),
    谁代填: helper?.name ?? '',
    代填的人是他的: helper ? helperRelationInWords(helper.relation) : '',
    填表时间: minuteOf(content.at * 1000),
    收到时间: minuteOf(receivedAt),
    同意书版本: String(content.form),
    谁核实: call?.by ?? '',
    核实时间: call ? minuteOf(call.at) : '',
    怎么核实: call ? callInWords(call) : '',
    谁负责: assignee ?? '',
    备注: notes.map(({ at, text }) => `${minuteOf(at)} ${text}`).join('\n'),
    人群: groups.map(groupInWords).join('、'),
    想问的服务包: packages.map(names.package).join('、'),
    同意说健康情况: consent.health === undefined ? '没有' : minuteOf(consent.health * 1000),
  };
}

/** A moment as the county's clocks show it: `2026-11-01 08:00`. */
export function minuteOf(milliseconds: number): string {
  return countyMoment(milliseconds).slice(0, 16).replace('T', ' ');
}
