import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { addDays } from '../../../src/domain/shared/day-arithmetic.ts';
import { isPublishedPhrase } from '../../../src/domain/team-keys/published.ts';
import { GRACE, USUAL_LIFE } from '../../../src/domain/team-keys/terms.ts';
import { makeIdentity, recipientOf } from '../../../src/envelope/identity.ts';
import { keyPhrase } from '../../../src/formats/key-phrase.ts';
import {
  addKey,
  type ContentFile,
  dropKeys,
  endKeys,
  keysIn,
  openFile,
  openTeam,
  saveFile,
} from './content-keys.ts';
import { makeCountySecret, readCountyKey } from './county-key.ts';
import { problemOfPlace, writeKeyFile } from './key-file.ts';
import type { Outcome, Safe, Setting } from './outcome.ts';

/** Characters that nobody wants on the wall of a health centre. */
const UNWELCOME = /[死亡杀尸鬼毒残灭]/u;

const LIST_HEAD = ` 全县各团队公钥的总单子。手机只信县里签过名的这一张。
 这里的每一行、各团队文件里的 keys，都用 npm run team:key 写，不要手改：改一个字，签名就对不上，网站不发布。
 谁能改：团队的钥匙由团队自己换；这张单子只有保管县里密钥的人能签。换 root 这一行，要主办单位两个人一起看。`;

/** The file with the county's list. */
export function listPath(content: string): string {
  return join(content, 'team-keys.yaml');
}

/** Makes a team's first key (`new`), or one that takes the place of the present one (`rotate`). */
export async function makeTeamKey(
  { content, project, today }: Setting,
  { team, isFirst }: { team: string; isFirst: boolean },
  safe: Safe,
): Promise<Outcome> {
  const file = await openTeam(content, team);
  if (!file) return { refused: `没有团队 ${team}：找不到 ${join(content, 'teams', team)}.yaml。` };
  const keys = keysIn(file);
  if (!keys) return { refused: `${file.path} 里的 keys 不对，先改好：npm run team:key -- check。` };
  // The example county's keys are nobody's: a county of its own starts without them.
  const published = keys.filter(({ phrase }) => isPublishedPhrase(phrase));
  const hasKey = keys.some((key) => today < key.until && !published.includes(key));
  if (isFirst && hasKey) {
    return { refused: `${team} 已经有钥匙了。要换一把：npm run team:key -- rotate ${team}。` };
  }
  if (!isFirst && keys.length === 0) {
    return { refused: `${team} 还没有钥匙。先做一把：npm run team:key -- new ${team}。` };
  }
  const problem = await problemOfPlace({ project, path: safe.path });
  if (problem) return { refused: problem };
  const made = await makeKey();
  await writeKeyFile(
    safe.path,
    [`# 明白人 团队密钥 ${team} ${today}`, `# public key: ${made.recipient}`, made.identity],
    safe.passphrase,
    safe.workFactor,
  );
  const { recipient, phrase } = made;
  dropKeys(file, new Set(published.map((key) => key.recipient)));
  addKey(file, { recipient, from: today, until: addDays(today, USUAL_LIFE), phrase });
  await saveFile(file);
  return {
    done: [
      `密钥在 ${safe.path}，用口令锁着。再抄一份，两份放在两处。`,
      `公钥写进了 ${file.path}，半年后要换。`,
      `团队暗语，六个字：${phrase}。把海报上的换成它。`,
      ...oldKeyKept(file),
      '下一步：打电话把六个字念给保管县里密钥的人，请他签名（npm run team:key -- sign）。',
    ],
  };
}

/** Until when the key that a new one has replaced is needed, in words; nothing where there was none. */
export function oldKeyKept(file: ContentFile): string[] {
  const replaced = keysIn(file)?.at(-2);
  if (!replaced) return [];
  return [`旧的密钥文件留到 ${addDays(replaced.until, GRACE)} 再销毁：路上还有用它封的登记。`];
}

/** Ends a team's keys today and makes no other: the team is no more, or its key was stolen and nobody is there to make the next. */
export async function endTeamKey({ content, today }: Setting, team: string): Promise<Outcome> {
  const file = await openTeam(content, team);
  const isInUse = file && keysIn(file)?.some(({ until }) => today < until);
  if (!isInUse) return { refused: `${team} 没有在用的钥匙。` };
  endKeys(file, today);
  await saveFile(file);
  return {
    done: [
      `${team} 的钥匙停用了。签名以后，手机请这个团队的居民打电话或填纸表。`,
      `团队不在了，它的文件也要留到 ${addDays(today, GRACE + 1)} 再删，密钥文件也一样：路上还有登记。`,
      '下一步：签名（npm run team:key -- sign）。',
    ],
  };
}

/** Makes the county's recovery key, which opens what a team has lost its own key for. */
export async function makeRecoveryKey(
  { content, project, today }: Setting,
  safe: Safe,
): Promise<Outcome> {
  const file = await openFile(listPath(content));
  if (!file) return { refused: '先做县里签名用的密钥：npm run team:key -- county。' };
  const problem = await problemOfPlace({ project, path: safe.path });
  if (problem) return { refused: problem };
  const { identity, recipient, phrase } = await makeKey();
  await writeKeyFile(
    safe.path,
    [`# 明白人 县里的备用密钥 ${today}`, `# public key: ${recipient}`, identity],
    safe.passphrase,
    safe.workFactor,
  );
  file.document.set('recovery', file.document.createNode({ recipient, phrase }));
  await saveFile(file);
  return {
    done: [
      `备用密钥在 ${safe.path}，用口令锁着。平时不用，封好锁进柜子，口令由另一个人保管。`,
      `它的六个字：${phrase}。`,
      '以前的备用密钥不要丢：旧的登记还要靠它。',
      '下一步：签名（npm run team:key -- sign）。',
    ],
  };
}

/** Makes the key with which the county signs, and puts its public half where phones find it. */
export async function makeCountyKey(
  { content, project, today }: Setting,
  safe: Safe,
): Promise<Outcome> {
  const problem = await problemOfPlace({ project, path: safe.path });
  if (problem) return { refused: problem };
  const secret = await makeCountySecret();
  const { root } = (await readCountyKey(secret)) ?? { root: '' };
  await writeKeyFile(
    safe.path,
    [`# 明白人 县里签名用的密钥 ${today}`, `# public key: ${root}`, secret],
    safe.passphrase,
    safe.workFactor,
  );
  const file = (await openFile(listPath(content))) ?? newList(content);
  const before = file.document.get('root');
  const recovery = file.document.getIn(['recovery', 'phrase']);
  const hasRecovery = typeof recovery === 'string' && !isPublishedPhrase(recovery);
  if (typeof before === 'string' && isPublishedPhrase(await keyPhrase(before))) {
    // It says that this is the example county's.
    setHead(file);
  }
  file.document.set('root', root);
  await saveFile(file);
  return {
    done: [
      `县里的密钥在 ${safe.path}，用口令锁着。它只用来签名，平时不连网；再抄一份，两份放在两处。`,
      hasRecovery
        ? '换了县里的密钥，单子要重新签：npm run team:key -- sign。这次改动请主办单位两个人一起看。'
        : '下一步：做备用密钥（npm run team:key -- recovery），再签名（npm run team:key -- sign）。',
    ],
  };
}

function newList(content: string): ContentFile {
  const file = { path: listPath(content), document: parseDocument('version: 0\n') };
  setHead(file);
  return file;
}

/** What stands above the list for its readers; the first field carries it. */
function setHead({ document }: ContentFile): void {
  const first = isMap(document.contents) ? document.contents.items[0]?.key : undefined;
  if (isScalar(first)) first.commentBefore = LIST_HEAD;
}

async function makeKey(): Promise<{ identity: string; recipient: string; phrase: string }> {
  for (;;) {
    const identity = await makeIdentity();
    const recipient = (await recipientOf(identity)) ?? '';
    const phrase = await keyPhrase(recipient);
    if (!UNWELCOME.test(phrase)) return { identity, recipient, phrase };
  }
}
