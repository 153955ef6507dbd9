import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/digest.ts';
import { heatScale } from '../../../src/core/heat-scale.ts';
import { heatOf, levelOf } from '../../../src/core/popularity.ts';

const BUILT_IN = ['hot-papers', 'hugging-face', 'hacker-news'] as const;

function histogramOf(scores: Iterable<number>): [number, number][] {
  const papers = new Map<number, number>();
  for (const score of scores) papers.set(score, (papers.get(score) ?? 0) + 1);
  return [...papers].sort((one, other) => one[0] - other[0]);
}

describe('the first day', () => {
  it.each<[SourceId, [score: number, heat: number][]]>([
    [
      'hot-papers',
      [
        [49, 0],
        [60, 10],
        [84, 25],
        [171, 50],
        [513, 75],
        [1810, 90],
        [5989, 97],
      ],
    ],
    [
      'hot-papers',
      [
        [11105, 99],
        [36288, 100],
        [10 ** 9, 100],
      ],
    ],
    [
      'hugging-face',
      [
        [0, 0],
        [1, 0],
        [2, 10],
        [10, 50],
        [25, 75],
        [58, 90],
        [118, 97],
        [640, 100],
      ],
    ],
    [
      'hacker-news',
      [
        [0, 0],
        [1, 0],
        [2, 50],
        [4, 75],
        [12, 90],
        [100, 97],
        [200, 99],
        [2400, 100],
      ],
    ],
  ])('%s has the heats of its built-in quantiles', (source, expected) => {
    const scale = heatScale(source, []);
    expect(expected.map(([score]) => [score, heatOf(scale, score)])).toEqual(expected);
  });

  it('shows a story of 394 points as what it is: it was "warm" for weeks', () => {
    const scale = heatScale('hacker-news', histogramOf([3, 394, 12, 1]));
    expect(levelOf(heatOf(scale, 394))).toBe(5);
  });
});

describe('a source without built-in quantiles', () => {
  it('stays at 89 or below while it has fewer than 100 papers', () => {
    const scale = heatScale('bluesky', histogramOf(Array.from({ length: 99 }, (_, i) => i)));
    expect(heatOf(scale, 98)).toBe(89);
    expect(heatOf(scale, 10 ** 9)).toBe(89);
  });

  it('gives every paper the share of others that score lower', () => {
    const scores = fc.array(fc.nat(300), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(scores, (all) => {
        const scale = heatScale('bluesky', histogramOf(all));
        for (const score of new Set(all)) {
          const lower = all.filter((other) => other < score).length;
          expect(heatOf(scale, score)).toBe(Math.floor((100 * lower) / (all.length - 1)));
        }
      }),
    );
  });
});

describe('a reader with many papers', () => {
  it('has nearly the percentiles among them, whatever is built in', () => {
    const scores = Array.from({ length: 50_000 }, (_, i) => 10_000 + i);
    for (const source of BUILT_IN) {
      const scale = heatScale(source, histogramOf(scores));
      for (const percent of [10, 50, 75, 90]) {
        const heat = heatOf(scale, 10_000 + percent * 500);
        expect(Math.abs(heat - percent)).toBeLessThanOrEqual(4);
      }
    }
  });
});

it('rises with the score and stays within 0 and 100', () => {
  const scores = fc.array(fc.nat(100_000), { maxLength: 300 });
  const sources = fc.constantFrom<SourceId>(...BUILT_IN, 'bluesky');
  fc.assert(
    fc.property(sources, scores, fc.nat(200_000), fc.nat(200_000), (source, all, a, b) => {
      const scale = heatScale(source, histogramOf(all));
      const [low, high] = [heatOf(scale, Math.min(a, b)), heatOf(scale, Math.max(a, b))];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(high);
      expect([...scale].sort((one, other) => one - other)).toEqual(scale);
    }),
  );
});

describe('from one day to the next', () => {
  /** The papers of a usual day. */
  const DAILY: Record<(typeof BUILT_IN)[number], [from: number, to: number]> = {
    'hot-papers': [5, 25],
    'hugging-face': [25, 72],
    'hacker-news': [3, 20],
  };
  const GRID = Array.from({ length: 120 }, (_, step) => Math.floor(1.1 ** step));

  it.each(BUILT_IN)('the heat of a score changes by less than 3 at %s', (source) => {
    const [from, to] = DAILY[source];
    const builtIn = heatScale(source, []);
    const days = fc.array(
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: from, maxLength: to }),
      { minLength: 12, maxLength: 40 },
    );
    // Some read lists where everything scores a fifth, others where it scores five times as much as is usual.
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(days, factor, (growth, times) => {
        // The first start brings a week.
        const own = growth.slice(0, 7).flat();
        const scaleNow = () =>
          heatScale(source, histogramOf(own.map((at) => Math.floor((builtIn[at] ?? 0) * times))));
        let before = scaleNow();
        for (const day of growth.slice(7)) {
          own.push(...day);
          const now = scaleNow();
          for (const score of GRID) {
            expect(Math.abs(heatOf(now, score) - heatOf(before, score))).toBeLessThan(3);
          }
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('also where 99 papers become 100: the heats of all jumped then', () => {
    const scores = Array.from({ length: 100 }, (_, index) => index * 5);
    for (const source of BUILT_IN) {
      const before = heatScale(source, histogramOf(scores.slice(0, 99)));
      const now = heatScale(source, histogramOf(scores));
      for (const score of GRID) {
        expect(Math.abs(heatOf(now, score) - heatOf(before, score))).toBeLessThan(2);
      }
    }
  });
});

describe('a scale that a feed publishes', () => {
  const cuts = Array.from({ length: 97 }, (_, heat) => heat + 1);
  const published = { papers: 500, cuts };

  it('gives Bluesky heat from its first paper on', () => {
    const scale = heatScale('bluesky', histogramOf([50]), published);
    expect([0, 1, 50, 96, 97, 10 ** 9].map((score) => heatOf(scale, score))).toEqual([
      0, 1, 50, 96, 97, 97,
    ]);
  });

  it('goes before the built-in one', () => {
    expect(heatOf(heatScale('hacker-news', [], published), 50)).toBe(50);
  });

  it('says nothing where it is made of few papers', () => {
    const few = { ...published, papers: 99 };
    expect(heatScale('bluesky', histogramOf([1, 2, 3]), few)).toEqual(
      heatScale('bluesky', histogramOf([1, 2, 3])),
    );
  });

  it('gives way to many papers of the reader’s own', () => {
    const own = histogramOf(Array.from({ length: 100_000 }, (_, at) => at));
    expect(heatOf(heatScale('bluesky', own, published), 50_000)).toBeGreaterThan(48);
    expect(heatOf(heatScale('bluesky', own, published), 50)).toBeLessThan(2);
  });
});
