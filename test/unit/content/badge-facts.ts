import type { BadgeFacts } from '../../../src/content/live-api.ts';

export const TWEET = 'https://twitter.com/someone/status/1337219562211659776';

type Standing = BadgeFacts['standings'][0];

export function standing(changes: Partial<Standing> = {}): Standing {
  return {
    source: 'hot-papers',
    counts: { retweets: 2427, favorites: 363 },
    at: '2020-12-12T23:18:41Z',
    day: '2020-12-11',
    posts: 2,
    top: TWEET,
    score: 2790,
    heat: 92,
    ...changes,
  };
}

export const HACKER_NEWS = standing({
  source: 'hacker-news',
  counts: { points: 41, comments: 7 },
  at: '',
  posts: 1,
  top: 'https://news.ycombinator.com/item?id=1',
});

export function factsOf(...standings: Standing[]): BadgeFacts {
  const [lead = standing(), ...others] = standings;
  return { standings: [lead, ...others], heat: 92, level: 4, saved: false, seen: false };
}
