import type { StoredPaper } from '../core/backup.ts';
import { addDays, utcDay } from '../core/days.ts';
import type { Day, SourceId } from '../core/digest.ts';
import { heatOf, isFollowed } from '../core/popularity.ts';
import { countSources } from '../shared/count-sources.ts';
import type { DayList, DaySummary, PaperRow } from '../shared/messages.ts';
import { isSample } from '../store/backup/starter.ts';
import { type Database, idOfKey } from '../store/database/schema.ts';
import { countedPapers, dayAfter, dayBefore, dayToOpen, listDays } from '../store/querying/days.ts';
import { standingsWithin } from '../store/querying/standings.ts';
import type { Scales } from '../store/scales.ts';
import type { Store } from '../store/store.ts';
import { savedAmong } from '../store/writing/papers.ts';
import { rowOf } from './paper-rows.ts';

const WEEK = 7;

/** The settings that decide which papers are shown. */
export interface Filter {
  categoriesOff: readonly string[];
  /** Also shows papers of categories that are off. */
  all: boolean;
}

/**
 * The papers of a day, or of the latest day with enough papers.
 * @param filter may be a promise, so that all requests run in parallel
 */
export function dayList(
  store: Store,
  day: Day | null,
  filter: Filter | Promise<Filter>,
  now = Date.now(),
): Promise<DayList> {
  return listOf(store, day, day, filter, utcDay(now));
}

/** The papers of the seven days that end with `day`, without duplicates. */
export function weekList(
  store: Store,
  day: Day,
  filter: Filter | Promise<Filter>,
): Promise<DayList> {
  const first = addDays(day, 1 - WEEK);
  return listOf(store, first, day, filter, day);
}

const NOTHING: DayList = {
  day: null,
  papers: [],
  sources: [],
  hidden: 0,
  previous: null,
  next: null,
  latest: null,
  observedAt: null,
  sample: false,
};

async function listOf(
  store: Store,
  first: Day | null,
  last: Day | null,
  filter: Filter | Promise<Filter>,
  today: Day,
): Promise<DayList> {
  const [found, scales, { categoriesOff, all }] = await Promise.all([
    store.read((db) => find(db, first, last, today)),
    store.scales(),
    filter,
  ]);
  if (found === null) return NOTHING;
  const { from, to, papers, saved, ...around } = found;
  const rows = papers.map((paper) => rowWithin(paper, from, to, scales, saved));
  const off = new Set(categoriesOff);
  const followed = rows.filter(({ categories }) => all || isFollowed(categories, off));
  return {
    day: to,
    papers: followed.sort(byHeat),
    sources: countSources(rows),
    hidden: rows.length - followed.length,
    ...around,
    observedAt: lastObservation(rows, from, to),
  };
}

/** The database's data for the days, or for the latest fair day if none is given; null if there is none. */
async function find(db: Database, first: Day | null, last: Day | null, today: Day) {
  const latest = await dayBefore(db, null);
  const opened = first === null || last === null ? await dayToOpen(db, today) : null;
  const from = first ?? opened;
  const to = last ?? opened;
  if (from === null || to === null) return null;
  const [papers, previous, next, sample] = await Promise.all([
    countedPapers(db, from, to),
    dayBefore(db, from),
    dayAfter(db, to),
    isSample(db),
  ]);
  const saved = await savedAmong(
    db,
    papers.map(({ key }) => idOfKey(key)),
  );
  return { from, to, latest, previous, next, sample, papers, saved };
}

function rowWithin(
  paper: StoredPaper,
  from: Day,
  to: Day,
  scales: Scales,
  saved: ReadonlySet<string>,
): PaperRow {
  return rowOf(paper, standingsWithin(paper, from, to), scales, saved.has(idOfKey(paper.key)));
}

function byHeat(one: PaperRow, other: PaperRow): number {
  const [a] = one.standings;
  const [b] = other.standings;
  return (b?.heat ?? -1) - (a?.heat ?? -1) || (b?.score ?? -1) - (a?.score ?? -1);
}

function lastObservation(rows: readonly PaperRow[], from: Day, to: Day): string | null {
  const times = rows
    .flatMap(({ standings }) => standings)
    .filter(({ day }) => day >= from && day <= to)
    .flatMap(({ observedAt }) => observedAt ?? []);
  return times.sort().at(-1) ?? null;
}

/** Every day that has papers, oldest first. */
export async function daySummaries(store: Store): Promise<DaySummary[]> {
  const scales = await store.scales();
  const days = await store.read(listDays);
  return days.map(({ day, papers, top }) => {
    const heats = Object.entries(top).map(([source, score]) =>
      heatOf(scales.heat[source as SourceId], score),
    );
    return { day, papers, heat: Math.max(0, ...heats) };
  });
}
