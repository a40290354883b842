import type { Repository } from './repository.ts';

/** What reading pages keep in local storage, because they need it before they paint, and what has its second home in the store. */
export const SETTING_KEYS = ['mingbairen.text', 'mingbairen.township'] as const;

/**
 * Brings the choices of the reading pages into the store; where the browser has lost them, back out of it. (A choice that
 * somebody has taken back is kept as an empty text, so that it is told from a lost one.)
 */
export async function syncSettings(settings: Repository<string>): Promise<void> {
  for (const key of SETTING_KEYS) {
    const chosen = read(key);
    const stored = settings.get(key)?.value;
    if (chosen === null && stored !== undefined) write(key, stored);
    else if (chosen !== null && chosen !== stored) await settings.put(key, '', chosen);
  }
}

/** Makes the store's choices those of the reading pages: after a backup has been restored. */
export function applySettings(settings: Repository<string>): void {
  for (const key of SETTING_KEYS) {
    const stored = settings.get(key)?.value;
    if (stored !== undefined) write(key, stored);
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the page shows its usual size: nothing is lost.
  }
}
