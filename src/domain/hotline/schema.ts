import { z } from 'zod';

/** One entry of `content/hotlines.yaml`: a public number that is the same everywhere in the country. */
export const hotlineSchema = z
  .strictObject({
    number: z
      .string()
      .regex(/^\d{3,5}$/)
      .describe('号码，3–5 位数字，加引号'),
    name: z.string().min(2).max(20).describe('叫什么'),
    when: z.string().min(4).max(60).describe('什么时候打'),
    hours: z.string().min(2).max(40).describe('什么时候有人接；没核实的写“以接通为准”'),
    source: z.string().min(2).max(60).describe('从哪里核实的'),
    confidence: z.enum(['verified', 'verified-2nd', 'recalled']).describe('有多准'),
    note: z
      .string()
      .min(6)
      .max(80)
      .optional()
      .describe('还要核对什么；confidence 是 recalled 时必填'),
  })
  .refine((hotline) => hotline.confidence !== 'recalled' || hotline.note !== undefined, {
    path: ['note'],
    params: { code: 'field/missing' },
  });
