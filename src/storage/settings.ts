import type { Repository } from './repository.ts';

/** The keys of local storage under which the reading pages look for their choices. */
export const TEXT_KEY = 'mingbairen.text';
export const TOWNSHIP_KEY = 'mingbairen.township';

/** What reading pages keep in local storage, because they need it before they paint, and what has its second home in the store. */
const SETTING_KEYS = [TEXT_KEY, TOWNSHIP_KEY];

/**
 * Brings the choices of the reading pages into the store; where the browser has lost them, back out of it. (A choice that
 * somebody has taken back is kept as an empty text, so that it is told from a lost one.)
 */
export async function syncSettings(settings: Repository<string>): Promise<void> {
  for (const key of SETTING_KEYS) {
    const chosen = readChoice(key);
    const stored = settings.get(key)?.value;
    if (chosen === null && stored !== undefined) writeChoice(key, stored);
    else if (chosen !== null && chosen !== stored) await settings.put(key, '', chosen);
  }
}

/** Makes the store's choices those of the reading pages: after a backup has been restored. */
export function applySettings(settings: Repository<string>): void {
  for (const key of SETTING_KEYS) {
    const stored = settings.get(key)?.value;
    if (stored !== undefined) writeChoice(key, stored);
  }
}

/** What local storage has under `key`; nothing where it has nothing, or refuses. */
export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Puts a choice into local storage where the browser allows it; what is shown now never depends on it. */
export function writeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused or full.
  }
}

/** What the home page says is due: days, numbers and names (`domain/checkup/summary.ts`). */
const OWED_KEY = 'mingbairen.owed';

/** Tells the home page what is due; empty: nothing, and nothing stays behind. */
export function keepOwed(text: string): void {
  try {
    // First of all: where there is no room for the new text, the old one must not stay and say what is not so any more.
    localStorage.removeItem(OWED_KEY);
  } catch {
    // Refused: the home page says nothing.
  }
  if (text) writeChoice(OWED_KEY, text);
}
