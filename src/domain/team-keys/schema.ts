import { z } from 'zod';
import { calendarDate } from '../shared/calendar-date-field.ts';
import { id } from '../shared/id.ts';

const recipient = z.string().describe('公钥，age1 开头');
const phrase = z.string().describe('团队暗语：六个字，和海报上的一样');

/** One public key of a team in `content/teams/<id>.yaml`. */
export const teamKeySchema = z.strictObject({
  recipient,
  from: calendarDate.describe('从哪天起用它'),
  until: calendarDate.describe('到哪天为止，这一天起不再用它封新的登记'),
  phrase,
});

/** `content/team-keys.yaml`: what the county says of all keys together, and its signature over it. */
export const teamKeysSchema = z.strictObject({
  root: z.string().describe('县里的公钥，用来认下面的签名；换它要两个人一起看'),
  version: z.int().min(1).max(999_999).describe('第几张单子，每签一次加 1'),
  issued: calendarDate.describe('签名的日期'),
  expires: calendarDate.describe('到哪天作废，这一天起手机不再信它'),
  recovery: z
    .strictObject({ recipient, phrase })
    .describe('县里的备用公钥：团队的钥匙丢了，靠它打开'),
  signature: z.string().describe('县里的签名；钥匙改了一个字，就要重新签'),
});

/** `content/demo-identity.yaml`: the secret keys of the example county, for anybody to try. A live site refuses the file. */
export const demoIdentitySchema = z.strictObject({
  root: z.string().describe('示例县签名用的密钥'),
  recovery: z.string().describe('示例县的备用密钥'),
  teams: z
    .array(
      z.strictObject({
        team: id.describe('团队编号'),
        identity: z.string().describe('这个团队的密钥'),
      }),
    )
    .min(1)
    .describe('各团队的密钥'),
});
