import type { Change, StoredRow } from '../../src/storage/row.ts';
import type { RowStore } from '../../src/storage/sealed-table.ts';

/** The rows of one table as two tabs have them: in memory, and whoever listens hears of every change. */
export class MemoryRows implements RowStore {
  readonly listeners = new Set<() => void>();
  all = new Map<string, StoredRow>();
  forgotten = 0;
  #seq = 0;

  rows() {
    return this.all;
  }

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async change(changes: readonly Change[]) {
    const seq = ++this.#seq;
    this.all = new Map(this.all);
    for (const change of changes) {
      if ('remove' in change) this.all.delete(change.remove);
      else this.all.set(change.put.id, { at: seq, ...change.put, seq });
    }
    for (const listener of this.listeners) listener();
    return { saved: true, copied: true } as const;
  }

  forget(changes: readonly Change[]) {
    this.forgotten++;
    return this.change(changes);
  }
}
