/** The number of the last acknowledged change, in a third place: it tells a phone that has lost everything from a new one. */
const KEY = 'mingbairen.saved';

/** 0 where nothing has been saved, or nobody remembers. */
export function lastAcknowledged(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}

/** Notes a change; with 0, that there is nothing. Other tabs hear of it. */
export function noteAcknowledged(seq: number): void {
  try {
    if (seq > 0) localStorage.setItem(KEY, String(seq));
    else localStorage.removeItem(KEY);
  } catch {
    // Without it, a loss of everything is not told from a first visit: restoring is offered there too.
  }
}

/** Calls `act` when another tab has saved something, or has deleted everything. */
export function onOtherTab(act: (isErased: boolean) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === KEY) act(newValue === null);
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
