import type { Day, Instant } from '../core/digest.ts';
import { addressProblem } from './address.ts';
import type { Source } from './source.ts';

const HOUR = 3_600_000;
/** If a feed is older, its sources are requested directly. */
const FRESH = 6 * HOUR;
/** The tolerance for a feed's clock that is ahead. */
const AHEAD = HOUR;

export const feed: Source = {
  id: 'feed',
  counter: null,
  host: '',
  home: '',
  attribution: 'sourcesFeedBy',
  counts: 'sourcesFeedCounts',
  coverage: 'sourcesFeedCovers',
};

/** Milliseconds between two requests to a feed. */
export const FEED_SPACING = 500;

/** How many days the first run reads; later runs read those of them that changed. */
export const FEED_DAYS = 14;

/**
 * The folder of a feed from the address that the user entered: the folder itself, its `index.html` or its `index.json`.
 * Returns any text that is not a URL unchanged.
 */
export function feedAddress(entered: string): string {
  const trimmed = entered.trim();
  if (addressProblem(trimmed) !== null) return trimmed;
  const url = new URL(trimmed);
  const folder = url.pathname.replace(/(?:^|\/)index\.(?:json|html)$/, '/').replace(/\/*$/, '/');
  return `${url.origin}${folder}`;
}

/** The URL of a feed's index. */
export function indexUrl(address: string): string {
  return `${address}index.json`;
}

export function dayUrl(address: string, day: Day): string {
  return `${address}days/${day}.json`;
}

export function scalesUrl(address: string): string {
  return `${address}scales.json`;
}

/** Whether a feed with this timestamp is recent enough to replace its sources. */
export function isFresh(writtenAt: Instant, now: number): boolean {
  return now - Date.parse(writtenAt) < FRESH && !isAhead(writtenAt, now);
}

/** Whether the timestamp is too far in the future to be true. */
export function isAhead(writtenAt: Instant, now: number): boolean {
  return Date.parse(writtenAt) > now + AHEAD;
}

/** The delay in milliseconds before the next request: before the feed is too old, but at least one hour. */
export function feedDelay(writtenAt: Instant, now: number): number {
  const left = Date.parse(writtenAt) + FRESH - now;
  return Math.max(HOUR, Math.min(4 * HOUR, left));
}
