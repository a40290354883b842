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

/** Where the manifest of a pack stands; in the pack's cache it is written last, as the sign that nothing was missing then. */
export function manifestPath(id: string): string {
  return `/packs/${id}.json`;
}

/** Where a pack's cache holds the manifest from the first moment on: what is still to come. */
export function begunPath(id: string): string {
  return `${manifestPath(id)}?begun`;
}

/** What a pack costs before its first file: its manifest, which brings the index. */
export function manifestBytes({ bytes, files }: PackManifest): number {
  return files.reduce((left, file) => left - file.bytes, bytes);
}

/** Whether a value has the shape of a line of the list of packs; one that names a cache we could not find again has not. */
export function isPackSummary(value: unknown): value is PackSummary {
  const summary = value as PackSummary | null;
  return (
    typeof summary?.id === 'string' &&
    typeof summary.version === 'string' &&
    packOfCache(packCacheName(summary)) !== undefined &&
    typeof summary.title === 'string' &&
    isCount(summary.pages) &&
    isCount(summary.bytes)
  );
}

/** Whether a value has the shape of a manifest; anything else is refused whole. */
export function isPackManifest(value: unknown): value is PackManifest {
  if (!isPackSummary(value)) return false;
  const { v, files, index } = value as Partial<PackManifest>;
  return (
    v === 1 &&
    Array.isArray(files) &&
    files.every(isPackFile) &&
    Array.isArray(index?.rows) &&
    index.rows.every(isRow) &&
    typeof index.text === 'object' &&
    index.text !== null &&
    Object.values(index.text).every((list) => Array.isArray(list) && list.every(isCount))
  );
}

/** A path of this site (browsers read `/\` as `//`: another host), and a checksum (what is none is not checked at all). */
function isPackFile(file: PackFile | null): boolean {
  return (
    /^\/(?:[\w.-]+\/)*[\w.-]*$/.test(file?.url ?? '') &&
    /^sha384-[A-Za-z\d+/]{64}$/.test(file?.integrity ?? '') &&
    isCount(file?.bytes)
  );
}

const WORDS_OF_ROW = [0, 1, 3, 5, 6, 7] as const;

function isRow(row: SearchRow | null): boolean {
  return Array.isArray(row) && WORDS_OF_ROW.every((at) => typeof row[at] === 'string');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Bytes in words for somebody who pays for them: `120 KB`, `1.4 MB`; the number and its unit stay on one line. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes}\u00a0KB` : `${(kilobytes / 1024).toFixed(1)}\u00a0MB`;
}
