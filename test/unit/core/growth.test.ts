import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Counts } from '../../../src/core/digest.ts';
import {
  dailyGain,
  growthOf,
  isRising,
  leadingGrowth,
  type RankedGrowth,
  riseOf,
} from '../../../src/core/growth.ts';
import { gainScale } from '../../../src/core/heat-scale.ts';

const MONDAY = '2026-11-23T09:00:00Z';
const TUESDAY = '2026-11-24T09:00:00Z';

const seen = (observedAt: string, counts: Counts) => ({ observedAt, counts });
const grown = (gain: number, days = 1) => ({
  gain,
  since: MONDAY,
  at: new Date(Date.parse(MONDAY) + days * 86_400_000).toISOString(),
});

function scaleOf(gains: readonly number[]) {
  const papers = new Map<number, number>();
  for (const gain of gains) papers.set(gain, (papers.get(gain) ?? 0) + 1);
  return gainScale([...papers].sort(([one], [other]) => one - other));
}

const rises = (scale: readonly number[], gain: number) =>
  isRising({ rise: riseOf(scale, grown(gain)) });

describe('a growth', () => {
  it('is the sum of what the scored counts gained', () => {
    const before = seen(MONDAY, { retweets: 100, favorites: 50, replies: 1 });
    const now = seen(TUESDAY, { retweets: 190, favorites: 80, replies: 900 });
    expect(growthOf('hot-papers', before, now)).toEqual({ gain: 120, since: MONDAY, at: TUESDAY });
  });

  it('leaves out a count that only one observation knows', () => {
    const before = seen(MONDAY, { retweets: 100 });
    const now = seen(TUESDAY, { retweets: 103, favorites: 80 });
    expect(growthOf('hot-papers', before, now)?.gain).toBe(3);
    expect(growthOf('hot-papers', before, seen(TUESDAY, { favorites: 80 }))).toBeNull();
  });

  it('is none where the source counted once, at one time, or the same', () => {
    const now = seen(TUESDAY, { upvotes: 5 });
    expect(growthOf('hugging-face', null, now)).toBeNull();
    expect(growthOf('hugging-face', seen(TUESDAY, { upvotes: 2 }), now)).toBeNull();
    expect(growthOf('hugging-face', seen(MONDAY, { upvotes: 5 }), now)).toBeNull();
  });

  it('is negative where counts fell, and rises nowhere', () => {
    const fallen = growthOf(
      'hugging-face',
      seen(MONDAY, { upvotes: 5 }),
      seen(TUESDAY, { upvotes: 2 }),
    );
    expect(fallen?.gain).toBe(-3);
    expect(fallen && riseOf(scaleOf(Array.from({ length: 20 }, (_, at) => at + 1)), fallen)).toBe(
      0,
    );
  });

  it('over many days counts as so much a day, within one day as it is', () => {
    expect(dailyGain(grown(120, 3))).toBe(40);
    expect(dailyGain(grown(1, 3))).toBe(1);
    expect(dailyGain(grown(120, 0.25))).toBe(120);
  });
});

test('no gain rises nowhere and leads nothing, even where the scale begins at zero', () => {
  expect(riseOf([0, 0, 1], grown(0))).toBe(0);
  expect(leadingGrowth([{ ...grown(0), source: 'bluesky', rise: 95 }])).toBeUndefined();
});

test('rising begins at 90', () => {
  expect([89, 90].map((rise) => isRising({ rise }))).toEqual([false, true]);
});

describe('the top tenth of gains', () => {
  it('is one of ten, and nobody where fewer than ten gained', () => {
    const ten = Array.from({ length: 10 }, (_, at) => at + 1);
    expect(ten.filter((gain) => rises(scaleOf(ten), gain))).toEqual([10]);
    const nine = ten.slice(1);
    expect(nine.filter((gain) => rises(scaleOf(nine), gain))).toEqual([]);
  });

  test('is never more than a tenth of those that gained and one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (gains) => {
        const scale = scaleOf(gains);
        const rising = gains.filter((gain) => rises(scale, gain));
        expect(rising.length).toBeLessThanOrEqual(gains.length / 10 + 1);
      }),
    );
  });

  test('has whoever gained more than one of them', () => {
    const gain = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.array(gain, { minLength: 10 }), gain, gain, (gains, one, other) => {
        const scale = scaleOf(gains);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(Number(rises(scale, less))).toBeLessThanOrEqual(Number(rises(scale, more)));
      }),
    );
  });

  test('has the one that gained most among many different gains', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 10 }),
        (gains) => {
          expect(rises(scaleOf(gains), Math.max(...gains))).toBe(true);
        },
      ),
    );
  });
});

test('gains of different sources are compared by their place, not by their number', () => {
  const one: RankedGrowth = { source: 'hacker-news', ...grown(300), rise: 40 };
  const other: RankedGrowth = { source: 'hugging-face', ...grown(12), rise: 95 };
  expect(leadingGrowth([one, other])).toBe(other);
  expect(leadingGrowth([{ ...one, gain: -3, rise: 0 }])).toBeUndefined();
});
