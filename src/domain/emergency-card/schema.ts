import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';

const { call120: _call120, related: _related, ...fields } = healthPageFields;

/** One card of the emergency page: `content/emergency/<nn>-<id>.md`; the number gives the order, the rest is the id. */
export const emergencyCardSchema = z
  .strictObject({
    ...fields,
    short: z.string().min(2).max(8).describe('卡片的短名，放在页顶的目录里'),
    kind: z.enum(['how-to', 'red-flag']).describe('how-to 教一个动作；red-flag 认一种急症'),
    any: z
      .array(z.string().min(2).max(60))
      .max(9)
      .default([])
      .describe('有下面任何一条就打 120；red-flag 必填'),
    do: z.array(z.string().min(2).max(60)).min(1).max(9).describe('现在就做，按先后'),
    dont: z.array(z.string().min(2).max(60)).max(6).default([]).describe('千万别做'),
    guide: id.optional().describe('想细看时去哪篇指南，写文件名'),
  })
  .refine((card) => card.kind === 'how-to' || card.any.length > 0, {
    path: ['any'],
    params: { code: 'field/missing' },
  });
