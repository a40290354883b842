import type { KeyFile, KeyList, KeyProblem } from '../../../src/domain/team-keys/key-list.ts';
import { toListText } from '../../../src/domain/team-keys/list-text.ts';
import { fromBase64Url, toBase64Url } from '../../../src/envelope/base64url.ts';
import { listed, makeCounty, makeKey } from '../../helpers/key-lists.ts';

/** The day on which the lists are looked at. */
export const TODAY = '2026-11-22';

/** Two teams and a recovery key; team 1 has changed its key. */
export async function makeScene() {
  const [county, stranger] = await Promise.all([makeCounty(), makeCounty()]);
  const [old, key, other, recovery, attacker] = await Promise.all([
    ...[makeKey(), makeKey(), makeKey(), makeKey(), makeKey()],
  ] as const);
  const list: KeyList = {
    ...{ version: 7, issued: '2026-10-01', expires: '2027-03-30' },
    recovery: { recipient: recovery.recipient, phrase: recovery.phrase },
    teams: {
      'team-1': [listed(old, '2026-04-01', '2026-10-01'), listed(key, '2026-10-01', '2027-03-30')],
      'team-2': [listed(other, '2026-10-01', '2027-03-30')],
    },
  };
  return { county, stranger, old, key, other, recovery, attacker, list };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** A list as somebody hostile hands it over, and what a phone that has seen version 7 must answer. */
export interface Hostile {
  file: KeyFile;
  team?: string;
  today?: string;
  problem: KeyProblem;
}

/** Makes a case out of a scene. */
export type Make = (scene: Scene) => Promise<Hostile>;

/** What a phone answers to most of them. */
export const NOT_SIGNED = 'not signed by the county';

/** The county's own list, with something else in the place of its signature. */
export function signature(change: (right: string, scene: Scene) => string | Promise<string>): Make {
  return async (scene) => {
    const file = await scene.county.signed(scene.list);
    return {
      file: { ...file, signature: await change(file.signature, scene) },
      problem: NOT_SIGNED,
    };
  };
}

/** The county's own list and signature, with something else in the place of its key. */
export function root(change: (right: string) => string): Make {
  return async ({ county, list }) => {
    const file = await county.signed(list);
    return { file: { ...file, root: change(file.root) }, problem: NOT_SIGNED };
  };
}

/** A list that was changed after the county had signed it, as cleverly as its own format asks. */
export function afterwards(change: (scene: Scene) => Partial<KeyList>): Make {
  return async (scene) => {
    const file = await scene.county.signed(scene.list);
    const text = toListText({ ...scene.list, ...change(scene) });
    return { file: { ...file, text }, problem: NOT_SIGNED };
  };
}

/** A list that the county did sign, and that is refused all the same. */
export function bySigning(problem: KeyProblem, change: (scene: Scene) => Partial<KeyList>): Make {
  return async (scene) => {
    const list = { ...scene.list, ...change(scene) };
    return { file: await scene.county.signed(list), problem };
  };
}

/** A text that is not to the letter what the county's tools write. Signed too, so that nothing but its reading can refuse it. */
export function text(change: (right: string, scene: Scene) => string): Make {
  return async (scene) => {
    const file = await scene.county.signed(change(toListText(scene.list), scene));
    return { file, problem: 'not a list' };
  };
}

/** A right list, asked for what it does not hold. */
export function asked(team: string, more: { today?: string; problem?: KeyProblem } = {}): Make {
  return async ({ county, list }) => {
    return { file: await county.signed(list), team, problem: 'no key for the team', ...more };
  };
}

/** Changes bytes that are written as letters. */
export function bytes(letters: string, change: (bytes: number[]) => number[]): string {
  return toBase64Url(Uint8Array.from(change([...(fromBase64Url(letters) ?? [])])));
}

/** Those of base64url. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A signature by a key that nobody knows. */
export async function signedBy(hash: string, content: string): Promise<string> {
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey } = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  const signed = new TextEncoder().encode(content);
  return toBase64Url(
    new Uint8Array(await crypto.subtle.sign({ ...ecdsa, hash }, privateKey, signed)),
  );
}

/** The keys of team 1. */
export const first = ({ list }: Scene) => list.teams['team-1'] ?? [];
/** The key of team 2. */
export const second = ({ list }: Scene) => list.teams['team-2'] ?? [];
/** A key of somebody who is no team. */
export const own = ({ attacker }: Scene) => listed(attacker, '2026-10-01', '2027-03-30');
