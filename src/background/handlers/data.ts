import { browser } from '../../browser.ts';
import { remove, removeFamily } from '../../shared/storage/access.ts';
import { errorLog, visited } from '../../shared/storage/local.ts';
import { visits } from '../../shared/storage/visits.ts';
import { summarize } from '../../store/querying/summary.ts';
import { importText } from '../import.ts';
import { type Parts, type Some, upToDate } from './parts.ts';

/** Messages about the user's data. */
export function data({
  store,
  backups,
  refresher,
}: Parts): Some<
  | 'import'
  | 'summary'
  | 'exportPart'
  | 'restorePart'
  | 'rebuild'
  | 'trouble'
  | 'deleteSource'
  | 'clear'
  | 'undoClear'
> {
  return {
    import: ({ file, text }) => importText(store, backups, file, text),
    async summary() {
      await upToDate(store);
      const [summary, canUndo] = [await store.read(summarize), await store.canUndoClear()];
      return { ...summary, canUndo, bytes: await usedBytes() };
    },
    exportPart: ({ from }) => backups.exportPart(from),
    restorePart: ({ session, part, text, last }) => backups.restorePart(session, part, text, last),
    async rebuild() {
      await store.beginRebuild();
      return null;
    },
    trouble: async () => store.derivingFailure,
    async deleteSource({ source }) {
      return { digests: await store.beginDeletion(source) };
    },
    async clear() {
      // Running jobs must not write into the empty database.
      await refresher.forget();
      await store.clear(Date.now());
      await remove(browser.storage.local, visited, errorLog);
      await removeFamily(browser.storage.local, visits);
      return null;
    },
    async undoClear() {
      await store.undoClear();
      return { digests: (await store.read(summarize)).digests };
    },
  };
}

async function usedBytes(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate();
  return usage ?? null;
}
