import type { FeedPaper } from '../../core/feed-day.ts';

/** The content of a day's mail. */
export interface Mail {
  subject: string;
  /** The hottest of the day. */
  papers: readonly FeedPaper[];
  /** The address of the whole list; empty if unknown. */
  rest: string;
}
