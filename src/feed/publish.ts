import { ageOf } from '../core/days.ts';
import type { ArxivId, Day } from '../core/digest.ts';
import type { FeedDay, FeedPaper } from '../core/feed-day.ts';
import { scoreOf } from '../core/popularity.ts';
import { announce } from './atom/announce.ts';
import type { ChangedDays } from './days/changed-days.ts';
import { dayLists, openDays } from './days/day-lists.ts';
import {
  printOfDay,
  publishedDay,
  publishedDays,
  publishedFacts,
  writeDay,
} from './days/published-day.ts';
import { uniteDay } from './days/unite.ts';
import { dayExcluding, type Exclusions, paperExcluding } from './exclusions.ts';
import type { Published } from './model.ts';
import type { FeedOptions } from './options.ts';
import type { OutFolder } from './out-folder.ts';
import type { FactsBook, PaperDays } from './papers.ts';
import { noteScores, Scales } from './scales.ts';
import type { FeedState } from './state.ts';
import { INDEX_NAME, indexJson, readIndex, SCALES_NAME, scalesJson } from './writing/index-json.ts';

/** Clients fetch the changed ones among this many last days again. */
const DAYS_WITH_PRINT = 30;

export interface Publishing {
  folder: OutFolder;
  options: FeedOptions;
  state: FeedState;
  book: FactsBook;
  papers: PaperDays;
  without: Exclusions;
  accounts: ReadonlySet<string>;
  changing: ChangedDays;
  now: number;
}

/** An open day from all sources, before the titles come from arXiv. */
export interface OpenDay {
  day: Day;
  published: FeedDay | null;
  lists: ReturnType<typeof dayLists>;
}

/** Reads the published open days, and updates them from the state. */
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

/** All papers of the open days. */
export function papersOf(open: readonly OpenDay[]): ReadonlySet<ArxivId> {
  return new Set(
    open.flatMap(({ lists }) => [...lists.values()].flatMap((list) => list.map((e) => e.arxivId))),
  );
}

/**
 * Writes the open days, then everything derived from all days, and the index last.
 * @param before the days that have already changed
 */
export async function publish(
  publishing: Publishing,
  open: readonly OpenDay[],
  before: ReadonlySet<Day>,
): Promise<Published> {
  const { folder, state, papers, now } = publishing;
  const days = await publishDays(publishing, open);
  const changed = new Set([...before, ...days.changed]);
  await announce(publishing, days.papers);
  await papers.save();
  const index = await writeIndex(publishing, changed);
  const scales = new Scales(state).published(now);
  await folder.write(SCALES_NAME, scalesJson(scales));
  return {
    index,
    scales,
    changed,
    papersChanged: papers.changed,
    day: (day) => publishedDay(folder, day),
    facts: (day) => publishedFacts(folder, day),
    daysOf: (id) => papers.daysOf(id),
  };
}

/** Writes the open days. Returns the changed days and the papers of all. */
async function publishDays(
  publishing: Publishing,
  open: readonly OpenDay[],
): Promise<{ changed: Day[]; papers: FeedPaper[] }> {
  const { folder, options, state, book, papers, without, changing } = publishing;
  const scales = new Scales(state);
  const wanted = new Set(options.categories);
  const changed: Day[] = [];
  const all: FeedPaper[] = [];
  await changing.begin(open.map(({ day }) => day));
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
    const listed = united.papers.map((paper) => paperExcluding(paper, without) ?? paper);
    const next = { day, papers: listed };
    if (next.papers.length === 0 && published === null) continue;
    if (await writeDay(folder, next)) changed.push(day);
    await papers.note(published, next);
    all.push(...next.papers);
  }
  return { changed, papers: all };
}

/** Reads only changed days and days missing from the index for their number of papers. */
async function writeIndex(
  { folder, options, state, now }: Publishing,
  changed: ReadonlySet<Day>,
): Promise<Published['index']> {
  const written = readIndex(await folder.read(INDEX_NAME))?.days ?? [];
  const before = new Map(written.map(([day, papers]) => [day, papers]));
  const days: [Day, number, string?][] = [];
  for (const day of await publishedDays(folder)) {
    const known = changed.has(day) ? undefined : before.get(day);
    const papers = known ?? (await publishedFacts(folder, day))?.papers.length ?? 0;
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

/**
 * Removes papers and posts from all published days, once after each change of the removal list. Returns the changed
 * days.
 */
export async function takeOut({
  folder,
  state,
  papers,
  without,
  changing,
}: Publishing): Promise<Day[]> {
  if (state.without === without.text) return [];
  const days = await publishedDays(folder);
  const changed: Day[] = [];
  await changing.begin(days);
  for (const day of days) {
    const published = await publishedDay(folder, day);
    if (published === null) continue;
    const left = dayExcluding(published, without);
    if (await writeDay(folder, left)) changed.push(day);
    await papers.note(published, left);
  }
  await papers.leaveOut(without.papers);
  state.without = without.text;
  return changed;
}

/** Completes an interrupted run: records again which papers its days list. */
export async function recover({ folder, papers, changing }: Publishing): Promise<ReadonlySet<Day>> {
  const days = new Set(changing.days);
  if (days.size === 0) return days;
  await papers.forget(days);
  for (const day of days) {
    const published = await publishedFacts(folder, day);
    if (published !== null) await papers.note(null, published);
  }
  return days;
}
