/** A point of a line in the history chart. */
export interface Point {
  /** Milliseconds. */
  time: number;
  count: number;
}

export interface Axis {
  /** Round counts below the highest one, with their y position. */
  ticks: { count: number; y: number }[];
  curves: { x: number; y: number }[][];
}

export const LEFT = 8;
export const RIGHT = 318;
const TOP = 17;
export const FLOOR = 88;

/** Places series of counts in the chart. If all times are equal, points are spread evenly. */
export function layOut(series: readonly (readonly Point[])[]): Axis {
  const all = series.flat();
  const times = all.map(({ time }) => time);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const highest = Math.max(1, ...all.map(({ count }) => count));
  const y = (count: number) => round(FLOOR - ((FLOOR - TOP) * count) / highest);
  const x = (part: number) => round(LEFT + (RIGHT - LEFT) * part);
  return {
    ticks: ticksBelow(highest).map((count) => ({ count, y: y(count) })),
    curves: series.map((points) =>
      points.map(({ time, count }, index) => ({
        x: x(span > 0 ? (time - first) / span : index / Math.max(1, points.length - 1)),
        y: y(count),
      })),
    ),
  };
}

/**
 * The positions of labels for these heights: as close as possible with enough distance between them, in the order of
 * their lines, and none below `lowest`.
 */
export function spread(heights: readonly number[], room: number, lowest: number): number[] {
  const placed = [...heights];
  const order = heights
    .map((_, index) => index)
    .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(free, heights[index] ?? 0);
    free = (placed[index] ?? 0) + room;
  }
  let floor = lowest;
  for (const index of order.reverse()) {
    placed[index] = Math.min(floor, placed[index] ?? 0);
    floor = (placed[index] ?? 0) - room;
  }
  return placed;
}

/** The chart is too narrow for more points. */
const MOST_POINTS = 150;

/** Points at even intervals, including the first and the last. */
export function thinOut<T>(points: readonly T[]): T[] {
  const step = Math.max(1, (points.length - 1) / (MOST_POINTS - 1));
  const number = Math.min(points.length, MOST_POINTS);
  return Array.from({ length: number }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

/** At most three steps of 1, 2 or 5 times a power of ten. */
function ticksBelow(highest: number): number[] {
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10));
  return [1, 2, 3].map((times) => times * step).filter((tick) => tick <= highest);
}

const round = (value: number): number => Math.round(value * 10) / 10;
