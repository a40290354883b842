import { describe, expect, test } from 'vitest';
import { toListText } from '../../../src/domain/team-keys/list-text.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { trustedKey } from '../../../src/envelope/key-list.ts';
import { isRecipient } from '../../../src/envelope/recipient.ts';
import { sealSubmission } from '../../../src/envelope/recipients.ts';
import { makeSubmissionKey } from '../../../src/envelope/submission-key.ts';
import { listed } from '../../helpers/key-lists.ts';
import { HOSTILE } from './hostile-lists.ts';
import { makeScene, TODAY } from './hostile-ways.ts';

const scene = await makeScene();
const { county, list } = scene;
const file = await county.signed(list);
const at = (today = TODAY, seen = 7) => ({ today, seen });

describe('a list that the county has signed', () => {
  test('it gives the newest key that is in force, with the recovery key', async () => {
    expect(await trustedKey(file, 'team-1', at())).toEqual({
      recipients: { team: scene.key.recipient, recovery: scene.recovery.recipient },
      version: 7,
    });
  });

  test('it holds from the day it was issued to the day before it expires', async () => {
    const days = ['2026-09-30', '2026-10-01', '2027-03-29', '2027-03-30'];
    const answers = await Promise.all(days.map((day) => trustedKey(file, 'team-2', at(day))));
    expect(answers.map((answer) => ('problem' in answer ? answer.problem : 'believed'))).toEqual([
      ...['not valid yet', 'believed', 'believed', 'expired'],
    ]);
  });

  test('a phone believes the version it has seen, a newer one, and any where it has seen none', async () => {
    const newer = await county.signed({ ...list, version: 8 });
    expect(await trustedKey(file, 'team-1', at(TODAY, 7))).toMatchObject({ version: 7 });
    expect(await trustedKey(newer, 'team-1', at(TODAY, 7))).toMatchObject({ version: 8 });
    expect(await trustedKey(file, 'team-1', at(TODAY, 0))).toMatchObject({ version: 7 });
  });

  test('a new key that is already listed is not used before its day', async () => {
    const next = listed(scene.attacker, '2026-12-01', '2027-05-30');
    const [old, key] = list.teams['team-1'] ?? [];
    if (!old || !key) throw new Error('the scene has changed');
    const soon = await county.signed({ ...list, teams: { 'team-1': [old, key, next] } });
    const of = async (day: string) => {
      const answer = await trustedKey(soon, 'team-1', at(day));
      return 'problem' in answer ? answer.problem : answer.recipients.team;
    };
    expect(await of('2026-11-30')).toBe(key.recipient);
    expect(await of('2026-12-01')).toBe(next.recipient);
  });

  test('the order in which somebody wrote the teams down makes no other text', () => {
    const turned = Object.fromEntries(Object.entries(list.teams).reverse());
    expect(toListText({ ...list, teams: turned })).toBe(toListText(list));
  });
});

describe('a hostile list', () => {
  test('there are at least sixty kinds', () => {
    expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(60);
  });

  test.each(Object.entries(HOSTILE))('%s: nothing is sealed', async (_name, make) => {
    const { file: hostile, team = 'team-1', today = TODAY, problem } = await make(scene);
    // A case that changes nothing would prove nothing.
    if (problem !== 'no key for the team') expect(hostile).not.toEqual(file);
    expect(await trustedKey(hostile, team, at(today))).toEqual({ problem });
  });

  test('the case is the reason: where the scene is right, the same phone believes it', async () => {
    for (const team of ['team-1', 'team-2']) {
      expect(await trustedKey(file, team, at())).not.toHaveProperty('problem');
    }
  });
});

describe('a recipient', () => {
  test.each([
    [
      'with a changed letter',
      (right: string) => `${right.slice(0, 20)}${right[20] === 'q' ? 'p' : 'q'}${right.slice(21)}`,
    ],
    ['in capitals', (right: string) => right.toUpperCase()],
    ['with a blank', (right: string) => `${right} `],
    ['that is nothing', () => ''],
    // The point of which everybody knows the secret.
    ['of zeros', () => 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'],
  ])('%s is none', async (_name, change) => {
    expect(await isRecipient(change(scene.key.recipient))).toBe(false);
  });

  test('what was made is one', async () => {
    expect(await isRecipient(scene.key.recipient)).toBe(true);
  });
});

test('after a team has changed its key, all of five hundred forms that were sealed before still open', async () => {
  const before = await county.signed({
    ...list,
    version: 6,
    teams: { 'team-1': [listed(scene.old, '2026-09-01', '2027-02-28')] },
  });
  const answer = await trustedKey(before, 'team-1', at(TODAY, 6));
  if ('problem' in answer) throw new Error(answer.problem);
  expect(answer.recipients.team).toBe(scene.old.recipient);
  const keys = await makeSubmissionKey();
  const desk = [scene.key.identity, scene.old.identity];
  let opened = 0;
  for (let number = 0; number < 500; number += 1) {
    const id = crypto.getRandomValues(new Uint8Array(16));
    const sealed = await sealSubmission({ id, keys, body: `form ${number}` }, answer.recipients);
    const read = sealed && (await openSubmission(sealed, desk));
    if (read && 'framed' in read && read.framed.body === `form ${number}`) opened += 1;
  }
  expect(opened).toBe(500);
  const after = await trustedKey(file, 'team-1', at());
  expect(after).toMatchObject({ recipients: { team: scene.key.recipient } });
}, 30_000);
