import { type CollectionEntry, getCollection } from 'astro:content';

/** The indicators in their order. */
export const indicators: CollectionEntry<'indicators'>[] = (await getCollection('indicators')).sort(
  (a, b) => a.data.order - b.data.order,
);
