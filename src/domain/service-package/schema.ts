import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';

const item = z.strictObject({
  name: z.string().min(2).max(30).describe('项目名，用家常话'),
  times: z.string().min(1).max(30).optional().describe('一年几次；没有规定次数就不写'),
  detail: z.string().min(2).max(80).optional().describe('做些什么'),
});

/** A family-doctor service package: `content/service-packages/<id>.md`. Money that the county has not set stays empty and is not shown. */
export const servicePackageSchema = z.strictObject({
  ...healthPageFields,
  kind: z.enum(['basic', 'county']).describe('basic 国家基本包；county 县里另加的包'),
  order: z.int().min(1).max(999).describe('排第几'),
  who: z.string().min(2).max(60).describe('什么人可以签'),
  items: z.array(item).min(1).max(20).describe('签了都有的服务'),
  optional: z.array(item).max(10).default([]).describe('可以另选的项目'),
  paidSeparately: z
    .array(z.string().min(2).max(60))
    .max(8)
    .default([])
    .describe('不在免费里、要另外交钱的'),
  bring: z.array(z.string().min(2).max(40)).max(8).default([]).describe('签约时带什么'),
});

export type ServicePackage = z.infer<typeof servicePackageSchema>;
