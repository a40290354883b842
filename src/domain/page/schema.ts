import { z } from 'zod';
import { calendarDate } from '../shared/calendar-date-field.ts';

/** A page about the site itself or the opening words of a part: `content/pages/<id>.md`. It gives no health advice. */
export const pageSchema = z.strictObject({
  title: z.string().min(2).max(30).describe('标题'),
  summary: z.string().min(8).max(70).describe('一句话：这一页说什么'),
  revised: calendarDate.describe('最近一次修改的日期'),
});

export type Page = z.infer<typeof pageSchema>;
