/** Longer than any change takes; a tab that the phone has put to sleep in the middle of one must not stop the others for good. */
const PATIENCE = 3000;

/** Does `work` while no other tab does any under the same name. Where the browser has no locks, or another tab does not let go, it is done all the same: the places stand that too, but may then be found unequal. */
export async function whileAlone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return work();
  let hasBegun = false;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const { signal } = patience;
    return await locks.request(name, { signal }, async () => {
      hasBegun = true;
      clearTimeout(timer);
      return await work();
    });
  } catch (error) {
    if (hasBegun) throw error;
    return work();
  } finally {
    clearTimeout(timer);
  }
}
