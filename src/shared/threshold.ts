/*
 * The threshold slider: a range from 0 to 5 under five steps that rise with the heat. Each page builds it in its own
 * way; what it looks like and says is the same.
 */

const LEVELS = [0, 1, 2, 3, 4, 5] as const;
const HEIGHT = 14;
/** The stops of the slider lie so far apart, and each step stands over its stop. */
const STOP = 23.6;
const RISE = 2.6;

export const THRESHOLD_BOX = `0 0 132 ${HEIGHT}`;

/** The five steps, as rectangles in the box. */
export const THRESHOLD_STEPS = [1, 2, 3, 4, 5].map((level) => ({
  level,
  x: 7 + STOP * level - 10,
  y: HEIGHT - RISE * level,
  width: level < 5 ? 20 : 17,
  height: RISE * level,
}));

/** The color of a step: grey for a level that the threshold leaves out. */
export const stepFill = (level: number, from: number): string =>
  `var(--hp-${level < from ? 'line' : `heat-${level}`})`;

/** A threshold as a part of a text's name: `popupFrom3` says what it leaves. */
export const thresholdLevel = (from: number) => LEVELS[from] ?? 0;
