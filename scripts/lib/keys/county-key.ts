import { fromBase64Url, toBase64Url } from '../../../src/envelope/base64url.ts';
import { signedBytes } from '../../../src/envelope/key-list.ts';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** How the county's secret key is written: this, and its PKCS #8 in base64url. */
const SECRET = /COUNTY-SECRET-KEY-1([\w-]+)/;

/** The county's secret key, ready to sign. */
export interface CountyKey {
  /** Its public half, as `content/team-keys.yaml` has it. */
  root: string;
  /** Signs the text of a list. */
  sign(text: string): Promise<string>;
}

/** A new secret key of the county, as it is written into its file. */
export async function makeCountySecret(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  return `COUNTY-SECRET-KEY-1${toBase64Url(bytes)}`;
}

/** The county's key out of a text that has it somewhere; nothing where there is none. */
export async function readCountyKey(text: string): Promise<CountyKey | undefined> {
  const bytes = fromBase64Url(SECRET.exec(text)?.[1] ?? '');
  if (!bytes) return undefined;
  try {
    const pkcs8 = bytes as Uint8Array<ArrayBuffer>;
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, ES256, true, ['sign']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
    const point = Uint8Array.of(4, ...(fromBase64Url(x) ?? []), ...(fromBase64Url(y) ?? []));
    return {
      root: toBase64Url(point),
      sign: async (signed) =>
        toBase64Url(new Uint8Array(await crypto.subtle.sign(ES256, key, signedBytes(signed)))),
    };
  } catch {
    return undefined;
  }
}
