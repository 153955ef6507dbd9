import { ageOf } from '../core/days.ts';
import type { ArxivId, Day } from '../core/digest.ts';
import type { FeedDay } from '../core/feed-day.ts';
import { scoreOf } from '../core/popularity.ts';
import { dayLists, openDays } from './days/day-lists.ts';
import { printOfDay, publishedDay, publishedDays, writeDay } from './days/published-day.ts';
import { uniteDay } from './days/unite.ts';
import type { Published } from './model.ts';
import type { FeedOptions } from './options.ts';
import type { OutFolder } from './out-folder.ts';
import type { FactsBook, PaperDays } from './papers.ts';
import { noteScores, Scales } from './scales.ts';
import type { FeedState } from './state.ts';
import { dayWithout, paperWithout, type Without } from './without.ts';
import { INDEX_NAME, indexJson, SCALES_NAME, scalesJson } from './writing/index-json.ts';

/** Who reads the feed asks again for those of the last days that changed. */
const DAYS_WITH_PRINT = 30;

export interface Publishing {
  folder: OutFolder;
  options: FeedOptions;
  state: FeedState;
  book: FactsBook;
  papers: PaperDays;
  without: Without;
  accounts: ReadonlySet<string>;
  now: number;
}

/** The open days as all sources say them, before arXiv was asked what papers are called. */
export interface OpenDay {
  day: Day;
  published: FeedDay | null;
  lists: ReturnType<typeof dayLists>;
}

/** Reads what is published of the open days, and puts what is remembered in its place. */
export async function readOpenDays(publishing: Publishing): Promise<OpenDay[]> {
  const { folder, state, book, accounts } = publishing;
  const open: OpenDay[] = [];
  for (const day of openDays(state)) {
    const published = await publishedDay(folder, day);
    book.addDay(published);
    const lists = dayLists(state, day, published, accounts);
    open.push({ day, published, lists });
    for (const [source, entries] of lists) {
      const scores = entries.flatMap(({ counts }) => scoreOf(source, counts) ?? []);
      if (source !== 'hot-papers') noteScores(state, day, source, scores);
    }
  }
  return open;
}

/** Every paper of the open days. */
export function papersOf(open: readonly OpenDay[]): ReadonlySet<ArxivId> {
  return new Set(
    open.flatMap(({ lists }) => [...lists.values()].flatMap((list) => list.map((e) => e.arxivId))),
  );
}

/** Writes the open days, then what is made from all days, the index last. */
export async function publish(
  publishing: Publishing,
  open: readonly OpenDay[],
): Promise<Published> {
  const { folder, options, state, book, papers, without, now } = publishing;
  const scales = new Scales(state);
  const wanted = new Set(options.categories);
  const changed = new Set<Day>();
  for (const { day, published, lists } of open) {
    const united = uniteDay({
      day,
      lists,
      factsOf: (id) => book.get(id),
      scales,
      isListed: ({ arxivId, categories }) =>
        !without.papers.has(arxivId) &&
        (wanted.size === 0 || categories.some((category) => wanted.has(category))),
    });
    const listed = united.papers.map((paper) => paperWithout(paper, without) ?? paper);
    const next = { day, papers: listed };
    if (next.papers.length === 0 && published === null) continue;
    if (await writeDay(folder, next)) changed.add(day);
    await papers.note(published, next);
  }
  await papers.save();
  const index = await writeIndex(publishing);
  const published = scales.published(now);
  await folder.write(SCALES_NAME, scalesJson(published));
  return {
    index,
    scales: published,
    changed,
    day: (day) => publishedDay(folder, day),
    history: (month) => papers.month(month),
  };
}

async function writeIndex({
  folder,
  options,
  state,
  now,
}: Publishing): Promise<Published['index']> {
  const days: [Day, number, string?][] = [];
  for (const day of await publishedDays(folder)) {
    const papers = (await publishedDay(folder, day))?.papers.length ?? 0;
    if (papers === 0) continue;
    const isFinal = ageOf(day, now) > DAYS_WITH_PRINT;
    days.push(isFinal ? [day, papers] : [day, papers, await printOfDay(folder, day)]);
  }
  const writtenAt = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const { title, home } = options;
  const index = { title, home, writtenAt, sources: state.sources, days };
  await folder.write(INDEX_NAME, indexJson(index));
  return index;
}

/** Takes what is to be left out from every published day, once after the list of it changed. */
export async function takeOut({ folder, state, papers, without }: Publishing): Promise<void> {
  if (state.without === without.text) return;
  for (const day of await publishedDays(folder)) {
    const published = await publishedDay(folder, day);
    if (published === null) continue;
    const left = dayWithout(published, without);
    await writeDay(folder, left);
    await papers.note(published, left);
  }
  state.without = without.text;
}
