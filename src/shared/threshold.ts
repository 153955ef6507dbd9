/*
 * The threshold slider: a range from 0 to 5 below five steps that rise with the heat. Each page builds it separately;
 * its shape and texts are shared.
 */

const LEVELS = [0, 1, 2, 3, 4, 5] as const;
const HEIGHT = 14;
/** The distance between two stops of the slider; each step stands above its stop. */
const STOP = 23.6;
const RISE = 2.6;

export const THRESHOLD_BOX = `0 0 132 ${HEIGHT}`;

/** The five steps, as rectangles of the SVG. */
export const THRESHOLD_STEPS = [1, 2, 3, 4, 5].map((level) => ({
  level,
  x: 7 + STOP * level - 10,
  y: HEIGHT - RISE * level,
  width: level < 5 ? 20 : 17,
  height: RISE * level,
}));

/** The color of a step: gray if the threshold hides its level. */
export const stepFill = (level: number, from: number): string =>
  `var(--hp-${level < from ? 'line' : `heat-${level}`})`;

/** A threshold as part of a text's name: `popupFrom3` describes what is shown. */
export const thresholdLevel = (from: number) => LEVELS[from] ?? 0;
