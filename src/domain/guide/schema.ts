import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';

/** A health topic or a county service: `content/guides/<id>.md`. */
export const guideSchema = z.strictObject({
  ...healthPageFields,
  topic: id.describe('放在哪一栏，写 content/topics.yaml 里的编号'),
  redFlag: z
    .boolean()
    .default(false)
    .describe('是不是可能要命的急症；是就写 true，急救做法会排在最前，过期也不会从列表里消失'),
});

export type Guide = z.infer<typeof guideSchema>;
