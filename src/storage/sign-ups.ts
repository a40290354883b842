import Dexie, { type Table } from 'dexie';
import { SIGN_UPS } from './erase-sign-ups.ts';
import { type Closed, close, FormKeys, reopen } from './form-keys.ts';

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
  /** Closes the content; neither of these keys can be taken out of the browser by a page. */
  key: CryptoKey;
  /** Signs every form of the submission. */
  signing: CryptoKeyPair;
  /** The content, closed with `key`; below that with the second key (`form-keys.ts`), where this browser has a place for one. */
  sealed: Closed;
  /** Of the second key. */
  secondIv: Closed['iv'] | undefined;
}

/**
 * The forms of this phone, apart from its other records: each is closed with a key that cannot be taken out of the browser, so
 * nothing of it stands on the disk in clear, and with a second one in a file that ends with it: what the browser's database
 * leaves behind of a form that is ended opens for nobody. They are in no backup.
 */
export class SignUps<Content> {
  readonly #db: Dexie;
  readonly #keys: FormKeys;
  readonly #now: () => number;

  private constructor(db: Dexie, keys: FormKeys, now: () => number) {
    this.#db = db;
    this.#keys = keys;
    this.#now = now;
  }

  /** Opens them. Throws where the browser keeps nothing. */
  static async open<Content>(now: () => number): Promise<SignUps<Content>> {
    const db = new Dexie(SIGN_UPS, { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ forms: 'id' });
    const [keys] = await Promise.all([FormKeys.open(), db.open()]);
    return new SignUps(db, keys, now);
  }

  get #forms(): Table<Row, string> {
    return this.#db.table('forms');
  }

  /** All that can be read, the newest first. What cannot (a damaged row, a newer version) is left where it is. */
  async all(): Promise<KeptSignUp<Content>[]> {
    const rows = await this.#forms.toArray();
    const read = await Promise.all(rows.map((row) => this.#opened(row)));
    return read.flatMap((one) => one ?? []).sort((a, b) => b.at - a.at);
  }

  async get(id: string): Promise<KeptSignUp<Content> | undefined> {
    const row = await this.#forms.get(id);
    return row && this.#opened(row);
  }

  /** A new form with an id and keys of its own; `signing` is made by `envelope/submission-key.ts`. Throws where the phone is full. */
  async begin(
    content: Content,
    isHelped: boolean,
    signing: CryptoKeyPair,
  ): Promise<KeptSignUp<Content>> {
    const id = newSubmissionId();
    const uses: KeyUsage[] = ['encrypt', 'decrypt'];
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, uses);
    const second = this.#keys.canKeep ? await this.#keys.make(id) : undefined;
    const head = { id, isHelped, at: this.#now() };
    try {
      await this.#forms.add({
        ...head,
        v: 1,
        key,
        signing,
        ...(await closed(key, second, content)),
      });
    } catch (error) {
      await this.#keys.remove(id).catch(() => {});
      throw error;
    }
    return { ...head, content };
  }

  /** Keeps what the form holds now. Throws where the phone is full or the form is gone. */
  async keep(id: string, content: Content): Promise<void> {
    const row = await this.#forms.get(id);
    if (!row) throw new Error(`the form ${id} is gone`);
    const second = row.secondIv && (await this.#keys.get(id));
    const changes = { at: this.#now(), ...(await closed(row.key, second, content)) };
    const updated = await this.#forms.update(id, changes);
    if (updated === 0) throw new Error(`the form ${id} is gone`);
  }

  /** The keys that sign the forms of a submission. */
  async signingKeys(id: string): Promise<CryptoKeyPair | undefined> {
    return (await this.#forms.get(id))?.signing;
  }

  /** Ends a form and its keys. Throws where the phone does not let go of it. */
  async destroy(id: string): Promise<void> {
    await this.#keys.remove(id);
    try {
      await this.#forms.delete(id);
    } catch (error) {
      // Without its second key a row opens for nobody.
      if (!this.#keys.canKeep) throw error;
    }
  }

  /** Ends every form that a helper has filled in. */
  async destroyHelped(): Promise<void> {
    const ids = await this.#forms.filter(({ isHelped }) => isHelped).primaryKeys();
    for (const id of ids) await this.destroy(id);
  }

  async #opened(row: Row): Promise<KeptSignUp<Content> | undefined> {
    try {
      const { id, isHelped, at, key, sealed, secondIv } = row;
      let bytes = await reopen(key, sealed);
      if (secondIv) bytes = await reopen(await this.#keys.get(id), { iv: secondIv, bytes });
      return { id, isHelped, at, content: JSON.parse(new TextDecoder().decode(bytes)) };
    } catch {
      return undefined;
    }
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

async function closed(
  key: CryptoKey,
  second: CryptoKey | undefined,
  content: unknown,
): Promise<Pick<Row, 'sealed' | 'secondIv'>> {
  const text = new TextEncoder().encode(JSON.stringify(content));
  const inner = second && (await close(second, text));
  return { sealed: await close(key, inner?.bytes ?? text), secondIv: inner?.iv };
}
