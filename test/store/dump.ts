import { openDB } from 'idb';

/** A database as JSON: what a released version of the extension left on a reader's disk. */
export interface Dump {
  version: number;
  stores: Record<string, DumpedStore>;
}

interface DumpedStore {
  /** Null where keys stand beside the rows. */
  keyPath: string | null;
  rows: { key: string; value: unknown }[];
}

const LISTS = { Float64Array, Uint32Array };
type ListName = keyof typeof LISTS;

export async function dump(name: string): Promise<Dump> {
  const db = await openDB(name);
  const stores: Dump['stores'] = {};
  for (const store of [...db.objectStoreNames].sort()) {
    const tx = db.transaction(store);
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    const rows = keys.map((key, at) => ({ key: String(key), value: packed(values[at]) }));
    stores[store] = { keyPath: tx.store.keyPath as string | null, rows };
  }
  db.close();
  return { version: db.version, stores };
}

/** Makes the database as it was. */
export async function load(name: string, { version, stores }: Dump): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const [store, { keyPath, rows }] of Object.entries(stores)) {
        const rowsOf = made.createObjectStore(store, keyPath === null ? {} : { keyPath });
        for (const { key, value } of rows) {
          rowsOf.put(unpacked(value), ...(keyPath === null ? [key] : []));
        }
      }
    },
  });
  db.close();
}

/** The rows of a store, as they lie in the database. */
export function rowsOf({ stores }: Dump, store: string): unknown[] {
  return (stores[store]?.rows ?? []).map(({ value }) => unpacked(value));
}

/** JSON has neither lists of numbers of one type nor NaN. */
function packed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = value.constructor.name;
  if (name in LISTS) return { [name]: Array.from(value as ArrayLike<number>) };
  if (Array.isArray(value)) return value.map(packed);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpacked);
  const [[name, numbers] = ['', []]] = Object.entries(value);
  if (name in LISTS) {
    const all = (numbers as (number | null)[]).map((number) => number ?? Number.NaN);
    return LISTS[name as ListName].from(all);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
}
