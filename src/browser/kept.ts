/** What this browser keeps under `key`; empty where it keeps nothing, or refuses (private window, WeChat's own settings). */
export function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps `value` under `key` where the browser allows it and has room; what is shown now never depends on it. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused or full.
  }
}
