import { toListText } from '../../../src/domain/team-keys/list-text.ts';
import {
  afterwards,
  asked,
  bySigning,
  bytes,
  first,
  LETTERS,
  type Make,
  NOT_SIGNED,
  own,
  root,
  second,
  signature,
  signedBy,
  TODAY,
  text,
} from './hostile-ways.ts';

/** By name: what somebody may do to a list of keys. Cases of the TUF conformance suite are among them, as far as one role and one key have them. */
export const HOSTILE: Readonly<Record<string, Make>> = {
  'no signature': signature(() => ''),
  'a signature of zeros': signature((right) => bytes(right, (all) => all.map(() => 0))),
  'a signature that is cut': signature((right) => bytes(right, (all) => all.slice(1))),
  'a signature with a byte more': signature((right) => bytes(right, (all) => [...all, 0])),
  'a signature with a changed bit': signature((right) =>
    bytes(right, ([one = 0, ...rest]) => [one ^ 1, ...rest]),
  ),
  'a signature with its halves exchanged': signature((right) =>
    bytes(right, (all) => [...all.slice(32), ...all.slice(0, 32)]),
  ),
  'a signature in the other base64': signature((right) => `${right}==`),
  'a signature with a line end': signature((right) => `${right}\n`),
  'a signature whose last letter has other spare bits': signature((right) => {
    const at = LETTERS.indexOf(right.at(-1) ?? '');
    return right.slice(0, -1) + (LETTERS[at ^ 1] ?? '');
  }),
  'a signature by a stranger': signature((_, { stranger, list }) =>
    stranger.sign(toListText(list)),
  ),
  'a signature that a phone makes for a form': signature((_, { list }) =>
    signedBy('SHA-256', `mingbairen sign-up 1\n${toListText(list)}`),
  ),
  'a signature with another hash': signature((_, { list }) =>
    signedBy('SHA-384', toListText(list)),
  ),
  'a signature of an older list': signature((_, { county, list }) =>
    county.sign(toListText({ ...list, version: 6 })),
  ),
  'a signature of a newer list': signature((_, { county, list }) =>
    county.sign(toListText({ ...list, version: 8 })),
  ),
  'a signature of nothing': signature((_, { county }) => county.sign('')),
  'a signature that holds the list twice': signature((_, { county, list }) =>
    county.sign(toListText(list) + toListText(list)),
  ),
  'a root that is cut': root((right) => right.slice(0, -4)),
  'a root in its short writing': root((right) =>
    bytes(right, (all) => [2 + ((all[64] ?? 0) & 1), ...all.slice(1, 33)]),
  ),
  'a root in its hybrid writing': root((right) =>
    bytes(right, (all) => [6 + ((all[64] ?? 0) & 1), ...all.slice(1)]),
  ),
  'a root beside the curve': root((right) =>
    bytes(right, (all) => [...all.slice(0, 64), (all[64] ?? 0) ^ 1]),
  ),
  'a root of zeros': root((right) => bytes(right, (all) => all.map(() => 0))),
  'no root': root(() => ''),
  "a stranger's root": async ({ county, stranger, list }) => {
    const file = { ...(await county.signed(list)), root: stranger.root };
    return { file, problem: NOT_SIGNED };
  },

  'rolled back by one': bySigning('older than seen', () => ({ version: 6 })),
  'rolled back to the first': bySigning('older than seen', () => ({ version: 1 })),
  'rolled back, and called the newest': async ({ county, list }) => {
    const old = await county.signed({ ...list, version: 6 });
    return { file: { ...old, text: toListText(list) }, problem: NOT_SIGNED };
  },
  'on its last day': bySigning('expired', () => ({ expires: TODAY })),
  'expired long ago': bySigning('expired', () => ({ issued: '2025-01-01', expires: '2025-07-01' })),
  'issued tomorrow': bySigning('not valid yet', () => ({ issued: '2026-11-23' })),
  'fast-forwarded without a signature': afterwards(() => ({ version: 8 })),
  'fast-forwarded to the end': afterwards(() => ({ version: 999_999 })),
  'its end put off': afterwards(() => ({ expires: '2036-03-30' })),
  'its beginning put back': afterwards(() => ({ issued: '2026-01-01' })),
  "a team's key swapped": afterwards((scene) => ({
    teams: { ...scene.list.teams, 'team-1': [own(scene)] },
  })),
  "a team's key swapped under the old phrase": afterwards((scene) => ({
    teams: { 'team-1': [{ ...own(scene), phrase: scene.key.phrase }], 'team-2': second(scene) },
  })),
  'a key added as the newest': afterwards((scene) => ({
    teams: { ...scene.list.teams, 'team-1': [...first(scene), own(scene)] },
  })),
  'two teams mixed up': afterwards((scene) => ({
    teams: { 'team-1': second(scene), 'team-2': first(scene) },
  })),
  'a key kept alive': afterwards((scene) => ({
    teams: {
      ...scene.list.teams,
      'team-1': first(scene).map((key) => ({ ...key, until: '2036-01-01' })),
    },
  })),
  'the newest key taken away': afterwards((scene) => ({
    teams: { ...scene.list.teams, 'team-1': first(scene).slice(0, 1) },
  })),
  'a team taken away': afterwards((scene) => ({ teams: { 'team-1': first(scene) } })),
  'a team added': afterwards((scene) => ({
    teams: { ...scene.list.teams, 'team-3': [own(scene)] },
  })),
  'the recovery key swapped': afterwards(({ attacker: { recipient, phrase } }) => ({
    recovery: { recipient, phrase },
  })),
  'a phrase rewritten': afterwards(({ list, attacker }) => ({
    recovery: { ...list.recovery, phrase: attacker.phrase },
  })),

  'ends before it begins': bySigning('not a list', () => ({ expires: '2026-10-01' })),
  'a day that does not exist': bySigning('not a list', () => ({ expires: '2027-02-30' })),
  'a key that ends before it begins': bySigning('not a list', (scene) => ({
    teams: { 'team-1': [{ ...own(scene), until: '2026-10-01' }] },
  })),
  'one key for two teams': bySigning('not a list', (scene) => ({
    teams: { 'team-1': second(scene), 'team-2': second(scene) },
  })),
  "a team's key for recovery": bySigning('not a list', ({ key: { recipient, phrase } }) => ({
    recovery: { recipient, phrase },
  })),
  'a team with an empty list': bySigning('not a list', () => ({ teams: { 'team-1': [] } })),
  'version 0': bySigning('not a list', () => ({ version: 0 })),
  'a version below nothing': bySigning('not a list', () => ({ version: -8 })),
  'a version with a fraction': bySigning('not a list', () => ({ version: 7.5 })),
  'a version beyond counting': bySigning('not a list', () => ({ version: 2 ** 53 })),

  'a version in quotes': text((right) => right.replace('"version":7', '"version":"7"')),
  'a version written otherwise': text((right) => right.replace(':7,', ':7.0,')),
  'a version as a power': text((right) => right.replace(':7,', ':70e-1,')),
  'the same values with blanks': text((right) => JSON.stringify(JSON.parse(right), null, 2)),
  'a line end behind it': text((right) => `${right}\n`),
  'an invisible mark before it': text((right) => `\uFEFF${right}`),
  'members in another order': text((right) => {
    const { version, ...rest } = JSON.parse(right);
    return JSON.stringify({ ...rest, version });
  }),
  'teams in another order': text((right) => {
    const { teams, ...rest } = JSON.parse(right);
    return JSON.stringify({ ...rest, teams: Object.fromEntries(Object.entries(teams).reverse()) });
  }),
  'a version twice': text((right) => right.replace('{"version":7', '{"version":9,"version":7')),
  'a team twice': text((right, scene) =>
    right.replace('"teams":{', `"teams":{"team-1":${JSON.stringify([own(scene)])},`),
  ),
  'a recipient twice': text((right, { attacker }) =>
    right.replace(
      '"team-1":[{',
      () => `"team-1":[{"recipient":${JSON.stringify(attacker.recipient)},`,
    ),
  ),
  'a member too many': text((right) => right.replace('{', '{"threshold":0,')),
  'a member too many in a key': text((right) => right.replace('"from"', '"next":"age1","from"')),
  'a team called __proto__': text((right, scene) =>
    right.replace('"teams":{', `"teams":{"__proto__":${JSON.stringify([own(scene)])},`),
  ),
  'a prototype for the whole': text((right) =>
    right.replace('{', '{"__proto__":{"teams":{"team-1":[]}},'),
  ),
  'letters as escapes': text((right) => right.replace('"age1', '"\\u0061ge1')),
  'a phrase with something invisible': text((right, { key }) =>
    right.replace(key.phrase, `${key.phrase.slice(0, 3)}\u200b${key.phrase.slice(3)}`),
  ),
  'a phrase in letters': text((right, { key }) => right.replace(key.phrase, 'abcdef')),
  'a phrase with half a character': text((right, { key }) =>
    right.replace(key.phrase, `${key.phrase.slice(0, 5)}\ud840`),
  ),
  'a recipient in capitals': text((right, { key }) =>
    right.replace(key.recipient, key.recipient.toUpperCase()),
  ),
  'a recipient in wide letters': text((right, { key }) =>
    right.replace(key.recipient, `ａ${key.recipient.slice(1)}`),
  ),
  'a recipient with a blank': text((right, { key }) =>
    right.replace(key.recipient, `${key.recipient} `),
  ),
  'a recipient of another kind': text((right, { key }) =>
    right.replace(key.recipient, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ'),
  ),
  'a team in foreign letters': text((right) => right.replace('"team-1"', '"te\u0430m-1"')),
  'cut in the middle': text((right) => right.slice(0, right.length / 2)),
  'without its last character': text((right) => right.slice(0, -1)),
  'with a second list behind it': text((right) => right + right),
  'in a list of lists': text((right) => `[${right}]`),
  'without recovery': text((right) => right.replace(/"recovery":\{[^}]*\},/, '')),
  'with nothing for recovery': text((right) =>
    right.replace(/"recovery":\{[^}]*\}/, '"recovery":null'),
  ),
  'teams as a list': text((right) => right.replace(/"teams":.*$/, '"teams":[]}')),
  'nothing at all': text(() => ''),
  'the word null': text(() => 'null'),
  'a text of a megabyte': text((right) => right + ' '.repeat(1024 * 1024)),
  'a hundred thousand brackets': text(() => '['.repeat(100_000)),

  'asked for the prototype': asked('__proto__'),
  'asked for what every object has': asked('constructor'),
  'asked for nobody': asked(''),
  'asked for a team that it does not name': asked('team-9'),
  'asked when all keys of the team are over': async (scene) => {
    const teams = { 'team-1': first(scene).slice(0, 1) };
    const file = await scene.county.signed({ ...scene.list, teams });
    return { file, problem: 'no key for the team' };
  },
  'asked before the first key of the team': async (scene) => {
    const teams = { 'team-1': [{ ...own(scene), from: '2026-11-23' }] };
    const file = await scene.county.signed({ ...scene.list, teams });
    return { file, problem: 'no key for the team' };
  },
};
