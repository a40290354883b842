import type { ReceivedForm } from '../../../domain/desk/record.ts';
import { minuteOf, type TableNames } from '../../../domain/desk/table-rows.ts';
import { toldIn } from '../../../domain/desk/told.ts';
import { wayInWords } from '../../../domain/desk/words.ts';
import type { Wish } from '../../../domain/sign-up/schema.ts';
import {
  callTimeInWords,
  forWhomInWords,
  groupInWords,
  helperRelationInWords,
} from '../../../domain/sign-up/words.ts';

/** One thing that a form says, in words. */
export interface Fact {
  label: string;
  words: string;
  /** Where it is a telephone number: its digits. */
  phone?: string;
}

/** The fact that the desk itself adds: when and how the form came. */
export const CAME = '收到';

/** All that a form says, and how it came. What nobody has agreed to tell is not among it. */
export function factsOf({ content, receivedAt, way }: ReceivedForm, names: TableNames): Fact[] {
  const came: Fact[] = [
    { label: '填表时间', words: `${minuteOf(content.at * 1000)}（对方手机上的钟）` },
    { label: CAME, words: `${minuteOf(receivedAt)}，${wayInWords(way)}` },
    { label: '第几次', words: content.change === 0 ? '第一次填' : `第 ${content.change} 次改` },
  ];
  if (content.kind === 'withdrawal') return [{ label: '写的是', words: '撤回登记' }, ...came];
  return [...said(content, names), ...came];
}

function said(wish: Wish, names: TableNames): Fact[] {
  const { forWhom, name, phone, helper, consent, form } = wish;
  const { groups, packages, isWithheld } = toldIn(wish, names.isHealthPackage);
  const isChild = forWhom === 'child';
  const withheld = isWithheld ? '（还写了健康情况，可没有勾同意：不显示，打电话时再问）' : '';
  return [
    { label: isChild ? '监护人' : '称呼', words: name },
    { label: '电话', words: phone, phone },
    { label: '给谁登记', words: forWhomInWords(forWhom) },
    { label: '村', words: names.village(wish.village) },
    { label: '团队', words: names.team(wish.team) },
    { label: '方便接电话', words: callTimeInWords(wish.callTime) },
    { label: '人群', words: (groups.map(groupInWords).join('、') || '没有选') + withheld },
    { label: '想问的服务包', words: packages.map(names.package).join('、') || '没有选' },
    {
      label: '谁填的',
      words: helper ? `${helper.name}（${helperRelationInWords(helper.relation)}）` : '自己填的',
    },
    { label: '同意登记', words: `第 ${form} 版同意书，${minuteOf(consent.basic * 1000)}` },
    {
      label: '同意说健康情况',
      words:
        consent.health === undefined
          ? '没有同意'
          : `第 ${form} 版同意书，${minuteOf(consent.health * 1000)}`,
    },
  ];
}
