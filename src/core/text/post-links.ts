import { utcDay } from '../days.ts';
import type { Day } from '../digest.ts';

const STATUS =
  /^(?:https?:)?\/\/(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com\/(?:#!\/)?(\w{1,20}|i\/web)\/status(?:es)?\/(\d{1,19})(?:[/?#]|$)/i;

export interface TweetLink {
  /** `https://twitter.com/HANDLE/status/ID`, whatever the host and tracking parameters of the link. */
  url: string;
  /** Empty for links without an account. */
  handle: string;
}

/** The tweet that a link leads to, or null for other links. */
export function tweetLink(href: string): TweetLink | null {
  const [, account, id] = STATUS.exec(href.trim()) ?? [];
  if (account === undefined || id === undefined) return null;
  const nameless = account === 'i' || account === 'i/web';
  return {
    url: `https://twitter.com/${account}/status/${id}`,
    handle: nameless ? '' : account,
  };
}

// Tweet IDs contain their time since November 2010: https://github.com/twitter-archive/snowflake
const FIRST_WITH_TIME = 29_700_859_247n;
const TWITTER_EPOCH = 1_288_834_974_657n;

/** The UTC day of a tweet, from its ID; null for the first years. */
export function dayOfTweet(url: string): Day | null {
  const id = BigInt(/\/status\/(\d{1,19})$/.exec(url)?.[1] ?? '0');
  if (id < FIRST_WITH_TIME) return null;
  return utcDay(Number((id >> 22n) + TWITTER_EPOCH));
}

/** The host of a link, for messages; the start of the text if it is not a link. */
export function hostOf(href: string): string {
  return (
    /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/([^\s/?#]{1,80})/i.exec(href)?.[1] ?? href.trim().slice(0, 40)
  );
}
