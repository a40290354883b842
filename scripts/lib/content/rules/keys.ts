import type { ContentIssue, FieldPath } from '../../../../src/domain/shared/issue.ts';
import { checkListDates, checkTeamKeys } from '../../../../src/domain/team-keys/check.ts';
import { toListText } from '../../../../src/domain/team-keys/list-text.ts';
import { isPublishedPhrase } from '../../../../src/domain/team-keys/published.ts';
import { teamKeysSchema } from '../../../../src/domain/team-keys/schema.ts';
import { isListSigned, rootKey } from '../../../../src/envelope/key-list.ts';
import { isRecipient } from '../../../../src/envelope/recipient.ts';
import { keyPhrase } from '../../../../src/formats/key-phrase.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
import { fieldName, issueAt, type Located, placed } from '../issues.ts';

/** A public key and where it stands. */
interface Listed {
  where: Located;
  path: FieldPath;
  recipient: string;
  phrase: string;
}

/** Whether every public key is one, stands once, and says its own phrase; dates; and the county's signature over all of them. */
export async function checkKeys(content: Content): Promise<ContentIssue[]> {
  const teams = entriesOf(content, 'team').filter(({ raw }) => raw.keys !== undefined);
  const [list] = entriesOf(content, 'team-keys');
  const listed = publicKeys(teams, list);
  return [
    ...(await Promise.all(listed.map(checkKey))).flat(),
    ...twice(listed),
    ...teams.flatMap((team) =>
      checkTeamKeys(team.data.keys ?? [], content.today, ({ phrase }) =>
        isPublishedPhrase(phrase),
      ).map((finding) => placed(team, finding)),
    ),
    ...(list ? await checkList(list, teams, content.today) : teams.map(withoutList)),
  ];
}

/** All public keys of the content: the recovery key first, then those of the teams. */
export function publicKeys(
  teams: readonly Entry<'team'>[],
  list: Entry<'team-keys'> | undefined,
): Listed[] {
  const recovery = list?.data.recovery;
  return [
    ...(list && recovery ? [{ where: list, path: ['recovery'], ...recovery }] : []),
    ...teams.flatMap((where) =>
      (where.data.keys ?? []).map(({ recipient, phrase }, index) => {
        return { where, path: ['keys', index], recipient, phrase };
      }),
    ),
  ];
}

async function checkKey({ where, path, recipient, phrase }: Listed): Promise<ContentIssue[]> {
  if (!(await isRecipient(recipient))) {
    const again = isRecovery(path) ? 'recovery' : `rotate ${teamOf(where)}`;
    return [
      placed(where, {
        code: 'key/recipient',
        path: [...path, 'recipient'],
        found: recipient.slice(0, 12),
        say: '这不是一把能用的公钥：少了字，或者改过字。用它封的登记，谁也打不开。',
        fix: `公钥不能手抄、手改。从原来的版本里恢复这一行；恢复不了，就换一把：npm run team:key -- ${again}，再请县里签名。`,
      }),
    ];
  }
  const right = await keyPhrase(recipient);
  if (phrase === right) return [];
  return [
    placed(where, {
      code: 'key/phrase',
      path: [...path, 'phrase'],
      found: phrase,
      say: `这把公钥的六个字是“${right}”，这里写的是“${phrase}”。`,
      fix: isRecovery(path)
        ? '先别改字。问保管备用密钥的人：当时记下的是哪六个字？和这里算出来的不一样，就是钥匙被人换过，马上告诉主办单位。'
        : '先别改字。问团队：海报上是哪六个字？和这里算出来的不一样，就是钥匙被人换过，马上告诉主办单位。',
    }),
  ];
}

/** The id of the team whose file it is; what is called for where it is none. */
export function teamOf({ file }: Located): string {
  return /teams\/([^/]+)\.yaml$/.exec(file)?.[1] ?? '团队编号';
}

function isRecovery([first]: FieldPath): boolean {
  return first === 'recovery';
}

function twice(listed: readonly Listed[]): ContentIssue[] {
  const first = new Map<string, Listed>();
  return listed.flatMap((one) => {
    const other = first.get(one.recipient);
    if (!other) {
      first.set(one.recipient, one);
      return [];
    }
    const { file } = other.where;
    const line = other.where.lineOf([...other.path, 'recipient']);
    return [
      placed(one.where, {
        code: 'key/twice',
        path: [...one.path, 'recipient'],
        found: one.recipient.slice(0, 12),
        say: `这把公钥和 ${file} 第 ${line} 行的是同一把。`,
        fix: '一把钥匙只归一个团队，备用的也要另做一把，不然一个团队能看另一个团队的登记。用 npm run team:key 重新做。',
      }),
    ];
  });
}

function withoutList(team: Entry<'team'>): ContentIssue {
  return placed(team, {
    code: 'key/list-missing',
    path: ['keys'],
    say: '团队有公钥，县里却没有签过名的总单子 content/team-keys.yaml。',
    fix: '请保管县里密钥的人先运行 npm run team:key -- county，再运行 npm run team:key -- recovery 和 sign。',
  });
}

async function checkList(
  list: Entry<'team-keys'>,
  teams: readonly Entry<'team'>[],
  today: string,
): Promise<ContentIssue[]> {
  const read = teamKeysSchema.safeParse(list.raw);
  // What is wrong with a field by itself has been said.
  if (!read.success || teams.some(({ data }) => data.keys === undefined)) return [];
  const { root, signature, ...rest } = read.data;
  if (!(await rootKey(root))) {
    return [
      at(list, 'key/root', 'root', {
        say: '县里的公钥（root）不对：少了字，或者改过字。',
        fix: '它不能手改。从原来的版本里恢复这一行；真要换，运行 npm run team:key -- county。',
      }),
    ];
  }
  const isPublished = isPublishedPhrase(await keyPhrase(root));
  const text = toListText({
    ...rest,
    teams: Object.fromEntries(teams.map(({ id, data }) => [id, data.keys ?? []])),
  });
  return [
    ...checkListDates(rest, today, isPublished).map((finding) => placed(list, finding)),
    ...((await isListSigned({ text, signature, root }))
      ? []
      : [
          at(list, 'key/not-signed', 'signature', {
            say: '签名对不上：签过名以后，钥匙、日期或六个字又改过、加过、删过。',
            fix: '先对照改动，问清是谁改的：换了钥匙的人，能打开居民的登记。没有错，就请保管县里密钥的人运行 npm run team:key -- sign；说不清，就改回去。',
          }),
        ]),
  ];
}

function at(
  list: Entry,
  code: ContentIssue['code'],
  field: string,
  words: Pick<ContentIssue, 'say' | 'fix'>,
): ContentIssue {
  return issueAt(list.file, list.lineOf([field]), code, { ...words, path: fieldName([field]) });
}
