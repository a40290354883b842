import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';
import { moment } from '../shared/moment-field.ts';
import { CATEGORIES, CERTAINTIES, MESSAGE_TYPES, SEVERITIES, URGENCIES } from './cap-terms.ts';
import { ALERT_KINDS } from './kinds.ts';

function oneOf<Key extends string>(terms: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(terms) as [Key, ...Key[]]);
}

/** A day of any year, `MM-DD`; 02-29 is no day of every year. */
const dayOfYear = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

const season = z.strictObject({
  from: dayOfYear.describe('每年从哪天起，月-日，例如 11-01'),
  to: dayOfYear.describe('到哪天为止（含这一天），月-日；比 from 小就是第二年'),
  since: z.int().min(2000).max(2100).describe('从哪一年开始，写年份，例如 2026'),
});

const warning = z.strictObject({
  issuer: z.string().min(2).max(40).describe('发布预警的单位全名'),
  number: z.string().min(2).max(40).describe('预警、通告的编号，照原件抄'),
  time: moment.describe('原件上的发布时刻，带时区'),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('原件网址，https 开头；没有就不写'),
});

const homeCheck = z.strictObject({
  place: z.string().min(1).max(10).describe('查哪里，例如：热水器'),
  checks: z
    .array(z.string().min(4).max(40))
    .min(1)
    .max(6)
    .describe('一条查一样，说清怎样才算好；短句'),
});

const shareText = z.string().min(20).max(170);

/**
 * A health reminder after CAP 1.2: `content/alerts/<id>.md`; the file name is its permanent id and address. Dates are
 * either `sent`, `effective` and `expires`, or a `season`; rules across fields stand in check.ts.
 */
export const alertSchema = z.strictObject({
  ...healthPageFields,
  kind: oneOf(ALERT_KINDS).describe('哪一种提醒；它决定最长管多少天、要不要写官方预警'),
  msgType: oneOf(MESSAGE_TYPES).default('Alert').describe('这是什么消息；不写就是 Alert'),
  references: z
    .array(id)
    .max(6)
    .default([])
    .describe('更新或解除哪一条，写它的文件名；季节提醒写文件名加年份，例如 co-winter-2026'),
  category: z.array(oneOf(CATEGORIES)).min(1).max(3).describe('归哪一类，健康的写 Health'),
  event: z.string().min(2).max(20).describe('什么事，几个字，例如：一氧化碳中毒'),
  urgency: oneOf(URGENCIES).describe('多急'),
  severity: oneOf(SEVERITIES).describe('多严重；Severe（会要人命）和 Extreme 会放在每页标题上面'),
  certainty: oneOf(CERTAINTIES).describe('有多大把握'),
  sent: moment.optional().describe('发出的时刻，带时区，例如 2026-11-01T08:00:00+08:00'),
  effective: moment.optional().describe('从什么时候起有效'),
  expires: moment.optional().describe('到什么时候为止；解除（Cancel）可不写，就是三天'),
  season: season.optional().describe('每年都来的季节提醒写它，就不写 sent、effective、expires'),
  area: z.array(id).min(1).describe('管哪里：全县写 county，只管几个乡镇就写乡镇编号'),
  warning: warning
    .optional()
    .describe('依据哪个官方预警；天气、疫情、突发事件必填，只有官方能发布'),
  doNow: z
    .array(z.string().min(2).max(40))
    .min(1)
    .max(5)
    .describe('现在就做的几件事，放在最前面；短句，动词开头'),
  homeCheck: z
    .array(homeCheck)
    .max(8)
    .default([])
    .describe('在家照着查的单子，按地方分；能点、能打印'),
  share: z
    .strictObject({
      parents: shareText.describe('发到家长群的话；网址会自动加在后面'),
      residents: shareText.describe('发到村民群的话'),
      villageDoctors: shareText.describe('发到村医群的话'),
    })
    .describe('转发到群里的话，连网址不到 200 字'),
  contact: z.string().min(2).max(60).optional().describe('有事问谁；不写就是主办单位和它的电话'),
  guide: id.optional().describe('细看哪篇指南，写文件名'),
});

export type Alert = z.infer<typeof alertSchema>;
