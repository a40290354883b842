import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/domain/site/check.ts';
import { villagesTwice, villagesWithoutTeam } from '../../../src/domain/team/check.ts';

describe('the villages of the teams', () => {
  const townships = [
    { id: 'east', name: '东镇', villages: [{ id: 'liu', name: '柳村' }] },
    { id: 'west', name: '西乡', villages: [{ id: 'he', name: '河村' }] },
  ];

  test('a village that two teams claim is reported at the second', () => {
    const teams = [
      { id: 'one', villages: ['liu'] },
      { id: 'two', villages: ['he', 'liu'] },
    ];
    expect(villagesTwice(teams)).toEqual([
      { village: 'liu', team: 'two', index: 1, otherTeam: 'one' },
    ]);
    expect(villagesWithoutTeam(townships, teams)).toEqual([]);
  });

  test('a village without a team is reported with its place in the register', () => {
    expect(villagesWithoutTeam(townships, [{ id: 'one', villages: ['liu'] }])).toEqual([
      { village: 'he', name: '河村', township: 1, index: 0 },
    ]);
  });
});

describe('a site', () => {
  test.each([
    ['demo', undefined, 0],
    ['demo', '示例备案', 0],
    ['live', '示例备案00000000号', 0],
    ['live', undefined, 1],
  ] as const)('%s with the registration %j has %i issues', (mode, icp, count) => {
    expect(checkSite({ mode, icp })).toHaveLength(count);
  });
});
