import { z } from 'zod';

/** The parts of the site that a county may switch off; 指南 and 急救 are always there. */
const PARTS = ['alerts', 'courses', 'familyDoctor', 'teams', 'facilities'] as const;

export type Part = (typeof PARTS)[number];

/** `content/site.yaml`: the county, and how its site runs. */
export const siteSchema = z.strictObject({
  mode: z
    .enum(['demo', 'live'])
    .describe(
      'demo 示例站：每页标“示例内容”，不让搜索引擎收；live 正式站：没有署名审核人的健康页不发布',
    ),
  name: z.string().min(2).max(20).describe('站名，显示在每页顶上'),
  tagline: z.string().min(2).max(30).describe('站名下面的一句小字'),
  county: z.string().min(2).max(20).describe('县名'),
  description: z.string().min(10).max(80).describe('一句话介绍，给搜索引擎和转发用'),
  url: z
    .url({ protocol: /^https$/ })
    .describe('网站的正式地址，https 开头；海报和打印页的二维码用它'),
  desk: z
    .string()
    .regex(/^https:\/\/[^\s/?#]+\/(?:[^\s?#]+\/)?$/)
    .optional()
    .describe('团队台的网址，https 开头，最后一个字符是 /；正式站要放在另一个域名上，示例站不用写'),
  authority: z
    .string()
    .regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/)
    .optional()
    .describe('提醒的永久编号里用的域名；换了网址，就在这里写第一次发布时的域名，以后不改'),
  timeZone: z.literal('Asia/Shanghai').describe('时区，固定写 Asia/Shanghai'),
  icp: z.string().min(6).max(40).optional().describe('ICP 备案号；live 时必填'),
  organiser: z
    .strictObject({
      name: z.string().min(2).max(40).describe('主办单位全名'),
      address: z.string().min(4).max(60).describe('主办单位地址'),
      phone: z.string().describe('主办单位电话，要先登记在 content/phones.yaml'),
    })
    .describe('主办单位：对内容负责'),
  disclaimer: z.string().min(20).max(120).describe('每页底部的免责说明'),
  parts: z
    .strictObject(
      Object.fromEntries(PARTS.map((part) => [part, z.boolean()])) as Record<Part, z.ZodBoolean>,
    )
    .describe('打开哪些栏目：true 开，false 关'),
});

export type Site = z.infer<typeof siteSchema>;
