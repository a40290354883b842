import type { DeskRecord } from '../../src/domain/desk/record.ts';
import type { Submission } from '../../src/domain/sign-up/schema.ts';
import { toWire } from '../../src/domain/sign-up/wire.ts';
import { makeIdentity, recipientOf } from '../../src/envelope/identity.ts';
import { type Recipients, sealSubmission } from '../../src/envelope/recipients.ts';
import { makeSubmissionKey } from '../../src/envelope/submission-key.ts';
import type { DeskRecords } from '../../src/islands/desk/open-desk.ts';

/** What a phone has for one submission. */
export interface Phone {
  id: Uint8Array;
  keys: CryptoKeyPair;
}

/** A phone with a submission of that number. */
export async function phoneOf(number: number): Promise<Phone> {
  return { id: new Uint8Array(16).fill(number), keys: await makeSubmissionKey() };
}

/** A team's identity, and who its envelopes are sealed for. */
export async function newTeam(): Promise<{ identity: string; recipients: Recipients }> {
  const identity = await makeIdentity();
  const recipient = (await recipientOf(identity)) ?? '';
  return { identity, recipients: { team: recipient, recovery: recipient } };
}

/** An envelope as a phone makes it. */
export async function sealedBy(
  phone: Phone,
  content: Submission,
  recipients: Recipients,
): Promise<Uint8Array> {
  const sealed = await sealSubmission({ ...phone, body: toWire(content) }, recipients);
  if (!sealed) throw new Error('longer than the largest form');
  return sealed;
}

/** The records of a desk that keeps them in memory alone; with `isFull` it refuses to. */
export function recordsInMemory(isFull = false): DeskRecords {
  let all: readonly DeskRecord[] = [];
  const put: DeskRecords['put'] = async (records) => {
    if (isFull) return { saved: false, why: 'full' };
    const ids = new Set(records.map(({ id }) => id));
    all = [...all.filter(({ id }) => !ids.has(id)), ...records];
    return { saved: true, copied: true };
  };
  return {
    ...{ put, overwrite: put },
    all: () => all,
    get: (id) => all.find((one) => one.id === id),
    async remove(ids) {
      all = all.filter(({ id }) => !ids.includes(id));
      return { saved: true, copied: true };
    },
    subscribe: () => () => {},
  };
}
