import { browser } from '../browser.ts';
import { type Digest, digestId } from '../core/digest.ts';
import { hasStarter, noteStarter } from '../store/backup/starter.ts';
import type { Store } from '../store/store.ts';

const FOLDER = 'starter';

/**
 * Stores the digests that come with the extension, once per database. After a crash the next start repeats it: storing a
 * digest twice changes nothing.
 */
export async function storeStarter(store: Store): Promise<void> {
  if (await store.read(hasStarter)) return;
  const ids: string[] = [];
  for (const file of await load<string[]>('index.json')) {
    const digest = await load<Digest>(file);
    await store.ingest(digest);
    ids.push(digestId(digest));
  }
  await store.read((db) => noteStarter(db, ids));
}

async function load<T>(file: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`${FOLDER}/${file}`));
  return (await response.json()) as T;
}
