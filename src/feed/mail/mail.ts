import type { FeedPaper } from '../../core/feed-day.ts';

/** The content of a day's mail. */
export interface Mail {
  subject: string;
  /** The hottest papers of the day. */
  papers: readonly FeedPaper[];
  /** The URL of the full list; empty if unknown. */
  rest: string;
}
