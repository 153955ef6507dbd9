import type { TextName } from '../../core/text-name.ts';
import { el, onUser, set, svg } from './dom.ts';

/** Width and rising height of the wedge's five steps, which stand over the stops of the slider. */
const STEP = 23.6;
const HEIGHT = 14;

const FROM = [
  'listingFrom0',
  'listingFrom1',
  'listingFrom2',
  'listingFrom3',
  'listingFrom4',
  'listingFrom5',
] as const;

export interface ThresholdSlider {
  element: HTMLElement;
  /** Shows a threshold, and in words what it leaves. */
  show(from: number, words: string): void;
}

/** What a threshold is called. */
export const fromKey = (from: number): TextName => FROM[from] ?? FROM[0];

/** The threshold: a native range under five steps that rise with the heat. */
export function makeThresholdSlider(
  label: string,
  change: (from: number) => void,
): ThresholdSlider {
  const steps = [1, 2, 3, 4, 5].map((level) =>
    svg('rect', {
      x: 7 + STEP * level - 10,
      y: HEIGHT - 2.6 * level,
      width: level < 5 ? 20 : 17,
      height: 2.6 * level,
    }),
  );
  const range = el('input', { type: 'range', max: 5, 'aria-label': label });
  onUser(range, 'input', () => change(range.valueAsNumber));
  const drawing = svg('svg', { viewBox: '0 0 132 14', 'aria-hidden': 'true' }, ...steps);
  return {
    element: el('span', { class: 'threshold' }, drawing, range),
    show(from, words) {
      range.valueAsNumber = from;
      set(range, 'aria-valuetext', words);
      steps.forEach((step, index) => {
        set(step, 'fill', `var(--hp-${index + 1 < from ? 'line' : `heat-${index + 1}`})`);
      });
    },
  };
}
