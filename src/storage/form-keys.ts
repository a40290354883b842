import { type Files, openFiles } from './files.ts';

/** Where the second keys of sign-up forms lie. Not `mingbairen-…`: those caches are the worker's. */
const FOLDER = 'mingbairen.sign-ups';

const AES = 'AES-GCM';

/** Bytes that AES-GCM has closed, with what it needs beside the key. */
export interface Closed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** Closes bytes with a key of AES-GCM. */
export async function close(key: CryptoKey, bytes: BufferSource): Promise<Closed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: AES, iv }, key, bytes) };
}

/** Opens what `close` has closed. Throws where it was with another key. */
export function reopen(key: CryptoKey, { iv, bytes }: Closed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: AES, iv }, key, bytes);
}

/**
 * Second keys of forms, a file for each. A browser writes its database on and on, and what is deleted there can be read off
 * the disk for a long time, keys that no page can take out included; a file that is deleted is gone from it.
 */
export class FormKeys {
  readonly #files: Files | undefined;

  private constructor(files: Files | undefined) {
    this.#files = files;
  }

  static async open(): Promise<FormKeys> {
    return new FormKeys(await openFiles(FOLDER));
  }

  /** Whether this browser has a place for them. */
  get canKeep(): boolean {
    return this.#files !== undefined;
  }

  /** Makes the second key of a form. Throws where the phone is full. */
  async make(id: string): Promise<CryptoKey> {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await this.#files?.write(id, text);
    return imported(bytes);
  }

  /** The second key of a form. Throws where it is gone. */
  async get(id: string): Promise<CryptoKey> {
    const text = await this.#files?.read(id);
    if (!text || !/^[\da-f]{64}$/.test(text)) throw new Error(`the key of ${id} is gone`);
    return imported(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
  }

  async remove(id: string): Promise<void> {
    await this.#files?.remove(id);
  }

  /** Removes all of them with their place. */
  async clear(): Promise<void> {
    await this.#files?.clear();
  }
}

function imported(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);
}
