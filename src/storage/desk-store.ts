import { type DeskRecord, deskRecordSchema } from '../domain/desk/record.ts';
import { isCalendarDate } from '../domain/shared/date-texts.ts';
import { type DeskKeys, deskKeys } from './desk-keys.ts';
import { SealedTable } from './sealed-table.ts';
import { type Outcome, Store } from './store.ts';
import { newestVersion, readRow, type Table } from './table.ts';

/** The desk's keys, closed with its passphrase: a file of age, base64. */
const vault: Table<string> = {
  name: 'vault',
  parse: (data) => (typeof data === 'string' && data !== '' ? data : undefined),
  upgrades: [],
};

/** What was sent to the team. */
const records: Table<DeskRecord> = {
  name: 'records',
  parse: (data) => deskRecordSchema.parse(data),
  upgrades: [],
};

/** The last day on which the desk was opened. */
export interface SeenDay {
  id: 'day';
  day: string;
}

const seen: Table<SeenDay> = {
  name: 'seen',
  parse: (data) => {
    const { id, day } = data as Partial<SeenDay>;
    return id === 'day' && typeof day === 'string' && isCalendarDate(day) ? { id, day } : undefined;
  },
  upgrades: [],
};

/** The tables of a desk. */
export const deskTables = { vault, records, seen };

const VAULT_ID = 'vault';

/** The desk's own store, apart from what the same browser may keep of its people. */
export function openDeskStore(now: () => number): Promise<Store> {
  return Store.open({ tables: Object.values(deskTables), name: 'mingbairen-desk', now });
}

/** The closed vault; `unreadable` where one is there that this version cannot take. */
export function keptVault(store: Store): { vault: string } | 'none' | 'unreadable' {
  const row = store.rows(vault.name).get(VAULT_ID);
  if (!row) return store.rows(records.name).size > 0 ? 'unreadable' : 'none';
  const read = readRow(vault, row);
  return 'value' in read ? { vault: read.value } : 'unreadable';
}

/** Keeps a closed vault in the place of the one before, of which nothing stays. */
export function keepVault(store: Store, closed: string): Promise<Outcome> {
  const put = { id: VAULT_ID, v: newestVersion(vault), person: '', data: closed };
  return store.forget([{ table: vault.name, put }]);
}

/** What the desk keeps, opened with the secret of its vault. */
export interface OpenedStore {
  records: SealedTable<DeskRecord>;
  seen: SealedTable<SeenDay>;
}

/** Opens every row with the secret of the vault. */
export async function openRecords(store: Store, secret: Uint8Array): Promise<OpenedStore> {
  const keys: DeskKeys = await deskKeys(secret);
  const [opened, day] = await Promise.all([
    SealedTable.open(store, records, keys),
    SealedTable.open(store, seen, keys),
  ]);
  return { records: opened, seen: day };
}
