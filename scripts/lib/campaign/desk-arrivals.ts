import { takeIn } from '../../../src/domain/desk/intake.ts';
import type { DeskRecord, SignUpRecord, Way } from '../../../src/domain/desk/record.ts';
import { standingOf } from '../../../src/domain/desk/standing.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { receivedForm } from '../../../src/envelope/received.ts';

/** A desk without a page: takes envelopes in as the desk does, and keeps what it is told to keep. */
export class BareDesk {
  readonly #records = new Map<string, DeskRecord>();
  readonly #identities: readonly string[];
  #clock = Date.UTC(2026, 10, 1);

  constructor(identities: readonly string[]) {
    this.#identities = identities;
  }

  get signUps(): SignUpRecord[] {
    return [...this.#records.values()].filter((one) => one.kind === 'sign-up');
  }

  /** Takes an envelope in, ten seconds after the one before. What happened, and to which record. */
  async take(sealed: Uint8Array, way: Way): Promise<{ what: string; record?: SignUpRecord }> {
    const envelope = await openSubmission(sealed, this.#identities);
    const read = 'problem' in envelope ? envelope : await receivedForm(envelope.framed);
    if ('problem' in read) return { what: read.problem };
    this.#clock += 10_000;
    const id = String(this.#records.size);
    // By its id alone: what is asked about 10,000 records 10,000 times is asked of a map.
    const known = [...(this.#bySubmission(read.opened.submission) ?? [])];
    const { happened, id: at, changed } = takeIn(known, read.opened, { at: this.#clock, way, id });
    if (changed) this.put(changed);
    const record = this.#records.get(at);
    return { what: happened, ...(record?.kind === 'sign-up' ? { record } : {}) };
  }

  put(record: DeskRecord): void {
    this.#records.set(record.id, record);
    if (record.kind !== 'unread') this.#ids.set(record.submission, record.id);
  }

  readonly #ids = new Map<string, string>();

  #bySubmission(submission: string): DeskRecord[] | undefined {
    const record = this.#records.get(this.#ids.get(submission) ?? '');
    return record && [record];
  }

  /** Somebody has called, and the form that is shown was right. */
  verify(record: SignUpRecord): void {
    const { digest } = standingOf(record).shown;
    const call = { at: this.#clock, by: '小赵', how: 'known', code: 'read', digest } as const;
    this.put({ ...record, call });
  }
}
