import { z } from 'zod';

/** One entry of `content/sources.yaml`: a document that pages may cite by its id. */
export const sourceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)
    .describe('编号，例如 S06；登记后永远不改'),
  title: z.string().min(4).max(90).describe('文件全名，不带书名号'),
  issuer: z.string().min(2).max(60).describe('发布单位'),
  year: z.int().min(1949).max(2100).optional().describe('发布年份；文件上没印年份就不写，不许猜'),
  number: z.string().min(4).max(60).optional().describe('文号，例如 国卫基层发〔2017〕13号'),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('官网地址，https 开头；没有就不写'),
});

export type Source = z.infer<typeof sourceSchema>;
