import Dexie from 'dexie';
import { FormKeys } from './form-keys.ts';

/** The name of the place where the sign-up forms of this phone are kept. */
export const SIGN_UPS = 'mingbairen-sign-ups';

/** Ends all sign-up forms with their keys and their place. */
export async function eraseSignUps(): Promise<void> {
  await (await FormKeys.open()).clear();
  await Dexie.delete(SIGN_UPS);
}
