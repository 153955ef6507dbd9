/**
 * Functions that run in a page of the extension, and so in the extension's origin. Each stands by itself, and
 * closes the database at once: who holds it open would hold an upgrade up.
 */

interface Local {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

interface Api {
  storage: { local: Local };
}

/** Firefox has both. */
interface Apis {
  browser?: Api;
  chrome: Api;
}

/** As in the frozen databases. */
export type Stores = Record<
  string,
  { keyPath: string | null; rows: { key: string; value: unknown }[] }
>;

/**
 * Everything that is stored, as JSON: lists of numbers as lists, what is not a number as null. Read once more where
 * `storage.local` changed meanwhile, for then a background goes on that a crash cut off.
 */
export async function readPage(): Promise<string> {
  const { browser, chrome } = globalThis as unknown as Apis;
  const area: Local = (browser ?? chrome).storage.local;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const rowsOf = async (name: string) => {
    const rows: Record<string, unknown[]> = {};
    const db = await done(indexedDB.open(name));
    const stores = [...db.objectStoreNames].filter((store) => store !== 'meta');
    const tx = db.transaction(stores);
    const all = stores.map(async (store) => {
      rows[store] = await done(tx.objectStore(store).getAll());
    });
    await Promise.all(all);
    db.close();
    return { version: db.version, rows };
  };
  const readOnce = async () => {
    const local = await area.get(null);
    const { active } = (local.database ?? { active: 'hot-papers' }) as { active: string };
    // Firefox (140) lists none at all after a crash that left the file of one unfinished.
    const listed = await indexedDB.databases().catch(() => [{ name: active }]);
    const databases = listed.map(({ name = '' }) => name).sort();
    // To open what is not there would make it.
    if (!databases.includes(active)) return { databases, local, version: 0, rows: {} };
    return { databases, local, ...(await rowsOf(active)) };
  };
  let state = await readOnce();
  while (JSON.stringify(await area.get(null)) !== JSON.stringify(state.local)) {
    state = await readOnce();
  }
  return JSON.stringify(state, (_key, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
  );
}

/** Back to the day of installation. `settings` are all that is there. */
export async function emptyPage(settings: Record<string, unknown>): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Apis;
  const local: Local = (browser ?? chrome).storage.local;
  const listed = await indexedDB
    .databases()
    .catch(() => ['hot-papers', 'hot-papers-2', 'hot-papers.restoring'].map((name) => ({ name })));
  for (const { name = '' } of listed) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
  await local.clear();
  await local.set({ settings });
}

/** The only database, with these stores and rows. */
export async function fillPage(name: string, version: number, stores: Stores): Promise<void> {
  for (const known of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(known.name ?? '');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, rows }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const { key, value } of rows) {
          if (keyPath === null) made.put(value, key);
          else made.put(value);
        }
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Takes away all that "rebuild" makes. */
export async function forgetDerivedPage(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Apis;
  const local: Local = (browser ?? chrome).storage.local;
  const items = await local.get(null);
  await local.remove(Object.keys(items).filter((key) => /^(?:\d{4}|marks:\d{4}|heat)$/.test(key)));
  const { active } = items.database as { active: string };
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(active);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(['months', 'search', 'stale'], 'readwrite');
      for (const name of tx.objectStoreNames) tx.objectStore(name).clear();
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
      tx.onabort = () => reject(tx.error);
    };
  });
}

/** Sets keys of `storage.local`. */
export async function setLocalPage(items: Record<string, unknown>): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Apis;
  const local: Local = (browser ?? chrome).storage.local;
  await local.set(items);
}
