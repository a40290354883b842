import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/specialities.yaml`: what a facility is good for, in people's words. */
export const specialitySchema = z.strictObject({
  id: id.describe('编号'),
  name: z.string().min(2).max(16).describe('专科或服务的名字'),
  plain: z.string().min(2).max(40).describe('什么情况找它，用家常话'),
});
