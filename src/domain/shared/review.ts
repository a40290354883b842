import { z } from 'zod';
import { calendarDate } from './calendar-date-field.ts';

/** Who checked a health page, and when it has to be checked again. */
export const review = z
  .strictObject({
    state: z.enum(['draft', 'reviewed']).describe('draft 还没审；reviewed 已审'),
    role: z.string().min(2).max(30).describe('由什么岗位审，例如：急诊科医师'),
    organisation: z.string().min(2).max(40).describe('审核人所在单位'),
    name: z.string().min(2).max(20).optional().describe('审核人真实姓名；没有真人就不写，不许编'),
    title: z.string().min(2).max(20).optional().describe('审核人职称，例如：副主任医师'),
    date: calendarDate.optional().describe('审核日期；state 是 reviewed 时必填'),
    nextDue: calendarDate.describe('下次复查最晚哪一天；一般 12 个月内，疫苗、医保、价格 3 个月内'),
    note: z
      .string()
      .min(6)
      .max(200)
      .optional()
      .describe('审核时要核对什么；有 recalled 出处时必填'),
  })
  .refine((value) => value.state === 'draft' || value.date !== undefined, {
    path: ['date'],
    params: { code: 'review/date-missing' },
  });

export type Review = z.infer<typeof review>;

/** Whether a named, titled person has signed the review: the least that a live site publishes. */
export function isSigned(value: Review): boolean {
  return value.state === 'reviewed' && Boolean(value.name && value.title && value.date);
}
