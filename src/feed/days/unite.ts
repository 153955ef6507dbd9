import type { ArxivId, Day, Entry, SourceId } from '../../core/digest.ts';
import type { FeedDay, FeedPaper } from '../../core/feed-day.ts';
import { heatOf, scoreOf } from '../../core/popularity.ts';
import { sourceOfPostLink } from '../../core/post-links.ts';
import { isCounting, SOURCE_IDS } from '../../core/sources.ts';
import type { Scales } from '../scales.ts';
import { plainPaper } from '../writing/plain.ts';

/** arXiv's metadata of a paper. */
export type PaperFacts = Pick<FeedPaper, 'title' | 'authors' | 'categories' | 'abstract'>;

/** The most papers that a day lists: the hottest. */
const MOST_PAPERS = 100;
const POSTS_A_SOURCE = 5;

/** Also their order for a title if arXiv's is unknown. */
const COUNTING = SOURCE_IDS.filter(isCounting);

export interface DayParts {
  day: Day;
  /** The lists of each source for the day. */
  lists: ReadonlyMap<SourceId, readonly Entry[]>;
  /** arXiv's metadata of a paper, or null. */
  factsOf(id: ArxivId): PaperFacts | null;
  scales: Scales;
  isListed(paper: FeedPaper): boolean;
}

/** Merges the lists of all sources for a day: each paper once, hottest first. */
export function uniteDay({ day, lists, factsOf, scales, isListed }: DayParts): FeedDay {
  const papers = new Map<ArxivId, FeedPaper>();
  for (const source of COUNTING) {
    for (const entry of lists.get(source) ?? []) {
      papers.set(entry.arxivId, withEntry(papers.get(entry.arxivId), source, entry));
    }
  }
  const ranked = [...papers.values()]
    .map((paper) => plainPaper({ ...paper, ...factsOf(paper.arxivId) }, day))
    .filter(isListed)
    .map((paper) => ranking(paper, day, scales));
  ranked.sort(
    (a, b) =>
      b.paper.heat - a.paper.heat ||
      b.score - a.score ||
      (a.paper.arxivId < b.paper.arxivId ? -1 : 1),
  );
  return { day, papers: ranked.slice(0, MOST_PAPERS).map(({ paper }) => paper) };
}

function withEntry(known: FeedPaper | undefined, source: SourceId, entry: Entry): FeedPaper {
  const { rank: _, counts, observedAt, posts, ...facts } = entry;
  const isCounted = Object.keys(counts).length > 0;
  const counted = isCounted ? [{ source, counts, observedAt }] : [];
  if (known === undefined) return { ...facts, counted, posts: byScore(source, posts), heat: 0 };
  return {
    arxivId: known.arxivId,
    title: known.title || facts.title,
    authors: known.authors.length > 0 ? known.authors : facts.authors,
    categories: known.categories.length > 0 ? known.categories : facts.categories,
    abstract: known.abstract || facts.abstract,
    links: [...known.links, ...facts.links],
    counted: [...known.counted, ...counted],
    posts: [...known.posts, ...byScore(source, posts)],
    heat: 0,
  };
}

/** Posts with the highest counts first. Tweets keep their order, because they have no individual counts. */
function byScore(source: SourceId, posts: Entry['posts']): Entry['posts'] {
  const score = (post: Entry['posts'][number]) => scoreOf(source, post.counts ?? {}) ?? -1;
  const own = posts.filter(({ url }) => sourceOfPostLink(url) === source);
  return own.sort((a, b) => score(b) - score(a)).slice(0, POSTS_A_SOURCE);
}

function ranking(paper: FeedPaper, day: Day, scales: Scales): { paper: FeedPaper; score: number } {
  const heats = paper.counted.map((one) => {
    const own = scoreOf(one.source, one.counts);
    return {
      one,
      own: own ?? -1,
      heat: own === null ? 0 : heatOf(scales.of(one.source, day).cuts, own),
    };
  });
  heats.sort((a, b) => b.heat - a.heat || b.own - a.own);
  const counted = heats.map(({ one }) => one);
  const score = Math.max(-1, ...heats.map(({ own }) => own));
  return { paper: { ...paper, counted, heat: heats[0]?.heat ?? 0 }, score };
}
