import { z } from 'zod';
import { calendarDate } from './calendar-date-field.ts';
import { citation } from './citation.ts';
import { id } from './id.ts';
import { isSigned, type Review, review } from './review.ts';
import { reviewStatus } from './review-status.ts';

/** For whom a page is written; the label is what residents read. */
export const AUDIENCES = {
  everyone: '所有人',
  elders: '老人',
  parents: '家长',
  children: '孩子',
  pregnant: '孕产妇',
  'chronic-patients': '慢病患者',
  carers: '照顾病人的人',
  students: '学生和老师',
  liaisons: '健康联络员',
  'village-doctors': '村医',
} as const;

export type Audience = keyof typeof AUDIENCES;

/**
 * When to call 120: either the id of an emergency card (its signs and actions are shown, written once),
 * or the page's own signs, any one of which is enough, and what to do meanwhile.
 */
export const call120 = z
  .strictObject({
    card: id
      .optional()
      .describe(
        '用哪张急救卡（content/emergency/ 里的文件名，不带编号）；写了它就不用写 any 和 do',
      ),
    any: z
      .array(z.string().min(2).max(60))
      .min(1)
      .max(9)
      .optional()
      .describe('有下面任何一条就打 120；一条一行，短句'),
    do: z
      .array(z.string().min(2).max(60))
      .min(1)
      .max(6)
      .optional()
      .describe('等救护车时做什么，按先后；可不写'),
  })
  .refine((value) => (value.card === undefined) !== (value.any === undefined), {
    params: { code: 'field/card-or-any' },
  });

export type Call120 = z.infer<typeof call120>;

/** The fields that stand on every health page, whatever it is. */
export const healthPageFields = {
  title: z.string().min(4).max(30).describe('标题：居民怎么叫这件事，4–30 个字'),
  summary: z.string().min(8).max(70).describe('主要的一句话：看完要记住什么、做什么'),
  audience: z
    .array(z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]]))
    .min(1)
    .describe('给谁看，可以写几种人'),
  call120: call120.describe('什么时候打 120'),
  sources: z.array(citation).min(1).describe('依据哪些文件，至少一条'),
  review: review.describe('谁审、哪天审、哪天再审'),
  author: z
    .strictObject({
      role: z.string().min(2).max(30).describe('作者的岗位，例如：健康教育专干；不写个人姓名'),
      organisation: z.string().min(2).max(40).describe('作者所在单位'),
    })
    .describe('谁写的'),
  published: calendarDate.describe('第一次发布的日期'),
  revised: calendarDate.describe('最近一次修改内容的日期'),
  aiAssisted: z.boolean().describe('是不是用机器（AI）帮忙写的；是就写 true，页面会标出来'),
  keywords: z.array(z.string().min(1).max(20)).min(1).max(20).describe('关键词，给搜索用'),
  aliases: z
    .array(z.string().min(1).max(20))
    .min(1)
    .max(30)
    .describe('乡亲们平时怎么叫它，也包括常见的错字和别名'),
  related: z.array(id).max(6).default([]).describe('相关的指南，写它们的文件名'),
};

/** Whether a page may be published: a demo shows everything, a live site only what a named, titled person signed. */
export function isPublishable(value: Review, mode: 'demo' | 'live'): boolean {
  return mode === 'demo' || isSigned(value);
}

/**
 * Whether a page belongs in lists, search and packs on `today`: it leaves when its review is 30 days late.
 * A page that somebody may need in an emergency never leaves; it only carries the warning.
 */
export function isListed(value: Review, today: string, neverLeaves: boolean): boolean {
  return neverLeaves || reviewStatus(value.nextDue, today) !== 'stale';
}
