import { z } from 'zod';
import { calendarDate } from '../shared/calendar-date-field.ts';
import { id } from '../shared/id.ts';

/** One entry of `content/alerts/retired.yaml`: the id of an alert whose file is gone. It is never used again. */
export const retiredAlertSchema = z.strictObject({
  id: id.describe('退役的提醒编号，就是原来的文件名'),
  retired: calendarDate.describe('哪天退役的'),
  why: z.string().min(2).max(60).describe('为什么删掉'),
});
