import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/troubles.yaml`: where it hurts or what is wrong, as people say it; guides name the entries they help with. */
export const troubleSchema = z.strictObject({
  id: id.describe('编号'),
  name: z.string().min(1).max(10).describe('哪里不舒服，用家常话，例如：头、胸口、喘气'),
  plain: z.string().min(4).max(40).describe('包括哪些情况'),
});
