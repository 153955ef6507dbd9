import type { FeedPaper } from '../../core/feed-day.ts';

/** What a mail of a day says. */
export interface Mail {
  subject: string;
  /** The hottest of the day. */
  papers: readonly FeedPaper[];
  /** Where all of them are; empty where nobody said. */
  rest: string;
}
