const KEY = 'mingbairen.keys-seen';

/** So many letters of a county's public key tell it from every other. */
const LETTERS = 16;

/**
 * The highest version of a key list that this phone has believed, of those that the county's key `root` has signed; 0 where
 * there was none. A new key of the county begins anew: whoever stole the one before may have signed the highest number there is.
 */
export function keysSeen(root: string): number {
  try {
    const [of, version, ...more] = (localStorage.getItem(KEY) ?? '').split(' ');
    const isNumber = more.length === 0 && /^[1-9]\d{0,5}$/.test(version ?? '');
    return isNumber && of === root.slice(0, LETTERS) ? Number(version) : 0;
  } catch {
    return 0;
  }
}

/** Keeps the version of a list that was believed, so that an older one is not believed after it. */
export function noteKeysSeen(root: string, version: number): void {
  if (version <= keysSeen(root)) return;
  try {
    localStorage.setItem(KEY, `${root.slice(0, LETTERS)} ${version}`);
  } catch {
    // A browser that keeps nothing has nothing to compare with next time; the county's signature and its dates still hold.
  }
}
