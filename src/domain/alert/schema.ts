import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';
import { moment } from '../shared/moment-field.ts';

/** A health reminder with dates: `content/alerts/<id>.md`; the file name is its permanent id and address. */
export const alertSchema = z
  .strictObject({
    ...healthPageFields,
    sent: moment.describe('发出的时刻，带时区，例如 2026-11-01T08:00:00+08:00'),
    effective: moment.describe('从什么时候起有效'),
    expires: moment.describe('到什么时候为止'),
    area: z.array(id).min(1).describe('管哪里：全县写 county，只管几个乡镇就写乡镇编号'),
    doNow: z
      .array(z.string().min(2).max(40))
      .min(1)
      .max(5)
      .describe('现在就做的几件事，放在最前面；短句，动词开头'),
    guide: id.optional().describe('细看哪篇指南，写文件名'),
  })
  .refine(
    (alert) =>
      Date.parse(alert.sent) <= Date.parse(alert.effective) &&
      Date.parse(alert.effective) < Date.parse(alert.expires),
    { path: ['expires'], params: { code: 'alert/dates-contradict' } },
  );
