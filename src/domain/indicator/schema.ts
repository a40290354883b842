import { z } from 'zod';
import { PUBLISHABLE } from '../shared/citation.ts';

const value = z.strictObject({
  place: z.string().min(2).max(20).describe('哪个地方的数字，写真实地名'),
  period: z.string().min(4).max(20).describe('哪一年或哪一段，例如 2023 年'),
  value: z.number().describe('数值，只写数'),
  source: z.string().describe('出处编号，登记在 content/sources.yaml'),
  where: z.string().min(2).max(40).describe('在那份文件的哪里'),
  confidence: z.enum(PUBLISHABLE).describe('有多准；说法不一的（unsure）不能发'),
});

/** A figure of other counties' reports, with its source: `content/indicators/<id>.yaml`. Shown as a table and a chart. */
export const indicatorSchema = z.strictObject({
  title: z.string().min(4).max(24).describe('指标名'),
  plain: z.string().min(6).max(80).describe('用家常话说这个数是什么意思'),
  unit: z.string().min(1).max(8).describe('单位，例如 %、元'),
  better: z
    .enum(['higher', 'lower', 'neither'])
    .describe('高好 higher、低好 lower、说不上 neither'),
  order: z.int().min(1).max(999).describe('排第几'),
  values: z.array(value).min(1).max(12).describe('各地各年的数'),
});
