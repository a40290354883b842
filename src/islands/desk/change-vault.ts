import { keepVault, keptVault } from '../../storage/desk-store.ts';
import type { Store } from '../../storage/store.ts';
import { deskRefusalInWords, vaultProblemInWords } from './desk-words.ts';
import { closeVault, openVault, type Vault } from './vault.ts';

/** Opens the kept vault once more: nothing that an open desk holds in memory can do it without the passphrase. */
export async function reopenVault(
  store: Store,
  passphrase: string,
): Promise<{ vault: Vault } | { words: string }> {
  const kept = keptVault(store);
  if (typeof kept === 'string') return { words: vaultProblemInWords('damaged') };
  const opened = await openVault(kept.vault, passphrase);
  return 'problem' in opened ? { words: vaultProblemInWords(opened.problem) } : opened;
}

/** Keeps a vault in the place of the one before, of which nothing stays. Says in words why it was not kept. */
export async function replaceVault(
  store: Store,
  vault: Vault,
  passphrase: string,
): Promise<string | undefined> {
  const outcome = await keepVault(store, await closeVault(vault, passphrase));
  if (outcome.saved) return undefined;
  const { title, text } = deskRefusalInWords(outcome.why);
  return title + text;
}
