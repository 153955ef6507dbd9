import { browser } from '../../browser.ts';
import type { PaperRow } from '../../shared/messages.ts';
import { read } from '../../shared/storage/access.ts';
import { settings } from '../../shared/storage/settings.ts';
import { countCategories } from '../../store/querying/summary.ts';
import { readingList, readingOf } from '../../store/writing/marks.ts';
import { dayList, daySummaries, type Filter, weekList } from '../day-list.ts';
import { followed, markYours } from '../followed.ts';
import { currentRows, detailsOf, savedRows } from '../paper-rows.ts';
import { type Parts, type Some, upToDate } from './parts.ts';

/** More rows than a window shows. A page requests the others later. */
const FIRST_ROWS = 40;

/** Messages that return papers to popup, pages and panel. */
export function lists({
  store,
}: Parts): Some<
  | 'day'
  | 'week'
  | 'days'
  | 'search'
  | 'yours'
  | 'readingList'
  | 'savedPapers'
  | 'setReading'
  | 'paper'
  | 'categories'
> {
  return {
    day: async (request) => marked(await dayList(store, request.day, filterFor(request))),
    week: async (request) => marked(await weekList(store, request.day, filterFor(request))),
    days: () => daySummaries(store),
    async search({ text, limit }) {
      const { ids, of } = await store.search(text, limit);
      return marked({ papers: await currentRows(store, ids), of });
    },
    async yours({ limit }) {
      const { rules, matcher } = await followed();
      if (rules.length === 0) return { papers: [], of: 0, rules: 0 };
      const { ids, of } = await store.followed(matcher, limit);
      return { papers: await currentRows(store, ids), of, rules: rules.length };
    },
    async readingList() {
      const list = [...(await store.read(readingList))];
      const first = new Map(list.slice(0, FIRST_ROWS));
      const rest = list.slice(FIRST_ROWS).map(([id]) => id);
      return { papers: await markYours(await savedRows(store, first)), rest };
    },
    savedPapers: async ({ ids }) =>
      markYours(await savedRows(store, await store.read((db) => readingOf(db, ids)))),
    async setReading({ id, read, tags }) {
      await store.setReading(id, { read, tags });
      return null;
    },
    paper: ({ id }) => detailsOf(store, id),
    async categories() {
      await upToDate(store);
      return await store.read(countCategories);
    },
  };
}

async function marked<T extends { papers: PaperRow[] }>(list: T): Promise<T> {
  return { ...list, papers: await markYours(list.papers) };
}

async function filterFor({ all = false }: { all?: boolean }): Promise<Filter> {
  const { categoriesOff } = await read(browser.storage.local, settings);
  return { categoriesOff, all };
}
