import { z } from 'zod';
import { CONDITIONS, RISKS } from '../health/schema.ts';
import { calendarDate } from '../shared/calendar-date-field.ts';
import { citation } from '../shared/citation.ts';
import { id } from '../shared/id.ts';
import { review } from '../shared/review.ts';

const count = z.int().min(0).max(2000);

/** A span of time from a day. */
export const offset = z
  .strictObject({
    months: count.optional().describe('几个月；遇到短月取月末'),
    weeks: count.optional().describe('几周'),
    days: count.optional().describe('几天'),
  })
  .describe('从起点算起多久：{ months: 3, days: 29 } 是满 3 个月再加 29 天');

const where = z.strictObject({
  at: z
    .enum(['team', 'facility', 'home'])
    .describe('team 找家庭医生团队；facility 去医疗机构；home 在家里'),
  speciality: id.optional().describe('去有这项服务的机构，写 content/specialities.yaml 里的编号'),
});

const bring = z.array(z.string().min(2).max(24)).max(8);

const step = z.strictObject({
  id: id.describe('这一步的编号，公布以后不改，家里的打勾记录靠它'),
  title: z.string().min(2).max(24).describe('这一步叫什么，例如 3 月龄检查'),
  plain: z
    .string()
    .min(2)
    .max(20)
    .optional()
    .describe('给外人看的叫法，不写病名；不写就用规则的 plain'),
  since: z
    .enum(['birth', 'discharge', 'last-period'])
    .describe('从哪天算：birth 出生（生产）；discharge 出院；last-period 末次月经第一天'),
  from: offset.describe('最早哪天'),
  to: offset.optional().describe('最晚哪天（含当天）；没有规定就不写'),
  untilDone: z
    .boolean()
    .optional()
    .describe('过了最晚的日子、下一步开始了，也一直留着，直到打勾（孕期的，到生产为止），写 true'),
  items: z.array(z.string().min(2).max(40)).max(10).default([]).describe('做些什么'),
  where: where.optional().describe('在哪；和整条规则不一样才写'),
  bring: bring.optional().describe('带什么；和整条规则不一样才写，什么都不用带写 []'),
  cost: z
    .enum(['free', 'ask'])
    .optional()
    .describe('这一步和整条规则不一样才写：free 免费；ask 要不要钱问团队'),
  note: z.string().min(4).max(80).optional().describe('要知道的一件事'),
});

const schedule = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('calendar'),
      per: z.enum(['year', 'half-year']).describe('每年 year、每半年 half-year 一次，按日历年'),
    }),
    z.strictObject({
      kind: z.literal('after-last'),
      every: offset.describe('上一次以后最晚多久再来'),
      notAtTarget: z
        .array(offset)
        .max(4)
        .default([])
        .describe(
          '医生说没达标（或用药不舒服）以后，最晚多久再来：第一次、连着第二次……用完了一直用最后一个',
        ),
      referAfter: z
        .int()
        .min(1)
        .max(9)
        .optional()
        .describe('连着几次没达标，就问医生要不要转上级医院'),
    }),
    z.strictObject({
      kind: z.literal('steps'),
      steps: z.array(step).min(1).max(30).describe('一步一步，按先后'),
    }),
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('ask') }),
  ])
  .describe(
    '什么时候做：calendar 按年；after-last 上次以后；steps 按月龄或孕周一步一步；once 一辈子一次；ask 县里定，请问团队',
  );

const edition = z.strictObject({
  from: calendarDate.describe('这一版从哪天起算'),
  to: calendarDate.optional().describe('到哪天为止（含当天）；还在用就不写，要和下一版正好接上'),
  source: z.string().min(1).describe('依据的文件，写 content/sources.yaml 里的编号'),
  year: z.int().min(1990).max(2100).describe('那份文件是哪一年的'),
  annual: z
    .boolean()
    .default(false)
    .describe('是不是一年一发的通知；是，到了下一年页面会说“按 XX 年规定，今年以县里通知为准”'),
  schedule,
  items: z.array(z.string().min(2).max(40)).max(24).default([]).describe('查些什么、做些什么'),
  note: z.string().min(4).max(80).optional().describe('这一版里要知道的一件事'),
});

const who = z
  .strictObject({
    ageMin: z.int().min(0).max(120).optional().describe('满几周岁起'),
    ageMax: z.int().min(0).max(120).optional().describe('满几周岁为止（含这一岁）'),
    sex: z.enum(['female', 'male']).optional().describe('只给女 female 或男 male'),
    condition: z.enum(CONDITIONS).optional().describe('医生确诊了哪种病'),
    without: z
      .array(z.enum(CONDITIONS))
      .max(4)
      .default([])
      .describe('确诊了这些病的，另有规则，不算在这里'),
    anyOf: z
      .array(
        z.strictObject({
          ageMin: z.int().min(0).max(120).optional().describe('满几周岁起'),
          condition: z.enum(CONDITIONS).optional().describe('医生确诊了哪种病'),
          risk: z.enum(RISKS).optional().describe('本人说有哪一类危险因素'),
        }),
      )
      .max(6)
      .default([])
      .describe('下面至少有一条，才算'),
    stage: z
      .enum(['child', 'pregnancy'])
      .optional()
      .describe('按月龄走的 child；按孕周走的 pregnancy'),
    family: z
      .enum(CONDITIONS)
      .optional()
      .describe('家里另一个人有这种病、并同意提醒家人，才出现；提醒里不说是谁、为什么'),
  })
  .describe('给谁');

/** What somebody is owed or advised, and when: `content/checkup-rules/<id>.yaml` and `content/pregnancy/<id>.yaml`. */
export const checkupRuleSchema = z.strictObject({
  title: z.string().min(4).max(24).describe('这件事叫什么，只在本人的手机上看到'),
  plain: z
    .string()
    .min(2)
    .max(16)
    .describe('给外人看的叫法：日历、冰箱表、发给亲友的话里用它，不许写病名'),
  kind: z
    .enum(['care', 'age', 'screening', 'advice'])
    .describe(
      'care 已确诊病的管理；age 按年龄的体检；screening 筛查；advice 只是健康建议，不是免费项目',
    ),
  stays: z
    .literal(true)
    .optional()
    .describe(
      '只在本人的手机上看：不进日历、冰箱表和发给亲友的话。别人从“谁有、谁没有”猜得出病的，写 true；有 family 的都要写',
    ),
  group: id.optional().describe('能一次做完的写同一个组名，页面合成一个提醒'),
  includes: id
    .optional()
    .describe('做了这一件，另一条也算做了（写那条的文件名，同一个 group）；一起到期时只显示这一件'),
  who,
  cost: z.enum(['free', 'ask']).describe('free 国家规定免费；ask 要不要钱问团队'),
  costNote: z.string().min(4).max(60).optional().describe('钱的事再说一句'),
  where: where.describe('在哪'),
  bring: bring.default([]).describe('带什么'),
  guide: id.optional().describe('想多知道，看哪篇指南，写它的文件名'),
  editions: z
    .array(edition)
    .min(1)
    .max(12)
    .describe('各版规定，旧的在前；新文件来了就加一版，不删旧的'),
  retired: z.array(id).max(30).default([]).describe('以前有、现在不用的步骤编号，留着，不再用'),
  sources: z.array(citation).min(1).describe('依据哪些文件，至少一条'),
  review: review.describe('谁审、哪天审、哪天再审'),
});

export type CheckupRule = z.infer<typeof checkupRuleSchema>;
export type RuleEdition = z.infer<typeof edition>;
export type RuleSchedule = z.infer<typeof schedule>;
export type RuleStep = z.infer<typeof step>;
export type RuleWho = z.infer<typeof who>;
