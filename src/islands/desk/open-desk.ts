import type { DeskRecord } from '../../domain/desk/record.ts';
import type { Outcome } from '../../storage/store.ts';

/** The records of an open desk, decrypted in memory. Every change is sealed and on the disk before its promise resolves. */
export interface DeskRecords {
  /** The same array until something changes. */
  all(): readonly DeskRecord[];
  get(id: string): DeskRecord | undefined;
  /** Saves all of them or none. */
  put(records: readonly DeskRecord[]): Promise<Outcome>;
  /** As `put`, and nothing of what they were before stays in the second copy: for what is deleted down to its tombstone. */
  overwrite(records: readonly DeskRecord[]): Promise<Outcome>;
  /** Ends all of them or none; nothing of them stays in the second copy either. */
  remove(ids: readonly string[]): Promise<Outcome>;
  /** Calls `listener` after every change, also of another window; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** A desk that was opened with its passphrase. Nobody keeps any of it beyond `lock`. */
export interface OpenDesk {
  records: DeskRecords;
  /** `AGE-SECRET-KEY-1…`: the current one first, then older ones in their grace. */
  identities: readonly string[];
  /** The team whose key it is, where the county's list names it. */
  team: { id: string; name: string } | undefined;
  /** For how many days records are kept: while something is to be done, and after they are closed. */
  retention: { open: number; closed: number };
  /** The computer's clock: milliseconds since 1970. */
  now: () => number;
  /** Drops everything and asks for the passphrase again. */
  lock(): void;
}
