import { browser } from '../../browser.ts';
import { read } from '../../shared/storage/access.ts';
import { settings } from '../../shared/storage/settings.ts';
import { countCategories } from '../../store/querying/summary.ts';
import { readingList } from '../../store/writing/marks.ts';
import { daySummaries, dayView, type Filter, weekView } from '../day-view.ts';
import { currentRows, detailsOf } from '../views.ts';
import { type Parts, type Some, upToDate } from './parts.ts';

/** Messages that return papers to popup, pages and panel. */
export function lists({
  store,
}: Parts): Some<'day' | 'week' | 'days' | 'search' | 'readingList' | 'paper' | 'categories'> {
  return {
    day: (request) => dayView(store, request.day, filterFor(request)),
    week: (request) => weekView(store, request.day, filterFor(request)),
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
  const { categoriesOff } = await read(browser.storage.local, settings);
  return { categoriesOff, all };
}
