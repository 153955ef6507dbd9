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
  /** The time of the last successful request; null if there was none. */
  lastOk: Instant | null;
  /** The time of the first failure; null if the source works. */
  silentSince: Instant | null;
  /** A key of `_locales` with its values; null if the source works. */
  reason: Failure | null;
}

/** `index.json`: the contents of the feed. */
export interface FeedIndex {
  title: string;
  /** The URL of the feed; empty if unknown. */
  home: string;
  writtenAt: Instant;
  sources: Partial<Record<FeedSourceId, SourceReport>>;
  /** Every day that has papers, oldest first, with their number. Days that may still change also have a fingerprint. */
  days: readonly (readonly [day: Day, papers: number, print?: string])[];
}

/** `scales.json`: the heat scale of each source, computed from the papers of recent days. */
export interface FeedScales {
  from: Day;
  to: Day;
  scales: Partial<Record<SourceId, KnownScale>>;
}

/** All published data: the input for the site, Atom and mails. */
export interface Published {
  index: FeedIndex;
  scales: FeedScales;
  /** The days changed by this run or by an interrupted one. */
  changed: ReadonlySet<Day>;
  /** The papers whose list of days changed. */
  papersChanged: ReadonlySet<ArxivId>;
  /** A day with abstracts; null if it has no papers. */
  day(day: Day): Promise<FeedDay | null>;
  /** The same without abstracts, which is much faster. */
  facts(day: Day): Promise<FeedDay | null>;
  /** The days that listed a paper, oldest first. */
  daysOf(id: ArxivId): Promise<readonly Day[]>;
}
