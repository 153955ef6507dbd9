import { describe, expect, test } from 'vitest';
import { FLOOR, LEFT, layOut, RIGHT, spread } from '../../../../src/content/panel/curve.ts';

const at = (...counts: number[]) => counts.map((count, index) => ({ time: index * 1000, count }));

describe('the history chart', () => {
  test('spans the time from edge to edge and the counts from the floor', () => {
    const { curves } = layOut([at(0, 50, 100)]);
    expect(curves[0]?.map(({ x }) => x)).toEqual([LEFT, (LEFT + RIGHT) / 2, RIGHT]);
    expect(curves[0]?.[0]?.y).toBe(FLOOR);
    expect(curves[0]?.[2]?.y).toBeLessThan(curves[0]?.[1]?.y ?? 0);
  });

  test('draws all series on one scale', () => {
    const { curves } = layOut([at(100, 200), at(100, 150)]);
    expect(curves[0]?.[0]?.y).toBe(curves[1]?.[0]?.y);
  });

  test('spreads observations of the same instant', () => {
    const same = [1, 2, 3].map((count) => ({ time: 5, count }));
    const xs = layOut([same]).curves[0]?.map(({ x }) => x) ?? [];
    expect(new Set(xs).size).toBe(3);
    expect(Math.max(...xs)).toBeLessThanOrEqual(RIGHT);
  });

  test.each([1, 2, 3, 7, 99, 100, 2427, 36288, 1_000_000])(
    'has one to three round ticks at %i',
    (n) => {
      const { ticks } = layOut([at(0, n)]);
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(3);
      for (const { count } of ticks) {
        expect(count).toBeLessThanOrEqual(n);
        expect(String(count)).toMatch(/^[1-9]0*$/);
      }
    },
  );

  test('of zeros alone stays on the floor', () => {
    expect(layOut([at(0, 0)]).curves[0]?.map(({ y }) => y)).toEqual([FLOOR, FLOOR]);
  });
});

describe('the labels of the lines', () => {
  test('stand at their lines where those are far apart', () => {
    expect(spread([20, 80], 13, 92)).toEqual([20, 80]);
  });

  test('keep the order of their lines: the first line may be the lower one', () => {
    const [retweets = 0, favorites = 0] = spread([80, 21], 13, 92);
    expect([retweets, favorites]).toEqual([80, 21]);
    const [low = 0, high = 0] = spread([50, 48], 13, 92);
    expect(high).toBeLessThan(low);
    expect(low - high).toBe(13);
  });

  test('never stand below the chart or on one another', () => {
    const [a = 0, b = 0, c = 0] = spread([92, 91, 90], 13, 92);
    expect([a, b, c]).toEqual([92, 79, 66]);
  });
});
