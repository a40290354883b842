import type { PrecacheEntry } from 'workbox-precaching';

/** What a worker was built for; put in by scripts/build-sw.ts. */
export interface Release {
  /** A hash over everything that residents can see: two builds of the same content share it. */
  version: string;
  /** The moment of the build, as pages carry it in `data-built`. */
  built: string;
  /** What is fetched before the worker takes over, each with its `integrity`. */
  precache: (PrecacheEntry & { integrity: string })[];
  /** `integrity` of every hashed file of the build, by path. */
  files: Readonly<Record<string, string>>;
}

declare const RELEASE: Release;

export const release = RELEASE;
