import { addDays } from '../../core/days.ts';
import type { Day, SourceId } from '../../core/digest.ts';
import { digestsOfDay, type FeedDay, type FeedPaper } from '../../core/feed-day.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { PaperRow, PaperStanding } from '../../shared/messages.ts';
import { titleInWords } from '../words.ts';

/** A paper as listed on a day. */
export interface Listed {
  day: Day;
  /** Its position on that day, from 1. */
  rank: number;
  row: PaperRow;
  paper: FeedPaper;
}

/** The papers of a day in the form that list components need, hottest first. */
export function listedOn(day: FeedDay): Listed[] {
  const ranks = new Map<SourceId, ReadonlyMap<string, number>>(
    digestsOfDay(day, 'hot-papers-json', '').map(({ source, entries }) => [
      source,
      new Map(entries.map(({ arxivId, rank }) => [arxivId, rank])),
    ]),
  );
  return day.papers.map((paper, index) => {
    const standings = standingsOf(paper, day.day, (source) =>
      ranks.get(source)?.get(paper.arxivId),
    );
    const { arxivId: id, authors, categories } = paper;
    // A feed knows most people only by their handle.
    const posts = paper.posts.map((post) =>
      post.author === post.handle ? { ...post, author: '' } : post,
    );
    const title = titleInWords(paper);
    const row = {
      id,
      title,
      authors,
      categories,
      standings,
      posts,
      hearsay: categories.length === 0,
      saved: false,
    };
    return { day: day.day, rank: index + 1, row, paper };
  });
}

function standingsOf(
  { counted, heat }: FeedPaper,
  day: Day,
  rankOf: (source: SourceId) => number | undefined,
): PaperStanding[] {
  return counted.flatMap(({ source, counts, observedAt }) => {
    const score = scoreOf(source, counts);
    if (score === null) return [];
    // List pages show times in the user's time zone; this static page shows only the date.
    const at = observedAt?.slice(0, 10) ?? null;
    const rank = rankOf(source) ?? 1;
    return [
      { source, counts, observedAt: at, day, rank, earlier: null, growth: null, score, heat },
    ];
  });
}

/** The papers of some days without duplicates, each from its hottest day; hottest first. */
export function topOf(days: readonly (readonly Listed[])[], most: number): Listed[] {
  const best = new Map<string, Listed>();
  for (const listed of days.flat()) {
    const known = best.get(listed.row.id);
    if (known === undefined || compare(listed, known) < 0) best.set(listed.row.id, listed);
  }
  return [...best.values()].sort(compare).slice(0, most);
}

function compare(a: Listed, b: Listed): number {
  const score = ({ row }: Listed) => row.standings[0]?.score ?? -1;
  return (
    b.paper.heat - a.paper.heat ||
    score(b) - score(a) ||
    (a.row.id === b.row.id ? (a.day < b.day ? 1 : -1) : a.row.id < b.row.id ? -1 : 1)
  );
}

/** For this many days, a day has its full page, and each of its papers has one. */
export const PAGE_DAYS = 90;
/** The page of an older day lists this many papers, ... */
const OLD_DAY_LISTS = 10;
/** ... and this many keep a page permanently. */
const KEPT_PAGES = 3;

/** How much of a day its pages show. It shrinks with age, so that ten years of pages stay below a gigabyte. */
export interface Extent {
  lists: number;
  paperPages: number;
  /** Whether the posts about each paper are also listed. */
  hasPosts: boolean;
}

export function extentOf(day: Day, today: Day): Extent {
  const isOld = day <= addDays(today, -PAGE_DAYS);
  if (isOld) return { lists: OLD_DAY_LISTS, paperPages: KEPT_PAGES, hasPosts: false };
  return { lists: Number.POSITIVE_INFINITY, paperPages: Number.POSITIVE_INFINITY, hasPosts: true };
}
