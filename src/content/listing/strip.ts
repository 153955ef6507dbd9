import { el, onUser, svg } from './dom.ts';
import { levelOf, type Row } from './rows.ts';

const HEIGHTS = [0, 4, 6, 9, 12, 16];
/** Marks of followed papers start at the top, because heat grows from the bottom. */
const YOURS = 5;
const WIDTH = 1000;

export interface Strip {
  element: HTMLElement;
  draw(rows: readonly Row[]): void;
  /** Frames the visible rows, from the first to the last. */
  frame(first: number, last: number): void;
}

/** A map of the page with a bar for each entry with counts. */
export function makeStrip(jump: (index: number) => void): Strip {
  const chart = svg('svg', {
    viewBox: `0 0 ${WIDTH} 16`,
    preserveAspectRatio: 'none',
    fill: 'none',
  });
  const view = el('span', { class: 'view' });
  let count = 0;
  const element = el('div', { class: 'strip', 'aria-hidden': 'true' }, chart, view);
  onUser(element, 'click', ({ clientX }: MouseEvent) => {
    const { left, width } = element.getBoundingClientRect();
    jump(Math.min(count - 1, Math.floor(((clientX - left) / width) * count)));
  });

  return {
    element,
    draw(rows) {
      count = rows.length;
      chart.replaceChildren(...pathsOf(rows).map(([d, color, width]) => line(d, color, width)));
    },
    frame(first, last) {
      view.style.insetInlineStart = `${(100 * first) / count}%`;
      view.style.width = `max(4px,${(100 * (last + 1 - first)) / count}%)`;
    },
  };
}

function line(d: string, color: string, width: number): SVGElement {
  return svg('path', {
    d,
    stroke: `var(--hp-${color})`,
    'stroke-width': width,
    'vector-effect': 'non-scaling-stroke',
  });
}

type Stroke = [d: string, color: string, width: number];

/** One path per level, coldest first, after the lines between sections. Hidden rows have no color. */
function pathsOf(rows: readonly Row[]): Stroke[] {
  const x = (index: number) => ((WIDTH * index) / rows.length).toFixed(1);
  let sections = '';
  const out = HEIGHTS.map(() => '');
  const shown = HEIGHTS.map(() => '');
  let yours = '';
  rows.forEach((row, index) => {
    if (index > 0 && row.section !== rows[index - 1]?.section) sections += `M${x(index)} 0v16`;
    const level = levelOf(row);
    if (row.yours && !row.out) yours += `M${x(index + 0.5)} 0v${YOURS}`;
    if (level > 0) (row.out ? out : shown)[level] += `M${x(index + 0.5)} 16v-${HEIGHTS[level]}`;
  });
  return [
    [sections, 'line', 1],
    [out.join(''), 'line', 2],
    ...shown.map((d, level): Stroke => [d, `heat-${level}`, 2]),
    [yours, 'link', 3],
  ].filter(([d]) => d !== '') as Stroke[];
}
