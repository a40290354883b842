/** One file that the worker fetches before it takes over. */
export interface PrecachedFile {
  /** Its address: `/emergency/`, `/_astro/page.js`. */
  url: string;
  /** Changes when what a resident sees of it changes; none where the name changes by itself. */
  revision: string | null;
  /** As browsers check it: `sha384-…`. */
  integrity: string;
}

/** What a worker was built for. */
export interface Release {
  /** A hash over what residents see of the precached pages and over all scripts and styles: two builds of the same share it. */
  version: string;
  /** The moment of the build, as pages carry it in `data-built`. */
  built: string;
  /** What is fetched before the worker takes over. */
  precache: PrecachedFile[];
  /** `integrity` of every hashed file of the build, by path. */
  files: Readonly<Record<string, string>>;
}
