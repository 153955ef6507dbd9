import type { ArxivId, Day, Instant, SourceId } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import type { FeedDay } from '../core/feed-day.ts';
import type { KnownScale } from '../core/heat-scale.ts';

/** The services that a feed fetches. arXiv has no counts: it provides titles. */
export const FEED_SOURCES = ['hugging-face', 'hacker-news', 'bluesky', 'arxiv'] as const;
export type FeedSourceId = (typeof FEED_SOURCES)[number];

/** The state of a source at the last fetch. */
export interface SourceReport {
  ok: boolean;
  /** When it last answered well; null where it never did. */
  lastOk: Instant | null;
  /** Since when it has failed; null where it is well. */
  silentSince: Instant | null;
  /** A key of `_locales` with its values; null where it is well. */
  reason: Failure | null;
}

/** `index.json`: what there is. */
export interface FeedIndex {
  title: string;
  /** The address of the feed; empty if unknown. */
  home: string;
  writtenAt: Instant;
  sources: Partial<Record<FeedSourceId, SourceReport>>;
  /** Every day that has papers, oldest first, with their number; of those that may still change, what tells one state from another. */
  days: readonly (readonly [day: Day, papers: number, print?: string])[];
}

/** `scales.json`: the heat scale of each source, made from the papers of some days. */
export interface FeedScales {
  from: Day;
  to: Day;
  scales: Partial<Record<SourceId, KnownScale>>;
}

/** All that is published: what the site, Atom and the mail of a day are made from. */
export interface Published {
  index: FeedIndex;
  scales: FeedScales;
  /** The days that this run changed, and those that a run before it left half done. */
  changed: ReadonlySet<Day>;
  /** The papers that are listed on other days than before. */
  papersChanged: ReadonlySet<ArxivId>;
  /** A day with abstracts; null where it has no papers. */
  day(day: Day): Promise<FeedDay | null>;
  /** The same without abstracts, which takes a fraction of the time. */
  facts(day: Day): Promise<FeedDay | null>;
  /** The days that listed a paper, oldest first. */
  daysOf(id: ArxivId): Promise<readonly Day[]>;
}
