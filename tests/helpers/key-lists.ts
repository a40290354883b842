import { makeCountySecret, readCountyKey } from '../../scripts/lib/keys/county-key.ts';
import type { KeyFile, KeyList, TeamKey } from '../../src/domain/team-keys/key-list.ts';
import { toListText } from '../../src/domain/team-keys/list-text.ts';
import { makeIdentity, recipientOf } from '../../src/envelope/identity.ts';
import { keyPhrase } from '../../src/formats/key-phrase.ts';

/** A key with its secret half. */
export interface MadeKey {
  identity: string;
  recipient: string;
  phrase: string;
}

/** A new key of a team, or for recovery. */
export async function makeKey(): Promise<MadeKey> {
  const identity = await makeIdentity();
  const recipient = (await recipientOf(identity)) ?? '';
  return { identity, recipient, phrase: await keyPhrase(recipient) };
}

/** The public part, as a list names it. */
export function listed({ recipient, phrase }: MadeKey, from: string, until: string): TeamKey {
  return { recipient, from, until, phrase };
}

/** A county that signs whatever it is given. */
export interface County {
  root: string;
  sign(text: string): Promise<string>;
  /** A list, or any text in the place of one, with this county's signature over it. */
  signed(list: KeyList | string): Promise<KeyFile>;
}

/** A county with a key of its own. */
export async function makeCounty(): Promise<County> {
  const key = await readCountyKey(await makeCountySecret());
  if (!key) throw new Error('no key came out of the key that was made');
  return {
    ...key,
    signed: async (list) => {
      const text = typeof list === 'string' ? list : toListText(list);
      return { text, signature: await key.sign(text), root: key.root };
    },
  };
}
