import { z } from 'zod';
import { healthPageFields } from '../shared/health-page.ts';
import { id } from '../shared/id.ts';
import { GROUPS } from '../sign-up/terms.ts';

const item = z.strictObject({
  name: z
    .string()
    .min(2)
    .max(30)
    .describe('项目名，用家常话；同一样服务，各个包写同一个名字，比的时候才排在一行'),
  times: z.string().min(1).max(30).optional().describe('一年几次；没有规定次数就不写'),
  where: z.string().min(2).max(24).optional().describe('在哪做；出处里说了才写'),
  detail: z.string().min(2).max(80).optional().describe('做些什么'),
});

const yuan = z.number().min(0).max(100_000);

/** Money that only the county can set. What it has not set stays empty here and is not shown. */
const money = z.strictObject({
  list: yuan.optional().describe('项目原价合计，元；县里填'),
  package: yuan.optional().describe('包价，元一年；县里填'),
  medicare: yuan.optional().describe('其中医保付多少，元；县里填'),
  public: yuan.optional().describe('其中公卫经费付多少，元；县里填'),
  self: yuan.optional().describe('其中自己付多少，元；县里填'),
  refund: z.string().min(2).max(80).optional().describe('没用完怎么退；县里填'),
  approved: z.string().min(4).max(60).optional().describe('哪个部门哪一天定的价；写了钱就必填'),
});

/** A family-doctor service package: `content/service-packages/<id>.md`. Money that the county has not set stays empty and is not shown. */
export const servicePackageSchema = z.strictObject({
  ...healthPageFields,
  kind: z.enum(['basic', 'county']).describe('basic 国家基本包；county 县里另加的包'),
  order: z.int().min(1).max(999).describe('排第几'),
  who: z.string().min(2).max(60).describe('什么人可以签'),
  short: z.string().min(2).max(10).describe('短名，挑包、比包时用，例如：高血压'),
  groups: z
    .array(z.enum(GROUPS))
    .max(GROUPS.length)
    .describe('给哪几类人；写 [] 就不在“挑服务包”和登记表里出现，只有一页'),
  plus: id
    .optional()
    .describe('县里的包加在哪个基本包上，写它的编号；基本包里有的都算有，不用再写'),
  items: z.array(item).min(1).max(20).describe('签了都有的服务'),
  optional: z.array(item).max(10).default([]).describe('可以另选的项目'),
  paidSeparately: z
    .array(z.string().min(2).max(60))
    .max(8)
    .default([])
    .describe('不在免费里、要另外交钱的'),
  money: money.optional().describe('价钱；县里没定就不写，页面不显示'),
  bring: z.array(z.string().min(2).max(40)).max(8).default([]).describe('签约时带什么'),
});

export type ServicePackage = z.infer<typeof servicePackageSchema>;
