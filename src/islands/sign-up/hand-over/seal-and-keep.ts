import { countyDay } from '../../../domain/shared/moment.ts';
import type { KeyFile, KeyProblem } from '../../../domain/team-keys/key-list.ts';
import { toBase64Url } from '../../../envelope/base64url.ts';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import type { FormContent } from '../form-content.ts';
import type { Forms } from '../page-props.ts';
import { idBytes } from './id-bytes.ts';
import { keysSeen, noteKeysSeen } from './keys-seen.ts';
import type { Order } from './orders.ts';

/** Why a form was not sealed. Whatever was filled in is still there, except where the form is gone. */
export type SealTrouble =
  | KeyProblem
  /** The county's site carries no keys. */
  | 'no keys'
  /** The code that seals is on no phone before it is needed, and did not come. */
  | 'not fetched'
  /** Another window has ended the form. */
  | 'gone'
  /** It was sealed, but could not be kept: mostly because the phone is full. Nobody has seen the envelope. */
  | 'not kept'
  | 'failed';

/** Seals a form for its team and keeps the envelope before anybody sees it: a page that is killed then loses nothing. */
export async function sealAndKeep(
  { id, team, submission, content }: Order,
  keyFile: KeyFile | undefined,
  signUps: Forms,
  now: () => number,
): Promise<{ kept: KeptSignUp<FormContent> } | { trouble: SealTrouble }> {
  if (!keyFile) return { trouble: 'no keys' };
  const keys = await signUps.signingKeys(id);
  if (!keys) return { trouble: 'gone' };
  const code = await import('./seal-for-team.ts').catch(() => undefined);
  if (!code) return { trouble: 'not fetched' };
  const addressee = { keyFile, team, today: countyDay(now()), seen: keysSeen(keyFile.root) };
  const sealed = await code.sealForTeam({ id: idBytes(id), keys, submission }, addressee);
  if ('problem' in sealed) return { trouble: sealed.problem };
  const { bytes, phrase, version } = sealed;
  noteKeysSeen(keyFile.root, version);
  const made: FormContent = { ...content, team, phrase, sealed: toBase64Url(bytes) };
  const isKept = await signUps.keep(id, made).then(
    () => true,
    () => false,
  );
  const kept = await signUps.get(id);
  if (!kept) return { trouble: 'gone' };
  return isKept ? { kept } : { trouble: 'not kept' };
}
