import { type CollectionEntry, getEntry } from 'astro:content';
import { found } from './registers.ts';

/** The page about the site itself with that id (`content/pages/<id>.md`); throws where it is missing. */
export async function pageOf(id: string): Promise<CollectionEntry<'pages'>> {
  return found(await getEntry('pages', id), `page ${id}`);
}
