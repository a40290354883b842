import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/topics.yaml`: a shelf on which guides stand, in the order of the file. */
export const topicSchema = z.strictObject({
  id: id.describe('编号，小写字母、数字和短横线'),
  title: z.string().min(2).max(12).describe('栏目名'),
  summary: z.string().min(4).max(40).describe('一句话说这一栏有什么'),
});
