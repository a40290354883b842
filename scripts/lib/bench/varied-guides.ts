import { stringify } from 'yaml';
import type { Guide } from '../../../src/domain/guide/schema.ts';

/** Made-up guides for measuring: the same for the same seed on every machine, and no health advice anywhere in them. */

const WHO = [
  '老李家',
  '村口',
  '卫生室',
  '学校',
  '菜场',
  '河边',
  '祠堂',
  '卫生院',
  '大队部',
  '粮站',
];
const WHEN = [
  '早上',
  '中午',
  '傍晚',
  '夜里',
  '开春',
  '入冬',
  '赶集那天',
  '下雨天',
  '收麦时',
  '年前',
];
const WHAT = [
  '登记表',
  '宣传栏',
  '血压本',
  '签约书',
  '体检单',
  '小喇叭',
  '药盒',
  '回执',
  '课表',
  '名册',
];
const DO = [
  '放好',
  '看一遍',
  '带上',
  '问清楚',
  '写明白',
  '交给团队',
  '贴在墙上',
  '读给老人听',
  '收起来',
  '对一遍',
];
const WHY = [
  '下回好找',
  '免得弄错',
  '家里人也知道',
  '医生看得清楚',
  '不用再跑一趟',
  '省得排队',
  '心里有底',
  '来人好核对',
];
const HEADINGS = [
  '先做什么',
  '再做什么',
  '带什么去',
  '到哪里办',
  '问谁',
  '常有人问',
  '记住几样',
  '下一回',
];

/** A small generator of random numbers (mulberry32): a seed gives the same numbers for ever. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const BODY_LENGTH = 600;

/** What the generated guides refer to, taken from the content that they are built with. */
export interface Registers {
  topics: readonly string[];
  source: string;
}

/** The id of the generated guide number `index`, counted from 0. */
export function guideId(index: number): string {
  return `bench-${String(index).padStart(5, '0')}`;
}

/** The Markdown file of guide number `index`: valid by the guide schema, a body of about 600 characters. */
export function variedGuide(index: number, count: number, registers: Registers): string {
  const random = randomFrom(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = () => `${pick(WHEN)}到${pick(WHO)}，把${pick(WHAT)}${pick(DO)}，${pick(WHY)}。`;
  const head: Omit<Guide, 'troubles' | 'service' | 'call120'> & { call120: { any: string[] } } = {
    title: `${pick(WHO)}的${pick(WHAT)}怎么${pick(DO)}（${index}）`,
    summary: `${pick(WHEN)}把${pick(WHAT)}${pick(DO)}，${pick(WHY)}。`,
    topic: pick(registers.topics),
    audience: [pick(['everyone', 'elders', 'parents', 'carers'] as const)],
    call120: { any: ['叫不醒', '喘不上气'] },
    sources: [
      { id: registers.source, place: `第 ${index} 条`, confidence: 'verified', covers: [] },
    ],
    review: {
      state: 'draft',
      role: '全科医师',
      organisation: '示例县人民医院',
      nextDue: '2099-12-31',
    },
    author: { role: '测速程序', organisation: '示例县疾控中心' },
    published: '2026-11-01',
    revised: '2026-11-01',
    aiAssisted: true,
    keywords: [pick(WHAT), `测速${index}`],
    aliases: [pick(WHO)],
    related: [guideId((index + 1) % count), guideId((index + 7) % count)],
    redFlag: index % 50 === 0,
  };
  const parts: string[] = [];
  let length = 0;
  while (length < BODY_LENGTH) {
    const lines = [sentence() + sentence(), `- ${sentence()}\n- ${sentence()}\n- ${sentence()}`];
    const link = `另见[这一页](/guides/${guideId((index + 13) % count)}/)。`;
    const section = [`## ${pick(HEADINGS)}`, ...lines, random() < 0.3 ? link : sentence()];
    if (random() < 0.2) section.push(`:::提醒\n${sentence()}\n:::`);
    parts.push(section.join('\n\n'));
    length += section.join('').length;
  }
  return `---\n${stringify(head)}---\n\n${parts.join('\n\n')}\n`;
}
