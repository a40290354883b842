import { readFile, writeFile } from 'node:fs/promises';
import { addDays } from '../../../src/domain/shared/day-arithmetic.ts';
import { type KeyChange, keyChanges, keysToName } from '../../../src/domain/team-keys/changes.ts';
import type { KeyList } from '../../../src/domain/team-keys/key-list.ts';
import { fromListText, toListText } from '../../../src/domain/team-keys/list-text.ts';
import { isPublishedPhrase } from '../../../src/domain/team-keys/published.ts';
import { teamKeysSchema } from '../../../src/domain/team-keys/schema.ts';
import { USUAL_LIFE } from '../../../src/domain/team-keys/terms.ts';
import { keyPhrase } from '../../../src/formats/key-phrase.ts';
import { dropKeys, keysIn, openFile, openTeams, saveFile } from './content-keys.ts';
import type { CountyKey } from './county-key.ts';
import { listPath } from './make-keys.ts';
import type { Outcome, Setting } from './outcome.ts';

const CHANGE_WORDS: Readonly<Record<KeyChange['change'], string>> = {
  new: '新的，要打电话核对',
  'other end': '到期日改了',
  gone: '过了宽限期，去掉',
  'gone too early': '还在宽限期，不能去掉',
  rewritten: '起用日或团队被改过，不对',
};

/** No telephone call makes a key safe that everybody has. */
const forTrying = (team: string, change: KeyChange['change']) =>
  change === 'gone'
    ? '示例钥匙，去掉'
    : `示例钥匙，谁都打得开，正式站不收。另做一把：npm run team:key -- new ${team}`;

/** A list that is ready to be signed. */
export interface Draft {
  list: KeyList;
  /** What whoever signs must have read. */
  said: readonly string[];
}

/** The list that the content says today, beside what was signed last with this key. */
export async function draftList(
  { content, today }: Setting,
  county: CountyKey,
  last: KeyList | undefined,
): Promise<Draft | { refused: string }> {
  const file = await openFile(listPath(content));
  const raw = (file?.document.toJS() ?? {}) as Record<string, unknown>;
  const { root } = raw;
  if (root !== county.root) {
    return {
      refused: '这把密钥不是 content/team-keys.yaml 里 root 那一把。看看是不是拿错了文件。',
    };
  }
  const recovery = teamKeysSchema.shape.recovery.safeParse(raw.recovery);
  if (!recovery.success) return { refused: '还没有备用密钥。先做：npm run team:key -- recovery。' };
  const teams = await openTeams(content);
  const read = teams.map(({ team, file }) => [team, keysIn(file)] as const);
  const broken = read.find(([, keys]) => keys === undefined);
  if (broken) return { refused: `content/teams/${broken[0]}.yaml 里的 keys 不对，先改好。` };
  const before = Number(raw.version ?? 0);
  if (last && last.version > before) {
    return {
      refused: `上次签的是第 ${last.version} 张，这里却是第 ${before} 张：内容被换回了旧的。`,
    };
  }
  const list: KeyList = {
    version: before + 1,
    issued: today,
    expires: addDays(today, USUAL_LIFE),
    recovery: recovery.data,
    teams: Object.fromEntries(
      read.flatMap(([team, keys]) => {
        const named = keysToName(keys ?? [], today);
        return named.length > 0 ? [[team, named]] : [];
      }),
    ),
  };
  const wrong = await problemOf(list);
  if (wrong) return { refused: wrong };
  const names = new Map(teams.map(({ team, name }) => [team, name]));
  const changes = keyChanges(last, list, today);
  const bad = changes.find(({ change }) => change === 'gone too early' || change === 'rewritten');
  const lines = changes.map(({ team, phrase, change }) => {
    const words = isPublishedPhrase(phrase) ? forTrying(team, change) : CHANGE_WORDS[change];
    return `${names.get(team) ?? team}  ${phrase}  ${words}`;
  });
  if (bad) return { refused: ['单子和上次签的对不上，不能签：', ...lines].join('\n') };
  const other = last !== undefined && last.recovery.recipient !== recovery.data.recipient;
  const isRecoveryNew = last === undefined || other;
  return {
    list,
    said: [
      `第 ${list.version} 张，${list.issued} 签，${list.expires} 作废。`,
      ...(isRecoveryNew ? [`备用密钥  ${recovery.data.phrase}  新的，要核对`] : []),
      ...(lines.length > 0 ? lines : ['团队的钥匙和上次签的一样。']),
    ],
  };
}

/** The text must be one that phones read, and the phrases those of the keys. */
async function problemOf(list: KeyList): Promise<string | undefined> {
  if (!fromListText(toListText(list))) {
    return '单子不成样子：有公钥、日期不对，或同一把写了两处。先运行 npm run team:key -- check。';
  }
  const keys = [list.recovery, ...Object.values(list.teams).flat()];
  const right = await Promise.all(keys.map(({ recipient }) => keyPhrase(recipient)));
  const wrong = keys.find(({ phrase }, index) => phrase !== right[index]);
  return wrong && `“${wrong.phrase}”不是那把公钥的六个字：有人换过钥匙。问清楚以前，不要签。`;
}

/** Signs a list, and writes it into the content: the list's head, and the teams' keys that it no longer names go. */
export async function signList(
  { content }: Setting,
  county: CountyKey,
  { list }: Draft,
): Promise<Outcome> {
  const file = await openFile(listPath(content));
  if (!file) return { refused: '找不到 content/team-keys.yaml。' };
  const signature = await county.sign(toListText(list));
  const { version, issued, expires } = list;
  for (const [name, value] of Object.entries({ version, issued, expires, signature })) {
    file.document.set(name, value);
  }
  await saveFile(file);
  for (const { team, file: own } of await openTeams(content)) {
    const named = new Set(list.teams[team]?.map(({ recipient }) => recipient));
    const rest = (keysIn(own) ?? []).map(({ recipient }) => recipient);
    const over = rest.filter((recipient) => !named.has(recipient));
    if (over.length === 0) continue;
    dropKeys(own, new Set(over));
    await saveFile(own);
  }
  return { done: [`签好了：content/team-keys.yaml 第 ${version} 张，到 ${expires} 为止。`] };
}

/** Beside the county's key lies what was signed with it last: nobody who only changes the content can make it forget. */
function lastListPath(keyFile: string): string {
  return `${keyFile}.last.json`;
}

/** The list that was signed last with the key in that file. There is none before the first; what is there and is no list was changed. */
export async function lastList(keyFile: string): Promise<{ list?: KeyList } | { refused: string }> {
  const path = lastListPath(keyFile);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const list = fromListText(text);
  return list ? { list } : { refused: `${path} 坏了，看不出上次签的是什么。从备份里恢复它。` };
}

/** Remembers a list that was signed with the key in that file. */
export function rememberList(keyFile: string, list: KeyList): Promise<void> {
  return writeFile(lastListPath(keyFile), toListText(list));
}
