import type { Part } from '../domain/site/schema.ts';
import { site } from './registers.ts';

/**
 * The static path of a part's front page, for `getStaticPaths` of its `[...front].astro`: one when the county has
 * switched the part on, none when it is off, so that an address that is off does not exist.
 */
export function frontOf(part: Part) {
  return site.parts[part] ? [{ params: { front: undefined } }] : [];
}
