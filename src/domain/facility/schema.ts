import { z } from 'zod';
import { id } from '../shared/id.ts';

/** The kinds of places, nearest to the resident last; the label is what residents read. */
export const FACILITY_KINDS = {
  'county-hospital': '县级医院',
  'public-health': '公共卫生机构',
  'township-centre': '乡镇卫生院',
  'village-clinic': '村卫生室',
} as const;

export type FacilityKind = keyof typeof FACILITY_KINDS;

/** A place to go: `content/facilities/<id>.yaml`. */
export const facilitySchema = z.strictObject({
  name: z.string().min(4).max(30).describe('机构全名'),
  kind: z
    .enum(Object.keys(FACILITY_KINDS) as [FacilityKind, ...FacilityKind[]])
    .describe('哪一类机构'),
  township: id.describe('在哪个乡镇，写编号'),
  address: z.string().min(4).max(60).describe('地址，写到路口或标志物'),
  phone: z.string().describe('电话，要先登记在 content/phones.yaml'),
  hours: z.string().min(2).max(60).describe('什么时候开门；急诊 24 小时就写“急诊 24 小时”'),
  specialities: z.array(id).min(1).describe('看什么，写 content/specialities.yaml 里的编号'),
  note: z.string().min(4).max(80).optional().describe('去之前要知道的一件事'),
});
