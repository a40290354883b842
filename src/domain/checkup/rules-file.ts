import type { Rules } from './duty.ts';

/** A place that offers something by which the rules find where to go; its page is `/facilities/#<id>`. */
export interface OwedPlace {
  id: string;
  name: string;
  phone: string;
  hours: string;
  township: string;
  /** Those of its specialities that some rule asks for. */
  specialities: readonly string[];
}

/** A family-doctor team; its page is `/teams/#<id>`. */
export interface OwedTeam {
  id: string;
  name: string;
  phone: string;
  hours: string;
  township: string;
}

/** `/me/rules.json`: what the county owes its people, and where, as far as the phone needs it. */
export interface RulesFile extends Rules {
  v: 1;
  /** The county's hospitals first, as on `/facilities/`; empty where the county has switched the part off. */
  facilities: readonly OwedPlace[];
  teams: readonly OwedTeam[];
  /** Titles by id: of the sources on which the rules stand, and of the guides to which they lead. */
  sources: Readonly<Record<string, string>>;
  guides: Readonly<Record<string, string>>;
}

/** Whether what came is the file as this version of the site reads it, and not another or a piece of one. */
export function isRulesFile(value: unknown): value is RulesFile {
  const { v, rules, immunisation, facilities, teams, sources, guides } = (value ??
    {}) as Partial<RulesFile>;
  const lists = [rules, immunisation, facilities, teams];
  return v === 1 && lists.every(Array.isArray) && !!sources && !!guides;
}
