import { countyDay } from '../../domain/shared/moment.ts';
import type { KeyFile, KeyList } from '../../domain/team-keys/key-list.ts';
import { fromListText } from '../../domain/team-keys/list-text.ts';
import type { Store } from '../../storage/store.ts';
import type { DeskContent } from './records/desk-content.ts';

/** What the county's content says to the desk. */
export interface DeskSettings {
  mode: 'demo' | 'live';
  teams: readonly { id: string; name: string }[];
  /** The county's list of public keys, where it has one. */
  keyFile: KeyFile | undefined;
  /** Secret keys that are published for trying; none on a live site. */
  demoIdentities: readonly { team: string; identity: string }[];
  /** For how many days records are kept. */
  retention: { open: number; closed: number };
  content: DeskContent;
}

/** Where the desk stands: its store, the county's settings, the computer's clock (milliseconds since 1970). */
export interface Place {
  store: Store;
  settings: DeskSettings;
  now: () => number;
}

/** What the county's list says, where it has one. */
export function listOf({ settings: { keyFile } }: Pick<Place, 'settings'>): KeyList | undefined {
  return keyFile && fromListText(keyFile.text);
}

/** The day in the county by the computer's clock. */
export function today({ now }: Pick<Place, 'now'>): string {
  return countyDay(now());
}
