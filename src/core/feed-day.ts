import type { Counts, Day, Digest, Entry, FormatId, Instant, Post, SourceId } from './digest.ts';
import { scoreOf } from './popularity.ts';
import { sourceOfPostLink } from './post-links.ts';
import { isCounting, SOURCE_IDS } from './sources.ts';

/** The counts of one source for a paper on one day. */
export interface SourceCounts {
  source: SourceId;
  counts: Counts;
  observedAt: Instant | null;
}

/** A paper of one day with the separate counts of each source. */
export interface FeedPaper
  extends Pick<Entry, 'arxivId' | 'title' | 'authors' | 'categories' | 'abstract' | 'links'> {
  /**
   * The source with the highest heat first. Empty for a paper without counts, which only occurs in the Hot Papers
   * archive.
   */
  counted: SourceCounts[];
  /** Without their text. */
  posts: Post[];
  /** 0 to 100: the highest percentile among its sources when the day was last written. */
  heat: number;
}

/** All papers of a UTC day, hottest first: the daily unit of a feed. */
export interface FeedDay {
  day: Day;
  papers: FeedPaper[];
}

/** In the order of a day's digests. */
const COUNTING = SOURCE_IDS.filter(isCounting);

/** The digests of a day, one per source with papers: ranked by score, then by their order in the day. */
export function digestsOfDay(
  { day, papers }: FeedDay,
  format: FormatId,
  title: string,
): [Digest, ...Digest[]] {
  const [first, ...others] = COUNTING.map((source) => ({
    format,
    source,
    list: '',
    day,
    title,
    entries: entriesOf(source, papers),
  })).filter(({ entries }) => entries.length > 0);
  if (first !== undefined) return [first, ...others];
  return [{ format, source: 'hot-papers', list: '', day, title, entries: [] }];
}

function entriesOf(source: SourceId, papers: readonly FeedPaper[]): Entry[] {
  const entries: Entry[] = [];
  for (const paper of papers) {
    const { counted, heat: _, posts, ...facts } = paper;
    const own = counted.find((one) => one.source === source);
    if (own === undefined && (counted.length > 0 || source !== 'hot-papers')) continue;
    const { counts = {}, observedAt = null } = own ?? {};
    entries.push({
      rank: 0,
      ...facts,
      counts,
      observedAt,
      posts: posts.filter((post) => sourceOfPostLink(post.url) === source),
    });
  }
  const score = (entry: Entry) => scoreOf(source, entry.counts) ?? -1;
  entries.sort((a, b) => score(b) - score(a));
  return entries.map((entry, index) => ({ ...entry, rank: index + 1 }));
}

/** Converts a digest to a day with only its source's counts. */
export function dayOfDigest({ source, day, entries }: Digest): FeedDay {
  const papers = entries.map(({ rank: _, counts, observedAt, ...facts }) => ({
    ...facts,
    counted: Object.keys(counts).length === 0 ? [] : [{ source, counts, observedAt }],
    heat: 0,
  }));
  return { day, papers };
}
