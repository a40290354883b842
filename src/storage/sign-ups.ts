import Dexie, { type Table } from 'dexie';
import { SIGN_UPS } from './erase-sign-ups.ts';

/** How far a form has come. */
export type SignUpState =
  /** Being filled in. */
  | 'draft'
  /** Sealed: there is an envelope to hand over. */
  | 'made'
  /** Somebody has taken it along. */
  | 'handed';

/** What a row says beside its sealed content. Nothing in it is about a person. */
export interface SignUpHead {
  /** 32 hexadecimal digits: the id of the submission. */
  id: string;
  /** Filled in by a helper for somebody who is no member of the household: destroyed with 下一位. */
  isHelped: boolean;
  /** When it was last changed: milliseconds since 1970, by the phone's clock. */
  at: number;
}

/** One form as the page has it. `content` is what the page keeps in it: JSON. */
export interface KeptSignUp<Content> extends SignUpHead {
  content: Content;
}

/** What the page does with the forms, wherever they are kept. */
export type SignUpStore<Content> = Pick<
  SignUps<Content>,
  'all' | 'get' | 'begin' | 'keep' | 'signingKeys' | 'destroy' | 'destroyHelped'
>;

interface Row extends SignUpHead {
  v: 1;
  /** Closes the content; neither key ever leaves the browser. */
  key: CryptoKey;
  /** Signs every form of the submission. */
  signing: CryptoKeyPair;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const AES = 'AES-GCM';

/**
 * The forms of this phone, apart from its other records: each is closed with a key of its own that cannot be taken out of the
 * browser, so nothing of it stands on the disk in clear, and with its row its key is gone. They are in no backup.
 */
export class SignUps<Content> {
  readonly #db: Dexie;
  readonly #now: () => number;

  private constructor(db: Dexie, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Opens them. Throws where the browser keeps nothing. */
  static async open<Content>(now: () => number): Promise<SignUps<Content>> {
    const db = new Dexie(SIGN_UPS, { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ forms: 'id' });
    await db.open();
    return new SignUps(db, now);
  }

  get #forms(): Table<Row, string> {
    return this.#db.table('forms');
  }

  /** All that can be read, the newest first. What cannot (a damaged row, a newer version) is left where it is. */
  async all(): Promise<KeptSignUp<Content>[]> {
    const rows = await this.#forms.toArray();
    const read = await Promise.all(rows.map((row) => opened<Content>(row)));
    return read.flatMap((one) => one ?? []).sort((a, b) => b.at - a.at);
  }

  async get(id: string): Promise<KeptSignUp<Content> | undefined> {
    const row = await this.#forms.get(id);
    return row && opened(row);
  }

  /** A new form with an id and keys of its own; `signing` is made by `envelope/submission-key.ts`. Throws where the phone is full. */
  async begin(
    content: Content,
    isHelped: boolean,
    signing: CryptoKeyPair,
  ): Promise<KeptSignUp<Content>> {
    const id = newSubmissionId();
    const key = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const head = { id, isHelped, at: this.#now() };
    await this.#forms.add({ ...head, v: 1, key, signing, ...(await sealed(key, content)) });
    return { ...head, content };
  }

  /** Keeps what the form holds now. Throws where the phone is full or the form is gone. */
  async keep(id: string, content: Content): Promise<void> {
    const row = await this.#forms.get(id);
    if (!row) throw new Error(`the form ${id} is gone`);
    const changes = { at: this.#now(), ...(await sealed(row.key, content)) };
    const updated = await this.#forms.update(id, changes);
    if (updated === 0) throw new Error(`the form ${id} is gone`);
  }

  /** The keys that sign the forms of a submission. */
  async signingKeys(id: string): Promise<CryptoKeyPair | undefined> {
    return (await this.#forms.get(id))?.signing;
  }

  /** Ends a form and its keys. */
  async destroy(id: string): Promise<void> {
    await this.#forms.delete(id);
  }

  /** Ends every form that a helper has filled in. */
  async destroyHelped(): Promise<void> {
    const rows = await this.#forms.filter(({ isHelped }) => isHelped).primaryKeys();
    await this.#forms.bulkDelete(rows);
  }

  close(): void {
    this.#db.close();
  }
}

/** 32 hexadecimal digits that no other form has. */
export function newSubmissionId(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sealed(key: CryptoKey, content: unknown): Promise<Pick<Row, 'iv' | 'sealed'>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { iv, sealed: await crypto.subtle.encrypt({ name: AES, iv }, key, bytes) };
}

async function opened<Content>(row: Row): Promise<KeptSignUp<Content> | undefined> {
  try {
    const { id, isHelped, at, key, iv } = row;
    const bytes = await crypto.subtle.decrypt({ name: AES, iv }, key, row.sealed);
    return { id, isHelped, at, content: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return undefined;
  }
}
