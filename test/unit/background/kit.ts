import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { MemoryArea, storeOver } from '../../store/kit.ts';

/** A store with the browser's `storage.local` in memory. */
export function makeStore() {
  const area = new MemoryArea();
  return { area, store: storeOver(area) };
}

/** Lets `fetch` answer with the files of a package. */
export function serveFiles(files: Record<string, unknown>) {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const file = url.replace(/^.*\/starter\//, '');
    fetched.push(file);
    if (!(file in files)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(files[file]));
  });
  return fetched;
}
