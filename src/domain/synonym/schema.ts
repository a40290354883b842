import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/synonyms.yaml`: words that mean the same when people search. */
export const synonymSchema = z.strictObject({
  id: id.describe('编号，小写字母、数字和短横线'),
  words: z
    .array(z.string().min(1).max(12))
    .min(2)
    .max(16)
    .describe('意思一样的词，医学词和家常话都写'),
});
