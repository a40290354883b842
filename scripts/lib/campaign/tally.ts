import { keepFailure } from './failures.ts';
import type { Outcome } from './visitor.ts';

/** What many cases have shown together. */
export class Tally {
  runs = 0;
  /** Cases in which somebody got something broken, mixed, half or nothing at all. */
  broken = 0;
  /** Cases in which something was not new two visits after the fault. */
  late = 0;
  /** Cases in which the fault met nothing: what it is about was not asked for. */
  untouched = 0;
  readonly seen: Record<string, number> = {};
  readonly #campaign: string;
  readonly #say: (line: string) => void;

  constructor(campaign: string, say: (line: string) => void) {
    this.#campaign = campaign;
    this.#say = say;
  }

  /** Counts one case; one that failed is written down under `name`, to be done first from now on. */
  add(name: string, one: unknown, outcome: Outcome): void {
    this.runs++;
    if (outcome.wrong === 0) this.untouched++;
    for (const [verdict, count] of Object.entries(outcome.seen)) {
      this.seen[verdict] = (this.seen[verdict] ?? 0) + count;
    }
    if (outcome.broken.length > 0) this.broken++;
    if (outcome.late.length > 0) this.late++;
    const found = [...outcome.broken, ...outcome.late];
    if (found.length === 0) return;
    const file = keepFailure(this.#campaign, name, found, one);
    this.#say(`没过 / failed: ${file}\n  ${found.join('\n  ')}`);
  }

  get passed(): boolean {
    return this.broken === 0 && this.late === 0;
  }

  /** The numbers, as lines. */
  lines(): string[] {
    return [
      `${this.#campaign}: ${this.runs} 次 runs，坏 broken ${this.broken}，两次后还不新 not new within two visits ${this.late}，没碰上 fault not met ${this.untouched}`,
      ...Object.entries(this.seen)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([verdict, count]) => `  ${String(count).padStart(6)}  ${verdict}`),
    ];
  }
}

/** Does `work` for every item, `width` at a time. */
export async function inLanes<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item, lane: number) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const lanes = Array.from({ length: width }, async (_, lane) => {
    for (const item of waiting) await work(item, lane);
  });
  await Promise.all(lanes);
}
