import type { Day, Instant } from '../core/digest.ts';
import { addressProblem } from './address.ts';
import type { Source } from './source.ts';

const HOUR = 3_600_000;
/** So old a feed may be before its sources are asked directly. */
const FRESH = 6 * HOUR;
/** How far its clock may be ahead. */
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

/** So many days are read at first, and again where they have changed. */
export const FEED_DAYS = 14;

/**
 * The folder of a feed from an address that the reader entered, which may name the folder, its `index.html` or its
 * `index.json`. Anything but an address stays unchanged.
 */
export function feedAddress(entered: string): string {
  const trimmed = entered.trim();
  if (addressProblem(trimmed) !== null) return trimmed;
  const url = new URL(trimmed);
  const folder = url.pathname.replace(/(?:^|\/)index\.(?:json|html)$/, '/').replace(/\/*$/, '/');
  return `${url.origin}${folder}`;
}

/** Where a feed says what it has. */
export function indexUrl(address: string): string {
  return `${address}index.json`;
}

export function dayUrl(address: string, day: Day): string {
  return `${address}days/${day}.json`;
}

export function scalesUrl(address: string): string {
  return `${address}scales.json`;
}

/** Whether a feed that was written then still speaks for its sources. */
export function isFresh(writtenAt: Instant, now: number): boolean {
  return now - Date.parse(writtenAt) < FRESH && !isAhead(writtenAt, now);
}

/** Whether the time of writing lies too far ahead to be true. */
export function isAhead(writtenAt: Instant, now: number): boolean {
  return Date.parse(writtenAt) > now + AHEAD;
}

/** When to ask a feed again: before it is too old, but not more often than once an hour. */
export function feedDelay(writtenAt: Instant, now: number): number {
  const left = Date.parse(writtenAt) + FRESH - now;
  return Math.max(HOUR, Math.min(4 * HOUR, left));
}
