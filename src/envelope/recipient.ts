// First of all: the package below uses it.
import './old-engines.ts';
import { Encrypter } from 'age-encryption';
import { RECIPIENT_PATTERN } from '../domain/team-keys/list-text.ts';

/** Whether something can be sealed for it: a recipient of the kind that we make, to the last letter of its checksum. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!RECIPIENT_PATTERN.test(text)) return false;
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(text);
    // Some points pass for keys until something is sealed for them.
    await encrypter.encrypt(new Uint8Array(1));
    return true;
  } catch {
    return false;
  }
}
