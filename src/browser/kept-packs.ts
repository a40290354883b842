import {
  begunPath,
  isPackManifest,
  manifestPath,
  type PackManifest,
  packOfCache,
} from '../domain/pack/pack.ts';

/** A version of a pack on this phone: whole, or only begun. */
export interface KeptPack {
  id: string;
  version: string;
  /** The name of its cache. */
  cache: string;
  /** What belongs to it; nothing where that cannot be read. */
  manifest: PackManifest | undefined;
  /** Whether everything that belongs to it is here: nothing that was never fetched, nothing that the phone has lost since. */
  whole: boolean;
  /** Bytes that have to be fetched still. */
  missing: number;
  /** When it came, milliseconds since 1970. */
  stored: number;
}

/** The packs on this phone, also those of which a part is missing. Rejects where the browser keeps nothing. */
export async function keptPacks(): Promise<KeptPack[]> {
  const packs: KeptPack[] = [];
  for (const name of await caches.keys()) {
    const pack = packOfCache(name);
    if (pack) packs.push({ ...pack, cache: name, ...(await contents(name, pack.id)) });
  }
  return packs;
}

type Contents = Pick<KeptPack, 'manifest' | 'whole' | 'missing' | 'stored'>;

async function contents(name: string, id: string): Promise<Contents> {
  try {
    const cache = await caches.open(name);
    const sealed = await cache.match(manifestPath(id));
    const kept = sealed ?? (await cache.match(begunPath(id)));
    const manifest: unknown = await kept?.json();
    if (isPackManifest(manifest)) {
      const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
      const left = manifest.files.filter(({ url }) => !there.has(url));
      return {
        manifest,
        whole: sealed !== undefined && left.length === 0,
        missing: left.reduce((sum, { bytes }) => sum + bytes, 0),
        stored: Number(kept?.headers.get('x-mingbairen-stored')),
      };
    }
  } catch {
    // What cannot be read has to be brought again.
  }
  return { manifest: undefined, whole: false, missing: 0, stored: 0 };
}
