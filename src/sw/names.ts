const PREFIX = 'mingbairen-';

/** The caches of this worker. Packs have one each, made by pages. */
export const CACHES = {
  precache: `${PREFIX}precache`,
  /** Pages that were opened, newer than or beside the precached ones. */
  pages: `${PREFIX}pages`,
  /** The hashed files that those pages name. */
  files: `${PREFIX}files`,
} as const;

export const PACK_PREFIX = `${PREFIX}pack-`;

/** Whether a cache is ours to delete. */
export function isOurs(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** How many opened pages are kept: about a megabyte. */
export const MOST_PAGES = 60;

/** How long the network may take before the copy on this phone answers. */
export const PATIENCE_MS = 3000;

/** How long anything is fetched at all, also behind a reader's back. */
export const LONGEST_MS = 30_000;

/** The page that says that nothing is there. */
export const OFFLINE_PAGE = '/offline/';

/** When a kept response was stored, milliseconds since 1970. */
export const STORED_HEADER = 'x-mingbairen-stored';
