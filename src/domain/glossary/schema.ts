import { z } from 'zod';
import { id } from '../shared/id.ts';

/** One entry of `content/glossary.yaml`: a medical word and what people say instead. */
export const glossarySchema = z.strictObject({
  id: id.describe('编号，小写字母、数字和短横线'),
  term: z.string().min(2).max(16).describe('医学上的词'),
  plain: z.string().min(2).max(24).describe('家常话，会放进括号跟在词后面，例如：血里带氧的东西'),
  more: z.string().min(4).max(80).optional().describe('再多说一句，显示在词语表里'),
});

export type GlossaryTerm = z.infer<typeof glossarySchema>;
