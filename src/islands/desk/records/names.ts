import type { TableNames } from '../../../domain/desk/table-rows.ts';
import type { DeskContent } from './desk-content.ts';

/** Names by id. An id that the county does not have (any more) is shown as it is: it can be the sender's invention. */
export function namesOf({ villages, teams, packages }: DeskContent): TableNames {
  const village = new Map(villages.map(({ id, name }) => [id, name]));
  const team = new Map(teams.map(({ id, name }) => [id, name]));
  const titles = new Map(packages.map(({ id, title }) => [id, title]));
  const harmless = new Set(packages.filter(({ isHealth }) => !isHealth).map(({ id }) => id));
  const unknown = (id: string) => `名单里没有的（${id}）`;
  return {
    village: (id) => village.get(id) ?? unknown(id),
    team: (id) => team.get(id) ?? unknown(id),
    package: (id) => titles.get(id) ?? unknown(id),
    isHealthPackage: (id) => !harmless.has(id),
  };
}
