import { stepFill, THRESHOLD_BOX, THRESHOLD_STEPS } from '../../shared/threshold.ts';
import { el, onUser, set, svg } from './dom.ts';

export interface ThresholdSlider {
  element: HTMLElement;
  /** Shows a threshold, and a text with the number of papers that remain. */
  show(from: number, words: string): void;
}

/** The threshold: a native range input below five steps that rise with the heat. */
export function makeThresholdSlider(
  label: string,
  change: (from: number) => void,
): ThresholdSlider {
  const steps = THRESHOLD_STEPS.map(({ level, ...rect }) => ({
    level,
    drawn: svg('rect', rect),
  }));
  const range = el('input', { type: 'range', max: 5, 'aria-label': label });
  onUser(range, 'input', () => change(range.valueAsNumber));
  const drawing = svg(
    'svg',
    { viewBox: THRESHOLD_BOX, 'aria-hidden': 'true' },
    ...steps.map(({ drawn }) => drawn),
  );
  return {
    element: el('span', { class: 'threshold' }, drawing, range),
    show(from, words) {
      range.valueAsNumber = from;
      set(range, 'aria-valuetext', words);
      for (const { level, drawn } of steps) set(drawn, 'fill', stepFill(level, from));
    },
  };
}
