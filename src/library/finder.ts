import type { Audience } from '../domain/shared/health-page.ts';
import { liveAlerts } from './alerts.ts';
import { listedGuides, listedPackages } from './health-pages.ts';
import { troubles } from './registers.ts';
import { guideRow, packageRow } from './rows.ts';

/** The people somebody looks for, each with the audiences that belong to them. */
const PERSONS: readonly { id: string; name: string; audiences: readonly Audience[] }[] = [
  { id: 'elders', name: '老人', audiences: ['elders'] },
  { id: 'children', name: '孩子', audiences: ['children', 'parents'] },
  { id: 'pregnant', name: '孕妇和新妈妈', audiences: ['pregnant'] },
  { id: 'chronic', name: '有慢病的人', audiences: ['chronic-patients'] },
  { id: 'carers', name: '照顾病人的人', audiences: ['carers'] },
];

function isFor(audiences: readonly Audience[], wanted: readonly Audience[]): boolean {
  return audiences.some((audience) => wanted.includes(audience));
}

/** For each person the guides, packages and alerts written for them; a person with none is left out. */
export const byPerson = PERSONS.map(({ id, name, audiences }) => ({
  id,
  name,
  rows: [
    ...listedGuides.filter(({ data }) => isFor(data.audience, audiences)).map(guideRow),
    ...listedPackages.filter(({ data }) => isFor(data.audience, audiences)).map(packageRow),
    ...liveAlerts
      .filter(({ entry }) => isFor(entry.data.audience, audiences))
      .map(({ entry }) => ({
        path: `/alerts/${entry.id}/`,
        title: entry.data.title,
        note: entry.data.summary,
      })),
  ],
})).filter((group) => group.rows.length > 0);

/** For each trouble the guides that help with it; a trouble with none is left out. */
export const byTrouble = troubles
  .map(({ id, name, plain }) => ({
    id,
    name,
    plain,
    rows: listedGuides.filter(({ data }) => data.troubles.includes(id)).map(guideRow),
  }))
  .filter((group) => group.rows.length > 0);

/** The county services, each with its own guide. */
export const byService = listedGuides
  .filter(({ data }) => data.service !== undefined)
  .map(guideRow);
