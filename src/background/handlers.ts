import { browser } from '../browser.ts';
import type { Handlers, Request } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { readingList } from '../store/marks.ts';
import type { Store } from '../store/store.ts';
import { countCategories, summarize } from '../store/summary.ts';
import type { Backups } from './backups.ts';
import { daySummaries, dayView, type Filter, weekView } from './day-view.ts';
import { importText } from './import.ts';
import { openPage } from './pages.ts';
import type { Refresher } from './refresh/refresher.ts';
import { noteError } from './report.ts';
import { showHotCount } from './toolbar.ts';
import { currentRows, detailsOf } from './views.ts';
import { noteVisit } from './visited.ts';

interface Parts {
  store: Store;
  backups: Backups;
  refresher: Refresher;
}

/** One handler a message. */
export function createHandlers(parts: Parts): Handlers {
  return { ...lists(parts), ...listings(parts), ...sources(parts), ...data(parts) };
}

type Some<T extends keyof Handlers> = Pick<Handlers, T>;

function lists({
  store,
}: Parts): Some<'day' | 'week' | 'days' | 'search' | 'readingList' | 'paper' | 'categories'> {
  return {
    day: async (request) => dayView(store, request.day, await filterFor(request)),
    week: async (request) => weekView(store, request.day, await filterFor(request)),
    days: () => daySummaries(store),
    async search({ text, limit }) {
      const { ids, of } = await store.search(text, limit);
      return { papers: await currentRows(store, ids), of };
    },
    readingList: async () => currentRows(store, await store.read(readingList)),
    paper: ({ id }) => detailsOf(store, id),
    async categories() {
      await upToDate(store);
      return await store.read(countCategories);
    },
  };
}

async function filterFor({ all = false }: { all?: boolean }): Promise<Filter> {
  const { categoriesOff } = await readSettings(browser.storage.local);
  return { categoriesOff, all };
}

function listings({
  store,
}: Parts): Some<'save' | 'shown' | 'hotCount' | 'loadPanel' | 'openPage' | 'noteError'> {
  return {
    async save({ id, saved }) {
      await store.save(id, saved, new Date().toISOString());
      return null;
    },
    async shown({ ids, day, facts }, { url, isPrivate }) {
      if (isPrivate) return null;
      await noteVisit(url);
      await store.noteSeen(ids, day);
      await store.addFacts(facts, day);
      return null;
    },
    async hotCount({ count }, { tabId }) {
      await showHotCount(tabId, count);
      return null;
    },
    async loadPanel(_request, { tabId }) {
      if (tabId === null) return null;
      await browser.scripting.executeScript({ target: { tabId }, files: ['panel.js'] });
      return null;
    },
    async openPage(request: Request<'openPage'>) {
      await openPage(request);
      return null;
    },
    async noteError(facts, { url, trusted }) {
      await noteError(facts, trusted ? pageIn(url) : 'listing');
      return null;
    },
  };
}

/** `options` of `chrome-extension://…/options.html#data`. */
function pageIn(url: string): string {
  return /\/(\w+)\.html/.exec(url)?.[1] ?? '';
}

function sources({ refresher }: Parts): Some<'sources' | 'refresh' | 'archive' | 'tryTemplate'> {
  return {
    sources: () => refresher.states(),
    async refresh({ source }) {
      await refresher.refresh(source);
      return null;
    },
    async archive({ action }) {
      await refresher.archive(action);
      return null;
    },
    tryTemplate: ({ template }) => refresher.tryTemplate(template),
  };
}

function data({
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
    exportPart: ({ part }) => backups.exportPart(part),
    restorePart: ({ session, part, text, last }) => backups.restorePart(session, part, text, last),
    async rebuild() {
      await store.rebuild();
      return null;
    },
    trouble: async () => store.trouble,
    async deleteSource({ source }) {
      return { digests: await store.deleteSource(source) };
    },
    async clear() {
      // What is under way must not write into the empty database.
      await refresher.forget();
      await store.clear(Date.now());
      return null;
    },
    async undoClear() {
      await store.undoClear();
      return { digests: (await store.read(summarize)).digests };
    },
  };
}

/** Figures follow the papers a little later. Where they cannot (a full disk), the last ones are shown. */
async function upToDate(store: Store): Promise<void> {
  await store.settle().catch(() => undefined);
}

async function usedBytes(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate();
  return usage ?? null;
}
