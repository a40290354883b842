import { z } from 'zod';
import { MEALS } from '../diary/schema.ts';
import { citation } from '../shared/citation.ts';
import { id } from '../shared/id.ts';
import { review } from '../shared/review.ts';
import { CARES, TAKINGS } from './terms.ts';

const years = z.int().min(0).max(120);
const months = z.int().min(0).max(240);
const line = z.string().min(4).max(60);

const band = z
  .strictObject({
    from: z.number().optional().describe('从多少起（含这个数）'),
    above: z.number().optional().describe('比多少高（不含这个数）；和 from 只写一个'),
    to: z.number().optional().describe('到多少为止（含这个数）'),
    below: z.number().optional().describe('不到多少（不含这个数）；和 to 只写一个'),
  })
  .describe('从多少到多少；哪头没有界，哪头不写');

const who = z
  .strictObject({
    ageMin: years.optional().describe('满几周岁起'),
    ageMax: years.optional().describe('满几周岁为止（含这一岁）'),
    monthsMin: months.optional().describe('满几个月起，给小孩用'),
    monthsMax: months.optional().describe('满几个月为止（含这个月），给小孩用'),
    sex: z.enum(['female', 'male']).optional().describe('只给女 female 或男 male'),
    diagnosed: z
      .boolean()
      .optional()
      .describe('true 医生已经确诊的人；false 没确诊的人；不写就是都算'),
    expecting: z
      .boolean()
      .optional()
      .describe('true 怀孕或喂奶的人；false 不在怀孕、喂奶的人；不写就是都算'),
  })
  .describe('这一行给谁');

const row = z.strictObject({
  id: id.describe('这一行的编号，公布以后不改'),
  who,
  at: z
    .array(z.enum(TAKINGS))
    .min(1)
    .describe(
      '管哪种数：home 在家量的一次；clinic 村卫生室或医院量的一次；home-mean 在家几天的平均',
    ),
  meal: z
    .array(z.enum(MEALS))
    .max(5)
    .default([])
    .describe('血糖才写：管哪些时候测的；不写就是什么时候都算'),
  systolic: band.optional().describe('血压才写：高压（收缩压）的界'),
  diastolic: band.optional().describe('血压才写：低压（舒张压）的界'),
  join: z
    .enum(['any', 'all'])
    .default('any')
    .describe('血压才写：any 高压、低压有一个到了就算；all 两个都在里面才算'),
  value: band.optional().describe('血压以外的数的界；体重写的是体重指数（BMI）的界'),
  again: z
    .strictObject({
      days: z.int().min(2).max(9).describe('连着几个量过的日子都到了这个数（含这一次）'),
      within: z.int().min(1).max(400).optional().describe('这些日子要在几天以内'),
    })
    .optional()
    .describe('要好几回都到了才算的，写它'),
  thenNone: z
    .boolean()
    .default(false)
    .describe('比这一行高的一段没有规定、不给颜色，写 true；不写，中间空着就是漏了'),
  ask: line.optional().describe('还要问一句，答“有”才算这一行，例如 现在头晕、眼前发黑吗？'),
  care: z
    .enum(CARES)
    .optional()
    .describe(
      'self 自己管（绿）；village 找村医（黄）；township 去乡镇卫生院（黄）；county 去县医院（红）；now 现在就处理；call120 打 120。只有说法、没有规定找谁的不写，就没有颜色',
    ),
  when: z.string().min(2).max(24).optional().describe('什么时候去，例如 当天、1 周内'),
  say: line.describe('先说一句：这个数怎么样。不写病名、不写药名'),
  do: z.array(line).max(6).default([]).describe('怎么做，按先后，一步一条；不写病名、药名、剂量'),
  basis: z
    .enum(['official', 'editorial', 'house-rule'])
    .describe(
      'official 文件里写了找谁；editorial 按文件的意思定的；house-rule 本站的规则。后两种要县里医生签字',
    ),
  source: z.string().min(1).describe('界和找谁依据哪份文件，写 content/sources.yaml 里的编号'),
  year: z.int().min(1990).max(2100).describe('那份文件是哪一年的'),
});

/** How the readings of one measure are graded: `content/grading/<measure>.yaml`. */
export const gradingSchema = z.strictObject({
  title: z.string().min(2).max(24).describe('这张表叫什么'),
  unit: z.string().min(1).max(12).describe('数的单位，例如 mmHg'),
  call120: z
    .strictObject({
      any: z.array(line).min(1).max(9).describe('不管数是多少，有下面任何一条就打 120'),
      do: z.array(line).max(6).default([]).describe('等车时做什么，按先后'),
      expecting: z.array(line).max(9).default([]).describe('怀孕、喂奶的人另加的几条'),
      pregnant: z
        .array(line)
        .max(9)
        .optional()
        .describe('还没生的人再加的几条，例如破水；生完了就不显示'),
      child: z
        .array(line)
        .max(9)
        .default([])
        .describe('给孩子（不满 18 岁）的几条；不写 childAlso，孩子就只看这几条，不看 any'),
      childAlso: z.boolean().optional().describe('true 孩子也看 any 的，再加 child 的几条'),
    })
    .describe('急症，写在最前面，什么颜色都先看它'),
  how: z.array(line).max(8).default([]).describe('怎么量得准，一步一条；没有依据的不写'),
  rows: z.array(row).max(40).default([]).describe('一行一个分级；没有规定的数不要写'),
  without: z.array(line).min(1).max(6).describe('没有颜色的时候说什么，一条一句'),
  sources: z.array(citation).min(1).describe('依据哪些文件，至少一条'),
  review: review.describe('谁审、哪天审、哪天再审'),
});

export type Grading = z.infer<typeof gradingSchema>;
