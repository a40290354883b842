import { z } from 'zod';
import { id } from '../shared/id.ts';
import { teamKeySchema } from '../team-keys/schema.ts';

/** A grid team of the family-doctor service: `content/teams/<id>.yaml`. No person's name stands here. */
export const teamSchema = z.strictObject({
  name: z.string().min(4).max(24).describe('团队名'),
  township: id.describe('所在乡镇的编号'),
  villages: z.array(id).min(1).describe('管哪几个村，写村编号'),
  facility: id.describe('挂在哪个卫生院，写 content/facilities/ 里的文件名'),
  phone: z.string().describe('团队电话，要先登记在 content/phones.yaml'),
  hours: z.string().min(2).max(40).describe('什么时候有人接'),
  members: z.string().min(4).max(60).describe('由哪些人组成，写岗位，不写姓名'),
  keys: z
    .array(teamKeySchema)
    .min(1)
    .max(8)
    .optional()
    .describe(
      '团队的公钥，旧的在前，新的在后；用 npm run team:key 写，不手改；没有就不能在网上登记',
    ),
});
