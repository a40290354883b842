import { type CollectionEntry, getCollection } from 'astro:content';
import type { Call120 } from '../domain/shared/health-page.ts';
import { isListed, isPublishable } from '../domain/shared/health-page.ts';
import { orderedName } from '../domain/shared/ordered-name.ts';
import { found, site, topics } from './registers.ts';
import { builtOn } from './today.ts';

type HealthCollection = 'guides' | 'alerts' | 'emergency' | 'lessons' | 'packages';

/** Every page of a collection that this site may publish: in live mode only what a named person has signed. */
async function published<C extends HealthCollection>(collection: C): Promise<CollectionEntry<C>[]> {
  const entries = await getCollection(collection);
  return entries.filter((entry) => isPublishable(entry.data.review, site.mode));
}

// Fetched once for the whole build: a fetch for each page would read the whole collection each time.
const [guides, alerts, cards, lessons, packages] = await Promise.all([
  published('guides'),
  site.parts.alerts ? published('alerts') : [],
  published('emergency'),
  site.parts.courses ? published('lessons') : [],
  site.parts.familyDoctor ? published('packages') : [],
]);

export type GuideEntry = CollectionEntry<'guides'>;
export type AlertEntry = CollectionEntry<'alerts'>;
export type LessonEntry = CollectionEntry<'lessons'>;
export type PackageEntry = CollectionEntry<'packages'>;

/** An emergency card with the id and place that its file name gives. */
export interface Card {
  id: string;
  order: number;
  data: CollectionEntry<'emergency'>['data'];
  entry: CollectionEntry<'emergency'>;
}

/** All published guides, urgent ones first, then by title; overdue ones too, since their addresses stay. */
export const allGuides: GuideEntry[] = guides.sort(
  (a, b) =>
    Number(b.data.redFlag) - Number(a.data.redFlag) ||
    a.data.title.localeCompare(b.data.title, 'zh-CN'),
);

/** The guides that stand in lists and search today. */
export const listedGuides: GuideEntry[] = allGuides.filter((guide) =>
  isListed(guide.data.review, builtOn, guide.data.redFlag),
);

/** The guide of that id, where it is published. */
export function guideOf(id: string): GuideEntry | undefined {
  return allGuides.find((guide) => guide.id === id);
}

/** Listed guides by topic, in the order of `content/topics.yaml`; a topic with none is left out. */
export const guidesByTopic = topics
  .map((topic) => ({
    topic,
    guides: listedGuides.filter((guide) => guide.data.topic === topic.id),
  }))
  .filter((shelf) => shelf.guides.length > 0);

/** All published alert files, as the alerts module sorts and judges them. */
export const allAlertFiles: AlertEntry[] = alerts;

/** The emergency cards in their order. */
export const emergencyCards: Card[] = cards
  .map((entry) => {
    const name = found(orderedName(entry.id), `emergency card ${entry.id}`);
    return { id: name.id, order: name.order, data: entry.data, entry };
  })
  .sort((a, b) => a.order - b.order);

/** The emergency card of that id, where it is published. */
function cardOf(id: string): Card | undefined {
  return emergencyCards.find((card) => card.id === id);
}

/** What a page shows under “when to call 120”: the card's words, or the page's own. */
export interface Emergency {
  any: string[];
  do: string[];
  dont: string[];
  card: Card | undefined;
}

/** Resolves a page's `call120`. Of a card that is not published nothing is shown: `any` is empty, the call itself stays. */
export function emergencyOf(call120: Call120): Emergency {
  const card = call120.card === undefined ? undefined : cardOf(call120.card);
  return {
    any: card?.data.any ?? call120.any ?? [],
    do: card?.data.do ?? call120.do ?? [],
    dont: card?.data.dont ?? [],
    card,
  };
}

/** All published packages in their order. */
export const allPackages: PackageEntry[] = packages.sort((a, b) => a.data.order - b.data.order);

/** The packages that stand in lists and search today. */
export const listedPackages: PackageEntry[] = allPackages.filter((entry) =>
  isListed(entry.data.review, builtOn, false),
);

/** All published lessons, as the courses module sorts them. */
export const allLessons: LessonEntry[] = lessons;
