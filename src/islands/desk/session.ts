import type { DeskRecord } from '../../domain/desk/record.ts';
import { fromListText } from '../../domain/team-keys/list-text.ts';
import { openRecords, type SeenDay } from '../../storage/desk-store.ts';
import type { SealedTable } from '../../storage/sealed-table.ts';
import type { DeskSettings, Place } from './desk-settings.ts';
import type { OpenDesk } from './open-desk.ts';
import { type ShownKey, shownKey } from './shown-key.ts';
import type { Vault } from './vault.ts';

/** One of the desk's own keys. */
export interface OwnKey extends ShownKey {
  /** The day on which this desk got it. */
  since: string;
}

/** An open desk, with what the shell itself needs of it. */
export interface Session {
  desk: OpenDesk;
  records: SealedTable<DeskRecord>;
  seen: SealedTable<SeenDay>;
  /** The current one first. */
  keys: readonly OwnKey[];
  /** Drops the keys and everything that was opened. */
  end(): void;
}

/** Opens the records with a vault that its passphrase has opened. `lock` is what the desk's own button does. */
export async function openSession(place: Place, vault: Vault, lock: () => void): Promise<Session> {
  const { store, settings, now } = place;
  const [{ records, seen }, keys] = await Promise.all([
    openRecords(store, vault.secret),
    ownKeys(vault),
  ]);
  const desk = {
    ...{ records, now, lock, retention: settings.retention },
    identities: vault.keys.map(({ identity }) => identity),
    team: teamOf(settings, keys),
  };
  const end = () => {
    records.end();
    seen.end();
    desk.identities = [];
  };
  return { desk, records, seen, keys, end };
}

async function ownKeys({ keys }: Vault): Promise<OwnKey[]> {
  const shown = await Promise.all(
    keys.map(async ({ identity, since }): Promise<OwnKey[]> => {
      const key = await shownKey(identity);
      return key ? [{ ...key, since }] : [];
    }),
  );
  return shown.flat();
}

function teamOf(
  { keyFile, teams }: DeskSettings,
  keys: readonly ShownKey[],
): { id: string; name: string } | undefined {
  const list = keyFile && fromListText(keyFile.text);
  const own = new Set(keys.map(({ recipient }) => recipient));
  const [id] =
    Object.entries(list?.teams ?? {}).find(([, listed]) =>
      listed.some(({ recipient }) => own.has(recipient)),
    ) ?? [];
  return teams.find((team) => team.id === id);
}
