/** The number of the last acknowledged change, in a third place: it tells a phone that has lost everything from a new one. */
function keyOf(store: string): string {
  return `${store}.saved`;
}

/** 0 where nothing has been saved in that store, or nobody remembers. */
export function lastAcknowledged(store: string): number {
  try {
    return Number(localStorage.getItem(keyOf(store))) || 0;
  } catch {
    return 0;
  }
}

/** Notes a change; with 0, that there is nothing. Other tabs hear of it. */
export function noteAcknowledged(store: string, seq: number): void {
  try {
    if (seq > 0) localStorage.setItem(keyOf(store), String(seq));
    else localStorage.removeItem(keyOf(store));
  } catch {
    // Without it, a loss of everything is not told from a first visit: restoring is offered there too.
  }
}

/** Calls `act` when another tab has saved something in that store, or has deleted everything. */
export function onOtherTab(store: string, act: (isErased: boolean) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === keyOf(store)) act(newValue === null);
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
