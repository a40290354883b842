import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';

/** What has to be said of every county service, in the same order each time. */
const service = z.strictObject({
  who: z.string().min(2).max(80).describe('谁可以办'),
  cost: z.string().min(2).max(80).describe('要不要钱；县里没定的写“问您的团队”'),
  where: z.string().min(2).max(80).describe('去哪办'),
  bring: z.array(z.string().min(2).max(40)).min(1).max(8).describe('带什么'),
  time: z.string().min(2).max(60).describe('多久能办好；县里没定的写“问您的团队”'),
  call: z.string().min(2).max(60).describe('打电话问谁'),
});

/** A health topic or a county service: `content/guides/<id>.md`. */
export const guideSchema = z.strictObject({
  ...healthPageFields,
  topic: id.describe('放在哪一栏，写 content/topics.yaml 里的编号'),
  troubles: z
    .array(id)
    .max(6)
    .default([])
    .describe('和哪里不舒服有关，写 content/troubles.yaml 里的编号'),
  service: service
    .optional()
    .describe('办事的指南才写：谁能办、要不要钱、去哪、带什么、多久、打给谁'),
  redFlag: z
    .boolean()
    .default(false)
    .describe('是不是可能要命的急症；是就写 true，急救做法会排在最前，过期也不会从列表里消失'),
});

export type Guide = z.infer<typeof guideSchema>;
