import type { ContentIssue, FieldPath } from '../../../../src/domain/shared/issue.ts';
import { checkDesk } from '../../../../src/domain/site/check.ts';
import { isPublishedPhrase } from '../../../../src/domain/team-keys/published.ts';
import { recipientOf } from '../../../../src/envelope/identity.ts';
import { keyPhrase } from '../../../../src/formats/key-phrase.ts';
import { readCountyKey } from '../../keys/county-key.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';
import { isSameHost } from '../same-host.ts';
import { publicKeys, teamOf } from './keys.ts';

/** Where the desk stands, and keys of which everybody has the secret half: none on a live site, and no others shown to everybody. */
export async function checkPublishedKeys(content: Content): Promise<ContentIssue[]> {
  const [site] = entriesOf(content, 'site');
  const [list] = entriesOf(content, 'team-keys');
  const [demo] = entriesOf(content, 'demo-identity');
  const teams = entriesOf(content, 'team');
  const mode = site?.data.mode ?? 'demo';
  const hasKeys = teams.some(({ raw }) => raw.keys !== undefined);
  const { url = '', desk } = site?.data ?? {};
  const place = { hasKeys, isOnResidentsHost: desk !== undefined && isSameHost(desk, url) };
  return [
    ...(site ? checkDesk({ mode, desk }, place).map((one) => placed(site, one)) : []),
    ...(mode === 'live' ? await publishedInUse(teams, list, demo) : []),
    ...(demo && mode === 'demo' ? await checkDemo(demo, teams, list) : []),
  ];
}

async function publishedInUse(
  teams: readonly Entry<'team'>[],
  list: Entry<'team-keys'> | undefined,
  demo: Entry<'demo-identity'> | undefined,
): Promise<ContentIssue[]> {
  const used = [
    ...(list?.data.root === undefined
      ? []
      : [{ where: list, path: ['root'], key: list.data.root }]),
    ...publicKeys(teams, list).map(({ where, path, recipient }) => {
      return { where, path: [...path, 'recipient'], key: recipient };
    }),
  ];
  const phrases = await Promise.all(used.map(({ key }) => keyPhrase(key)));
  return [
    ...(demo
      ? [
          placed(demo, {
            code: 'key/published-in-use',
            path: [],
            say: '正式站（mode: live）里还有示例密钥的文件。',
            fix: '把 content/demo-identity.yaml 删掉。它公开在网上，挡不住任何人。',
          }),
        ]
      : []),
    ...used.flatMap(({ where, path }, index) =>
      isPublishedPhrase(phrases[index] ?? '')
        ? [
            placed(where, {
              code: 'key/published-in-use',
              path,
              say: '正式站（mode: live）用着示例钥匙，谁都能打开居民的登记。',
              fix: `县里的用 npm run team:key -- county 和 recovery 重新做，团队的用 npm run team:key -- new ${teamOf(where)}。最后请县里签名（sign）。`,
            }),
          ]
        : [],
    ),
  ];
}

/** The example keys must be those that are known as such, or a true key lies open here; and what they open should be in use. */
async function checkDemo(
  demo: Entry<'demo-identity'>,
  teams: readonly Entry<'team'>[],
  list: Entry<'team-keys'> | undefined,
): Promise<ContentIssue[]> {
  const recovery = demo.data.recovery;
  const identities = [
    ...(recovery === undefined ? [] : [{ path: ['recovery'], identity: recovery }]),
    ...(demo.data.teams ?? []).map(({ identity }, index) => {
      return { path: ['teams', index, 'identity'], identity };
    }),
  ];
  const inUse = new Set(publicKeys(teams, list).map(({ recipient }) => recipient));
  const checked = identities.map(async ({ path, identity }) => {
    const recipient = (await recipientOf(identity)) ?? '';
    if (!isPublishedPhrase(await keyPhrase(recipient))) {
      return secret(demo, path, 'rotate 团队编号');
    }
    if (inUse.has(recipient)) return undefined;
    return placed(demo, {
      code: 'key/demo-unused',
      path,
      say: '网站上没有用这把示例钥匙，试用的人拿它打不开什么。',
      fix: '换过钥匙就删掉这一条；不该换的，从原来的版本里恢复团队文件的 keys。',
    });
  });
  const { root } = demo.data;
  const county = root === undefined ? undefined : await readCountyKey(root);
  const isKnown = isPublishedPhrase(await keyPhrase(county?.root ?? ''));
  return [
    ...(root === undefined || isKnown ? [] : [secret(demo, ['root'], 'county')]),
    ...(await Promise.all(checked)).filter((issue) => issue !== undefined),
  ];
}

/** `again`: the command that makes another one. */
function secret(demo: Entry<'demo-identity'>, path: FieldPath, again: string): ContentIssue {
  return placed(demo, {
    code: 'key/secret',
    path,
    say: '这里只放公开过的示例密钥，这一把不是。',
    fix: `要是真的密钥，它已经泄露：删掉，再用 npm run team:key -- ${again} 换一把。只是抄错了，就从原来的版本里恢复。`,
  });
}
