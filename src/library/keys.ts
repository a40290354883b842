import { getEntry } from 'astro:content';
import type { KeyFile } from '../domain/team-keys/key-list.ts';
import { toListText } from '../domain/team-keys/list-text.ts';
import { teams } from './places.ts';
import { site } from './registers.ts';

const signed = (await getEntry('teamKeys', 'team-keys'))?.data;
const demo =
  site.mode === 'demo' ? (await getEntry('demoIdentity', 'demo-identity'))?.data : undefined;

/** The county's signed list of the teams' keys, as phones get it. None where the county has no keys, or no teams: then nobody can sign up on the phone. */
export const keyFile: KeyFile | undefined = signed && teams.length > 0 ? fileOf(signed) : undefined;

function fileOf({ root, signature, ...list }: NonNullable<typeof signed>): KeyFile {
  const keys = teams.flatMap(({ id, data }) => (data.keys ? [[id, data.keys] as const] : []));
  const text = toListText({ ...list, teams: Object.fromEntries(keys) });
  return { text, signature, root };
}

/** Where the teams open what is sealed for them: on a demo site a page of its own, on a live site another host. */
export const deskUrl: string | undefined =
  site.mode === 'demo' ? new URL('/desk/', site.url).href : site.desk;

/** The example county's secret keys, for anybody to try the desk with; none on a live site. */
export const demoIdentities: readonly { team: string; identity: string }[] = demo?.teams ?? [];
