import { z } from 'zod';
import { calendarDate } from '../shared/calendar-date-field.ts';

/** One entry of `content/sign-up-versions.yaml`: a version of the sign-up form whose words people have agreed to. It is never changed again. */
export const signUpVersionSchema = z.strictObject({
  version: z.int().min(1).max(9999).describe('版本号，就是 sign-up.yaml 里写过的 version'),
  since: calendarDate.describe('这一版从哪天起用'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('这一版的话的指纹；检查会告诉您写什么'),
});
