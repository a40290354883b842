import type { KeyFile, KeyProblem } from '../../../domain/team-keys/key-list.ts';
import { trustedKey } from '../../../envelope/key-list.ts';
import type { Recipients } from '../../../envelope/recipients.ts';
import { keyPhrase } from '../../../formats/key-phrase.ts';

/** The county's keys, the team that is meant, and when it is. */
export interface Addressee {
  keyFile: KeyFile;
  team: string;
  /** `YYYY-MM-DD` in the county. */
  today: string;
  /** The highest version of a key list of this county's key that this phone has believed. */
  seen: number;
}

/** To whom is sealed now, with the phrase of the key itself, whatever the list calls it, and the version of the list. */
export async function keyNow({
  keyFile,
  team,
  today,
  seen,
}: Addressee): Promise<
  { recipients: Recipients; phrase: string; version: number } | { problem: KeyProblem }
> {
  const key = await trustedKey(keyFile, team, { today, seen });
  return 'problem' in key ? key : { ...key, phrase: await keyPhrase(key.recipients.team) };
}
