import { z } from 'zod';
import { AUDIENCES, type Audience, healthPageFields } from '../shared/health-page.ts';

/** A course: `content/courses/<course>/course.yaml`; its lessons lie beside it. */
export const courseSchema = z.strictObject({
  title: z.string().min(4).max(20).describe('课程名'),
  summary: z.string().min(8).max(70).describe('学完会什么'),
  audience: z
    .array(z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]]))
    .min(1)
    .describe('给谁学'),
  order: z.int().min(1).max(999).describe('在课堂里排第几'),
});

export type Course = z.infer<typeof courseSchema>;

/** A lesson: `content/courses/<course>/<nn>-<lesson>.md`; the number gives the order, the rest the address. */
export const lessonSchema = z.strictObject({
  ...healthPageFields,
  minutes: z.int().min(1).max(30).describe('读完大约几分钟'),
  keyPoints: z
    .array(z.string().min(4).max(50))
    .min(2)
    .max(5)
    .describe('本课要点，2–5 条，放在最后复习'),
});
