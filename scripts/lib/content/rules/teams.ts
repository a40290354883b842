import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { villagesTwice, villagesWithoutTeam } from '../../../../src/domain/team/check.ts';
import { type Content, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** Whether every village has one team, and only one. */
export function checkTeams(content: Content): ContentIssue[] {
  const entries = entriesOf(content, 'team');
  const teams = entries.map((entry) => ({ id: entry.id, villages: entry.data.villages ?? [] }));
  const townships = entriesOf(content, 'township');
  const registered = townships.map((entry) => ({
    id: entry.id,
    name: entry.data.name ?? entry.id,
    villages: entry.data.villages ?? [],
  }));
  const [site] = entriesOf(content, 'site');
  // Where a team's villages are not known, nobody can say which village has none.
  const unknown = entries.some((entry) => entry.data.villages === undefined);
  const alone =
    unknown || site?.data.parts?.teams === false ? [] : villagesWithoutTeam(registered, teams);
  return [
    ...villagesTwice(teams).flatMap(({ village, team, index, otherTeam }) => {
      const entry = entries.find((one) => one.id === team);
      if (!entry) return [];
      return [
        placed(entry, {
          code: 'team/village-twice',
          path: ['villages', index],
          found: village,
          say:
            team === otherTeam
              ? `村“${village}”写了两遍。`
              : `村“${village}”已经归 content/teams/${otherTeam}.yaml 管了。`,
          fix: '一个村只归一个团队，乡亲们才知道打给谁。在其中一处删掉它。',
        }),
      ];
    }),
    ...alone.flatMap(({ name, village, township, index }) => {
      const entry = townships[township];
      if (!entry) return [];
      return [
        placed(entry, {
          code: 'team/village-without-team',
          path: ['villages', index],
          found: village,
          say: `${name}（${village}）还没有哪个团队管。`,
          fix: '在一个团队文件的 villages 里加上它，不然这个村的人在网站上找不到自己的医生。',
        }),
      ];
    }),
  ];
}
