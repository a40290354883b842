import {
  isPackManifest,
  manifestPath,
  type PackManifest,
  packOfCache,
} from '../domain/pack/pack.ts';

/** A pack on this phone: whole, with its manifest and the day on which it came, or only begun. */
export interface KeptPack {
  id: string;
  version: string;
  cache: string;
  manifest?: PackManifest;
  /** Milliseconds since 1970. */
  stored?: number;
}

/** The packs on this phone, also those of which a part is missing. Rejects where the browser keeps nothing. */
export async function keptPacks(): Promise<KeptPack[]> {
  const packs: KeptPack[] = [];
  for (const name of await caches.keys()) {
    const pack = packOfCache(name);
    if (!pack) continue;
    const kept: KeptPack = { ...pack, cache: name };
    try {
      const cache = await caches.open(name);
      const response = await cache.match(manifestPath(pack.id));
      const manifest: unknown = await response?.json();
      if (isPackManifest(manifest)) kept.manifest = manifest;
      const stored = Number(response?.headers.get('x-mingbairen-stored'));
      if (stored) kept.stored = stored;
    } catch {
      // A manifest that cannot be read makes a pack that has to be brought again.
    }
    packs.push(kept);
  }
  return packs;
}
