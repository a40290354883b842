import { addDays } from '../../../src/domain/shared/day-arithmetic.ts';
import { isPublishedPhrase } from '../../../src/domain/team-keys/published.ts';
import { USUAL_LIFE } from '../../../src/domain/team-keys/terms.ts';
import { isRecipient } from '../../../src/envelope/recipient.ts';
import { keyPhrase } from '../../../src/formats/key-phrase.ts';
import {
  addKey,
  dropKeys,
  keysIn,
  openFile,
  openTeam,
  openTeams,
  saveFile,
} from './content-keys.ts';
import { listPath, oldKeyKept } from './make-keys.ts';
import type { Outcome, Setting } from './outcome.ts';

/** The public key in a text, where there is just one. */
function recipientIn(text: string): string | undefined {
  const found = new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/age1[a-z0-9]+/g) ?? [],
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Adds a key that a team has made at its desk: only its public half comes here, in the text that the desk gives out for the county. */
export async function addTeamKey(
  { content, today }: Setting,
  { team, text }: { team: string; text: string },
): Promise<Outcome> {
  const file = await openTeam(content, team);
  if (!file) return { refused: `没有团队 ${team}：content/teams/ 里找不到 ${team}.yaml。` };
  const keys = keysIn(file);
  if (!keys) return { refused: `${file.path} 里的 keys 不对，先改好：npm run team:key -- check。` };
  if (/AGE-SECRET-KEY-1/i.test(text)) {
    return {
      refused: '这是密钥，不是公钥：已经有人看见，不能用了。请团队另做一把，只发 age1 开头的公钥。',
    };
  }
  const recipient = recipientIn(text);
  if (recipient === undefined || !(await isRecipient(recipient))) {
    return {
      refused:
        '没有看到一把完整的公钥。它是 age1 开头的 62 个字母和数字，不能手抄：请团队打开团队台的“钥匙”，复制了再发一次。',
    };
  }
  const phrase = await keyPhrase(recipient);
  if (isPublishedPhrase(phrase)) {
    return { refused: '这是示例钥匙，谁都打得开。请团队打开团队台，做一把自己的。' };
  }
  const holder = await holderOf(content, recipient);
  if (holder) return { refused: `这把公钥已经在 ${holder} 里了。一把钥匙只归一个团队。` };
  const published = keys.filter((key) => isPublishedPhrase(key.phrase));
  dropKeys(file, new Set(published.map((key) => key.recipient)));
  addKey(file, { recipient, from: today, until: addDays(today, USUAL_LIFE), phrase });
  await saveFile(file);
  return {
    done: [
      `公钥写进了 ${file.path}，半年后要换。`,
      `团队暗语，六个字：${phrase}。签名以后，把海报上的换成它。`,
      ...oldKeyKept(file),
      '下一步：打电话给团队，请他看着团队台念这六个字。一样，再签名（npm run team:key -- sign）；不一样，公钥路上被人换过，不要签。',
    ],
  };
}

/** The file that names the key already. */
async function holderOf(content: string, recipient: string): Promise<string | undefined> {
  const teams = await openTeams(content);
  const team = teams.find(({ file }) => keysIn(file)?.some((key) => key.recipient === recipient));
  if (team) return team.file.path;
  const list = await openFile(listPath(content));
  return list?.document.getIn(['recovery', 'recipient']) === recipient ? list.path : undefined;
}
