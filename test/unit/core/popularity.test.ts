import { describe, expect, it } from 'vitest';
import { heatScale } from '../../../src/core/heat-scale.ts';
import {
  isFollowed,
  levelOf,
  rankStandings,
  scoreOf,
  UNKNOWN_CATEGORY,
} from '../../../src/core/popularity.ts';

const builtIn = heatScale('hot-papers', []);

describe('scoreOf', () => {
  it('adds up the counts of one source', () => {
    expect(scoreOf('hot-papers', { retweets: 2427, favorites: 363 })).toBe(2790);
    expect(scoreOf('hacker-news', { points: 41, comments: 12 })).toBe(41);
  });

  it('keeps a missing count apart from zero', () => {
    expect(scoreOf('hot-papers', {})).toBeNull();
    expect(scoreOf('hot-papers', { retweets: 0 })).toBe(0);
    expect(scoreOf('arxiv', { retweets: 7 })).toBeNull();
  });
});

describe('rankStandings', () => {
  it('puts the hottest source first and leaves out those that did not count', () => {
    const standings = [
      { source: 'hot-papers' as const, counts: { retweets: 60 } },
      { source: 'arxiv' as const, counts: {} },
      { source: 'hacker-news' as const, counts: { points: 5 } },
    ];
    const ranked = rankStandings(standings, { 'hot-papers': builtIn, 'hacker-news': [1, 2, 3] });
    expect(ranked.map(({ source, heat, score }) => [source, heat, score])).toEqual([
      ['hot-papers', 10, 60],
      ['hacker-news', 3, 5],
    ]);
  });

  it('sorts by heat whatever the order was, and equal heats by score', () => {
    const standings = [
      { source: 'hacker-news' as const, counts: { points: 5 } },
      { source: 'hugging-face' as const, counts: { upvotes: 7 } },
      { source: 'bluesky' as const, counts: { reposts: 1, likes: 1 } },
    ];
    const scales = { 'hacker-news': [1], 'hugging-face': [1], bluesky: [1, 2] };
    expect(rankStandings(standings, scales).map(({ source }) => source)).toEqual([
      'bluesky',
      'hugging-face',
      'hacker-news',
    ]);
  });
});

describe('levelOf', () => {
  it.each([
    [0, 1],
    [49, 1],
    [50, 2],
    [74, 2],
    [75, 3],
    [89, 3],
    [90, 4],
    [96, 4],
    [97, 5],
    [100, 5],
  ])('of heat %i is %i', (heat, level) => {
    expect(levelOf(heat)).toBe(level);
  });
});

describe('isFollowed', () => {
  it('hides a paper only when all its known categories are off', () => {
    const off = new Set(['cs.CV', 'cs.LG']);
    expect(isFollowed(['cs.CV'], off)).toBe(false);
    expect(isFollowed(['cs.CV', 'stat.ML'], off)).toBe(true);
    expect(isFollowed([], off)).toBe(true);
  });

  it('leaves out a paper without a category where those are off', () => {
    expect(isFollowed([], new Set([UNKNOWN_CATEGORY]))).toBe(false);
    expect(isFollowed(['cs.CV'], new Set([UNKNOWN_CATEGORY]))).toBe(true);
  });
});
