import type { Opened } from '../domain/desk/intake.ts';
import { fromWire, type WireProblem } from '../domain/sign-up/wire.ts';
import { toBase64Url } from './base64url.ts';
import { checkCode } from './check-code.ts';
import type { Framed } from './frame.ts';

/** Nothing else that is hashed begins like this. */
const PURPOSE = 'mingbairen form 1\n';

/** What an opened envelope says, parsed by the schema of the form itself: nothing that only the sender has checked is believed. */
export async function receivedForm(
  framed: Framed,
): Promise<{ opened: Opened } | { problem: WireProblem }> {
  const read = fromWire(framed.body);
  if ('problem' in read) return read;
  const { id, key } = framed;
  const [code, digest] = await Promise.all([checkCode(id), digestOf(framed)]);
  const submission = Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    opened: { submission, code, digest, key: toBase64Url(key), content: read.submission },
  };
}

/** Over the id, the key and what is said, not over the signature: that is another with each sealing of the same words. */
async function digestOf({ id, key, body }: Framed): Promise<string> {
  const text = new TextEncoder();
  const bytes = new Uint8Array([...text.encode(PURPOSE), ...id, ...key, ...text.encode(body)]);
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
