const KEY = 'mingbairen.keys-seen';

/** The highest version of the county's key list that this phone has believed; 0 where there was none. */
export function keysSeen(): number {
  try {
    const version = Number(localStorage.getItem(KEY));
    return Number.isSafeInteger(version) && version > 0 ? version : 0;
  } catch {
    return 0;
  }
}

/** Keeps the version of a list that was believed, so that an older one is not believed after it. */
export function noteKeysSeen(version: number): void {
  if (version <= keysSeen()) return;
  try {
    localStorage.setItem(KEY, String(version));
  } catch {
    // A browser that keeps nothing has nothing to compare with next time; the county's signature and its dates still hold.
  }
}
