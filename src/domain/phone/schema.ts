import { z } from 'zod';

/**
 * One entry of `content/phones.yaml`, the county's own list. A number that stands nowhere in this list
 * (or among the public hotlines) is refused on every page: a changed digit must not reach a resident.
 */
export const phoneSchema = z.strictObject({
  number: z
    .string()
    .regex(/^[0-9-]{7,14}$/)
    .describe('号码，数字和短横线，加引号'),
  owner: z.string().min(2).max(40).describe('谁的电话'),
  checked: z.string().describe('最近一次拨通核对的日期，例如 2026-11-01；示例号码写“示例”'),
});
