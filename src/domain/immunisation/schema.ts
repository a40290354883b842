import { z } from 'zod';
import { offset } from '../checkup/schema.ts';
import { calendarDate } from '../shared/calendar-date-field.ts';
import { citation } from '../shared/citation.ts';
import { id } from '../shared/id.ts';
import { review } from '../shared/review.ts';

const months = z.int().min(0).max(240);

const dose = z.strictObject({
  id: id.describe('这一剂的编号，公布以后不改，例如 dtap-1'),
  vaccine: z.string().min(2).max(20).describe('疫苗名，例如 百白破疫苗'),
  abbr: z.string().min(2).max(12).describe('接种证上的英文缩写，日历和冰箱表里用它'),
  plain: z
    .string()
    .min(2)
    .max(12)
    .optional()
    .describe('缩写谁都认得、看得出防什么病的，写给外人看的叫法，例如 13 岁的疫苗'),
  series: id.describe('同一种疫苗的各剂写同一个编号，按剂次排'),
  dose: z.int().min(1).max(9).describe('第几剂'),
  ageMonths: months.describe('满几个月起可以打'),
  before: months.optional().describe('建议满几个月以前打完；没有规定不写'),
  beforeText: z
    .string()
    .min(2)
    .max(24)
    .optional()
    .describe('不按月说的最晚，例如 出生后 24 小时内'),
  gap: offset.optional().describe('和同一种的上一剂至少隔多久'),
  gapFrom: id.optional().describe('不是和上一剂隔，而是和别的一剂隔，写它的编号'),
  within: offset.optional().describe('建议和上一剂隔多久以内打完；没有规定不写'),
  live: z.boolean().default(false).describe('是不是注射的减毒活疫苗；两种没同一天打，要隔 28 天'),
  sex: z.enum(['female', 'male']).optional().describe('只给女 female 或男 male'),
  bornFrom: calendarDate.optional().describe('哪天以后出生的才有'),
  askIfOlder: z
    .boolean()
    .optional()
    .describe('更早出生的，这份程序没写怎么打：页面不给日子，只说请问接种门诊，写 true'),
  closedFrom: months.optional().describe('满几个月就不再补；没有规定不写'),
  askFrom: months.optional().describe('满几个月以后还没打，页面不给日子，只说请问接种门诊'),
  skinTestFrom: months.optional().describe('满几个月以后补，要先做皮肤试验'),
  replacedFrom: months.optional().describe('满几个月以后不再打这一种，改打别的'),
  askIfPremature: z
    .boolean()
    .default(false)
    .describe('早产、出生体重轻的，什么时候打由医生定，写 true'),
  option: z
    .strictObject({
      of: id.describe('哪一种病的疫苗有两套，例如 je'),
      set: z.enum(['live', 'inactivated']).describe('减毒活疫苗 live；灭活疫苗 inactivated'),
    })
    .optional()
    .describe('这种疫苗有两套时写；用哪一套由县里定'),
});

/** One edition of the national immunisation programme for children: `content/immunisation/<id>.yaml`. */
export const immunisationSchema = z.strictObject({
  title: z.string().min(4).max(40).describe('这一版叫什么'),
  from: calendarDate.describe('从哪天起算'),
  to: calendarDate.optional().describe('到哪天为止（含当天）；还在用就不写，要和下一版正好接上'),
  source: z.string().min(1).describe('依据的文件，写 content/sources.yaml 里的编号'),
  year: z.int().min(1990).max(2100).describe('那份文件是哪一年的'),
  use: z
    .record(id, z.enum(['live', 'inactivated']))
    .describe('有两套的，本县用哪一套，例如 je: live；由县疾控定'),
  doses: z.array(dose).min(1).max(60).describe('各剂，按月龄排'),
  retired: z.array(id).max(30).default([]).describe('以前有、这一版没有的剂次编号'),
  sources: z.array(citation).min(1).describe('依据哪些文件，至少一条'),
  review: review.describe('谁审、哪天审、哪天再审'),
});

export type Immunisation = z.infer<typeof immunisationSchema>;
export type Dose = z.infer<typeof dose>;
