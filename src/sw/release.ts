import type { Release } from '../domain/release/release.ts';

/** Put in by scripts/build-sw.ts. */
declare const RELEASE: Release;

export const release = RELEASE;
