import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heatOf,
  heatScale,
  isFollowed,
  levelOf,
  rankStandings,
  scoreOf,
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

describe('the built-in scale of Hot Papers', () => {
  it.each([
    [49, 0],
    [60, 10],
    [84, 25],
    [171, 50],
    [513, 75],
    [1810, 90],
    [5989, 97],
    [11105, 99],
    [36288, 100],
    [10 ** 9, 100],
  ])('gives score %i the heat %i', (score, heat) => {
    expect(heatOf(builtIn, score)).toBe(heat);
  });

  it('serves until the source has 100 papers', () => {
    const few = heatScale('hot-papers', [[1_000_000, 99]]);
    expect(few).toEqual(builtIn);
    expect(heatScale('hot-papers', [[1_000_000, 100]])).not.toEqual(builtIn);
  });
});

describe('heatScale', () => {
  it('is the percentile rank among the papers of the source', () => {
    const scale = heatScale(
      'hacker-news',
      Array.from({ length: 101 }, (_, i) => [i, 1]),
    );
    expect([0, 1, 50, 99, 100].map((score) => heatOf(scale, score))).toEqual([0, 1, 50, 99, 100]);
  });

  it('stays at 89 or below while a source has fewer than 100 papers', () => {
    const scale = heatScale(
      'hugging-face',
      Array.from({ length: 99 }, (_, i) => [i, 1]),
    );
    expect(heatOf(scale, 98)).toBe(89);
    expect(heatOf(scale, 10 ** 9)).toBe(89);
  });

  it('rises with the score and stays within 0 and 100', () => {
    const histogram = fc
      .uniqueArray(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 500 })), {
        selector: ([score]) => score,
      })
      .map((pairs) => pairs.sort((a, b) => a[0] - b[0]));
    fc.assert(
      fc.property(histogram, fc.nat(200_000), fc.nat(200_000), (pairs, a, b) => {
        const scale = heatScale('bluesky', pairs);
        const [low, high] = [heatOf(scale, Math.min(a, b)), heatOf(scale, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('gives every paper the share of others that score lower', () => {
    const scores = fc.array(fc.nat(300), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(scores, (all) => {
        const counts = new Map<number, number>();
        for (const score of all) counts.set(score, (counts.get(score) ?? 0) + 1);
        const scale = heatScale(
          'hacker-news',
          [...counts].sort((a, b) => a[0] - b[0]),
        );
        for (const score of counts.keys()) {
          const lower = all.filter((other) => other < score).length;
          expect(heatOf(scale, score)).toBe(Math.floor((100 * lower) / (all.length - 1)));
        }
      }),
    );
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
});
