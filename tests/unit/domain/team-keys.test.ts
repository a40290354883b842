import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSameHost } from '../../../scripts/lib/content/same-host.ts';
import { checkDesk } from '../../../src/domain/site/check.ts';
import { keyChanges, keysToName } from '../../../src/domain/team-keys/changes.ts';
import { checkListDates, checkTeamKeys } from '../../../src/domain/team-keys/check.ts';
import type { KeyList, TeamKey } from '../../../src/domain/team-keys/key-list.ts';
import { toListText } from '../../../src/domain/team-keys/list-text.ts';
import { isPublishedPhrase } from '../../../src/domain/team-keys/published.ts';
import { recipientOf } from '../../../src/envelope/identity.ts';
import { trustedKey } from '../../../src/envelope/key-list.ts';
import { keyPhrase } from '../../../src/formats/key-phrase.ts';

const TODAY = '2026-11-22';

const key = (from: string, until: string, name = from): TeamKey => {
  return { recipient: `age1${name}`, from, until, phrase: name };
};
const codes = (keys: readonly TeamKey[], isPublished = false) =>
  checkTeamKeys(keys, TODAY, () => isPublished).map(({ code }) => code);

describe('the dates of a team’s keys', () => {
  test.each<[string, TeamKey[], string[]]>([
    ['a key of half a year', [key('2026-11-22', '2027-05-21')], []],
    ['a key of exactly 200 days', [key('2026-11-22', '2027-06-10')], []],
    ['a key of 201 days', [key('2026-11-22', '2027-06-11')], ['key/too-long']],
    [
      'a key that ends on the day it begins',
      [key('2026-11-22', '2026-11-22')],
      ['key/dates', 'key/ends'],
    ],
    ['31 days left', [key('2026-06-23', '2026-12-23')], []],
    ['30 days left', [key('2026-06-22', '2026-12-22')], ['key/ends']],
    ['over', [key('2026-06-22', '2026-11-22')], ['key/ends']],
    ['not begun', [key('2026-11-23', '2027-05-21')], ['key/ends']],
    ['changed in time', [key('2026-05-01', '2026-11-01'), key('2026-11-01', '2027-05-01')], []],
    [
      'changed late, in the past',
      [key('2026-05-01', '2026-10-30'), key('2026-11-01', '2027-05-01')],
      [],
    ],
    [
      'a day without a key to come',
      [key('2026-06-01', '2026-12-01'), key('2026-12-02', '2027-05-01')],
      ['key/gap'],
    ],
    [
      'the next one listed before its day',
      [key('2026-06-01', '2026-12-02'), key('2026-12-01', '2027-05-01')],
      [],
    ],
    [
      'the newest first',
      [key('2026-11-01', '2027-05-01'), key('2026-10-01', '2027-03-01')],
      ['key/order'],
    ],
    ['29 days of grace', [key('2026-05-01', '2026-10-24'), key('2026-10-20', '2027-04-20')], []],
    [
      '30 days of grace',
      [key('2026-05-01', '2026-10-23'), key('2026-10-20', '2027-04-20')],
      ['key/over'],
    ],
  ])('%s', (_name, keys, expected) => {
    expect(codes(keys)).toEqual(expected);
  });

  test('a key that everybody has may live for ever: trying a demo must not end', () => {
    expect(codes([key('2026-01-01', '2037-01-01')], true)).toEqual([]);
  });
});

describe('the dates of the list', () => {
  test.each([
    ['signed today', '2026-11-22', '2027-05-21', []],
    ['signed tomorrow', '2026-11-23', '2027-05-21', ['key/list-early']],
    ['over today', '2026-06-01', '2026-11-22', ['key/list-ends']],
    ['over in 30 days', '2026-06-22', '2026-12-22', ['key/list-ends']],
    ['over in 31 days', '2026-06-22', '2026-12-23', []],
    ['for 201 days', '2026-11-22', '2027-06-11', ['key/too-long']],
    ['ending before it begins', '2026-11-22', '2026-11-21', ['key/dates']],
  ])('%s', (_name, issued, expires, expected) => {
    const found = checkListDates({ issued, expires }, TODAY, false);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});

describe('what a list says otherwise than the one before', () => {
  const old = key('2026-05-01', '2026-11-01', 'old');
  const now = key('2026-11-01', '2027-05-01', 'now');
  const of = (teams: KeyList['teams']): KeyList => ({
    ...{ version: 1, issued: TODAY, expires: '2027-05-21' },
    ...{ recovery: { recipient: 'age1r', phrase: 'r' }, teams },
  });
  const changes = (before: KeyList | undefined, next: KeyList, today = TODAY) =>
    keyChanges(before, next, today).map(({ phrase, change }) => `${phrase} ${change}`);

  test('before the first list everything is new', () => {
    expect(changes(undefined, of({ a: [old, now] }))).toEqual(['old new', 'now new']);
  });

  test('nothing', () => {
    expect(changes(of({ a: [old, now] }), of({ a: [old, now] }))).toEqual([]);
  });

  test('a key is changed: the new one, and the earlier end of the old one', () => {
    const before = of({ a: [{ ...old, until: '2026-12-01' }] });
    expect(changes(before, of({ a: [old, now] }))).toEqual(['old other end', 'now new']);
  });

  test('a key in its grace must not be gone; one day after, it may', () => {
    const before = of({ a: [old, now] });
    expect(changes(before, of({ a: [now] }), '2026-11-30')).toEqual(['old gone too early']);
    expect(changes(before, of({ a: [now] }), '2026-12-01')).toEqual(['old gone']);
  });

  test('a key that begins earlier, or is another team’s, was rewritten', () => {
    const early = { ...now, from: '2026-10-01' };
    expect(changes(of({ a: [now] }), of({ a: [early] }))).toEqual(['now rewritten']);
    expect(changes(of({ a: [now] }), of({ b: [now] }))).toEqual(['now rewritten']);
  });

  test('a list names what is in use or in its grace, and always the last one', () => {
    expect(keysToName([old, now], '2026-11-30')).toEqual([old, now]);
    expect(keysToName([old, now], '2026-12-01')).toEqual([now]);
    expect(keysToName([old, now], '2030-01-01')).toEqual([now]);
  });
});

describe('where the desk stands', () => {
  const URL = 'https://health.example/';
  const code = (desk: string | undefined, mode: 'demo' | 'live' = 'live', hasKeys = true) =>
    checkDesk(
      { mode, desk },
      { hasKeys, isOnResidentsHost: desk !== undefined && isSameHost(desk, URL) },
    ).map((one) => one.code);

  test.each([
    ['a host of its own', 'https://desk.health.example/', []],
    ['the same host', 'https://health.example/desk/', ['site/desk-on-residents-host']],
    ['the same host in capitals', 'https://HEALTH.example/', ['site/desk-on-residents-host']],
    ['the same host with a dot', 'https://health.example./', ['site/desk-on-residents-host']],
    ['another port of it', 'https://health.example:8443/', ['site/desk-on-residents-host']],
    ['somebody at it', 'https://desk@health.example/', ['site/desk-on-residents-host']],
    ['wide letters', 'https://ｈealth.example/', ['site/desk-on-residents-host']],
    ['nowhere', undefined, ['site/live-without-desk']],
  ])('%s', (_name, desk, expected) => {
    expect(code(desk)).toEqual(expected);
  });

  test('a county without keys needs none, and a demo shows its own', () => {
    expect(code(undefined, 'live', false)).toEqual([]);
    expect(code(undefined, 'demo')).toEqual([]);
  });
});

describe('the keys of the example county', () => {
  const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'));
  const demo = read('demo-identity.yaml');
  const { root, signature, ...rest } = read('team-keys.yaml');
  const teams = Object.fromEntries(
    readdirSync('content/teams').map((name) => {
      return [name.replace('.yaml', ''), read(`teams/${name}`).keys];
    }),
  );
  const file = { text: toListText({ ...rest, teams }), signature, root };

  test.each(Object.keys(teams))(
    'whoever tries %s opens it with the key that is shown',
    async (team) => {
      const answer = await trustedKey(file, team, { today: '2030-01-01', seen: 0 });
      const { identity } = demo.teams.find((one: { team: string }) => one.team === team);
      expect(answer).toEqual({
        recipients: {
          team: await recipientOf(identity),
          recovery: await recipientOf(demo.recovery),
        },
        version: rest.version,
      });
    },
  );

  test('all of them are known as nobody’s, wherever they are copied to', async () => {
    const recipients = [
      demo.recovery,
      ...demo.teams.map((one: { identity: string }) => one.identity),
    ];
    const known = await Promise.all(
      [root, ...(await Promise.all(recipients.map(recipientOf)))].map(keyPhrase),
    );
    expect(known.filter((phrase) => !isPublishedPhrase(phrase))).toEqual([]);
    expect(known).toHaveLength(14);
  });
});
