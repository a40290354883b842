import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/townships.yaml`: a township and its villages. */
export const townshipSchema = z.strictObject({
  id: id.describe('编号，用拼音'),
  name: z.string().min(2).max(12).describe('乡镇名'),
  villages: z
    .array(
      z.strictObject({
        id: id.describe('村编号，用拼音，全县不重复'),
        name: z.string().min(2).max(12).describe('村名'),
      }),
    )
    .min(1)
    .describe('下属的村'),
});

export type Township = z.infer<typeof townshipSchema>;
