import { getCollection, getEntry } from 'astro:content';
import { normalise } from '../domain/search/normalise.ts';
import type { Site } from '../domain/site/schema.ts';
import type { Source } from '../domain/source/schema.ts';
import type { Township } from '../domain/township/schema.ts';

const siteEntry = await getEntry('site', 'site');
if (!siteEntry) throw new Error('content/site.yaml is missing: run npm run check:content');

/** The county's settings, from `content/site.yaml`. */
export const site: Site = siteEntry.data;

/** The registers in the order of their files. */
export const sources = (await getCollection('sources')).map((entry) => entry.data);
export const hotlines = (await getCollection('hotlines')).map((entry) => entry.data);
export const glossary = (await getCollection('glossary')).map((entry) => entry.data);
export const topics = (await getCollection('topics')).map((entry) => entry.data);
export const townships = (await getCollection('townships')).map((entry) => entry.data);
export const specialities = (await getCollection('specialities')).map((entry) => entry.data);
export const troubles = (await getCollection('troubles')).map((entry) => entry.data);
/** Groups of words that mean the same, normalised as the search compares them. */
export const synonyms = (await getCollection('synonyms')).map((entry) =>
  entry.data.words.map(normalise),
);

const sourceById = new Map(sources.map((source) => [source.id, source]));

/** The registered source of that id; throws on an unknown one, which the authors' check has refused before. */
export function sourceOf(id: string): Source {
  return found(sourceById.get(id), `source ${id}`);
}

/** The township of that id; throws on an unknown one. */
export function townshipOf(id: string): Township {
  return found(
    townships.find((township) => township.id === id),
    `township ${id}`,
  );
}

/** `value`, or an error naming what is missing: a broken promise between content and code, never a resident's doing. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not registered: run npm run check:content`);
  return value;
}
