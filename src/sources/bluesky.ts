import { DAY_MS, startOf } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DailySource } from './source.ts';

const SLICES = 4;
/** Also finds posts whose link is only in a card. */
const ANY_TEXT = '*';
const IN_TEXT = 'arxiv.org';

export const bluesky: DailySource = {
  id: 'bluesky',
  counter: 'bluesky',
  host: 'api.bsky.app',
  home: 'https://bsky.app/',
  attribution: 'sourcesBlueskyBy',
  counts: 'sourcesBlueskyCounts',
  coverage: 'sourcesBlueskyCovers',
  format: 'bluesky-json',
  permission: null,
  // Bluesky asks that search serve people, not crawlers.
  schedule: [360, 720, 1440],
  catchUp: 3,
  spacing: 2100,
  requests,
  // The meaning of `*` in a search is not documented.
  fallback: (url) => {
    const other = new URL(url);
    other.searchParams.set('q', IN_TEXT);
    return other.href;
  },
};

/** Without a login, a search returns one page, so a day is split into several searches. */
function requests(day: Day, now: number): string[] {
  const slice = DAY_MS / SLICES;
  return Array.from({ length: SLICES }, (_, index) => startOf(day) + index * slice)
    .filter((start) => start <= now)
    .map((start) => urlOf(start, start + slice));
}

function urlOf(since: number, until: number): string {
  const query = new URLSearchParams({
    q: ANY_TEXT,
    domain: 'arxiv.org',
    sort: 'top',
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
    limit: '100',
  });
  return `https://api.bsky.app/xrpc/app.bsky.feed.searchPosts?${query}`;
}
