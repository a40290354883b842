import type { Way } from '../../../domain/desk/record.ts';
import { type CarriedProblem, fromCarried } from '../../../envelope/carried.ts';
import { kindOf } from '../../../envelope/kind.ts';
import { isPicture, pictureSize } from './picture-size.ts';

/** Why nothing could be taken out of what somebody brought. */
export type BroughtProblem =
  | Exclude<CarriedProblem, 'several'>
  | 'too long'
  | 'file too large'
  | 'picture too large'
  | 'no code'
  | 'no reader'
  | 'unknown file'
  | 'unreadable file';

/** One envelope, or why there is none, and where it was found, in words. */
export type Brought = { source: string; way: Way } & (
  | { sealed: Uint8Array }
  | { problem: BroughtProblem }
);

/** In characters: more than fifty envelopes. */
const LONGEST_TEXT = 64 * 1024;
/** In bytes. */
const LARGEST_FILE = 64 * 1024;
const LARGEST_SEALED = 16 * 1024;
const LARGEST_PICTURE = 12 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;

/** Every envelope in a text, each once. `source` says in words where the text came from. */
export function fromText(text: string, way: Way, source: string): Brought[] {
  if (text.length > LONGEST_TEXT) return [{ source, way, problem: 'too long' }];
  // Each envelope begins with this sign, and no envelope has it inside.
  const parts = text.split(/(?=[#＃﹟]|%23)/);
  const read = parts.map((part) => fromCarried(part));
  const seen = new Set<string>();
  const found = read.flatMap((one): Brought[] => {
    if ('problem' in one) {
      return one.problem === 'nothing found' ? [] : [{ source, way, problem: 'not whole' }];
    }
    const key = one.sealed.join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ source, way, sealed: one.sealed }];
  });
  return found.length > 0 ? found : [{ source, way, problem: 'nothing found' }];
}

/** Every envelope in a file: sealed bytes, a picture with codes, or a text. What is too large is not read. */
export async function fromFile(file: File): Promise<Brought[]> {
  const source = file.name;
  if (file.size > LARGEST_PICTURE) return [{ source, way: 'file', problem: 'file too large' }];
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return [{ source, way: 'file', problem: 'unreadable file' }];
  const bytes = new Uint8Array(buffer);
  if (isPicture(bytes)) return fromPicture(bytes, source);
  const way = 'file';
  if (bytes.length > LARGEST_FILE) return [{ source, way, problem: 'file too large' }];
  const { kind, text } = kindOf(bytes);
  if (kind === 'text') return fromText(text, way, source);
  if (kind !== 'sealed') return [{ source, way, problem: 'unknown file' }];
  const isShort = bytes.length <= LARGEST_SEALED;
  return [isShort ? { source, way, sealed: bytes } : { source, way, problem: 'file too large' }];
}

async function fromPicture(bytes: Uint8Array, source: string): Promise<Brought[]> {
  const way = 'picture';
  const size = pictureSize(bytes);
  if (!size) return [{ source, way, problem: 'no code' }];
  if (size.width * size.height > MOST_PIXELS)
    return [{ source, way, problem: 'picture too large' }];
  const reader = await import('./read-picture.ts').catch(() => undefined);
  const codes = await reader?.codesIn(bytes).catch(() => undefined);
  if (!codes) return [{ source, way, problem: 'no reader' }];
  if (codes.length === 0) return [{ source, way, problem: 'no code' }];
  return codes.flatMap((code) => fromText(code, way, source));
}
