import type { SearchRow } from '../search/entry.ts';
import type { TextShard } from '../search/text-shard.ts';

/** A course or a topic that a reader can keep on the phone, as the list of packs (`/packs/index.json`) names it. */
export interface PackSummary {
  id: string;
  title: string;
  /** Changes when a page of the pack does; the same words built again keep it. */
  version: string;
  /** How many pages. */
  pages: number;
  /** What the download costs, in bytes as they travel. */
  bytes: number;
}

/** One file of a pack; `integrity` as browsers check it. */
export interface PackFile {
  url: string;
  integrity: string;
  bytes: number;
}

/** Everything about one pack (`/packs/<id>.json`). */
export interface PackManifest extends PackSummary {
  v: 1;
  files: PackFile[];
  /** The pack's own index, so that its text is found without a network: rows, and postings that count these rows. */
  index: { rows: SearchRow[]; text: TextShard };
}

const PREFIX = 'mingbairen-pack-';

/** The cache of one version of a pack: `mingbairen-pack-<id>@<version>`. */
export function packCacheName({ id, version }: Pick<PackSummary, 'id' | 'version'>): string {
  return `${PREFIX}${id}@${version}`;
}

/** Whose cache it is; `undefined` for a cache of something else. */
export function packOfCache(name: string): { id: string; version: string } | undefined {
  const [, id, version] = /^mingbairen-pack-([a-z\d-]+)@([a-z\d]+)$/.exec(name) ?? [];
  return id && version ? { id, version } : undefined;
}

/** Where the manifest of a pack stands; in the pack's cache it is written last, as the sign that the pack is whole. */
export function manifestPath(id: string): string {
  return `/packs/${id}.json`;
}

/** Whether a value has the shape of a manifest; anything else is refused whole. */
export function isPackManifest(value: unknown): value is PackManifest {
  const manifest = value as Partial<PackManifest> | null;
  return (
    manifest?.v === 1 &&
    typeof manifest.id === 'string' &&
    typeof manifest.version === 'string' &&
    Array.isArray(manifest.index?.rows) &&
    Array.isArray(manifest.files) &&
    manifest.files.every(
      ({ url, integrity, bytes }) =>
        /^\/(?!\/)/.test(url) && /^sha384-/.test(integrity) && typeof bytes === 'number',
    )
  );
}

/** Bytes in words for somebody who pays for them: `120 KB`, `1.4 MB`. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
