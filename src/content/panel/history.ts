import { type CountName, SIGNS } from '../../core/counts.ts';
import { countNamed } from '../../core/formats/count.ts';
import { SOURCES } from '../../core/sources.ts';
import type { PaperDetails } from '../../shared/messages.ts';
import { sourceText } from '../../shared/text-names.ts';
import type { Context, Part } from './context.ts';
import { countsOf } from './counts.ts';
import { FLOOR, LEFT, layOut, type Point, RIGHT, spread, thinOut } from './curve.ts';
import { longList } from './long-list.ts';

type Observation = PaperDetails['history'][number];

interface Series {
  name: CountName;
  points: Point[];
}

/** First a solid copper line with round points, then a dashed gray line with squares. */
const STYLES = [
  { color: 'var(--hp-heat-4)', dash: null, round: 3 },
  { color: 'var(--hp-ink-2)', dash: '5 3', round: 0 },
] as const;

/** The growth of the leading source's counts, if it counted more than once. */
export const history: Part = (context, { history: all, standings }) => {
  const { el, t, section } = context;
  if (all.length === 0) return null;
  const source = standings.find(
    ({ source }) => all.filter((seen) => seen.source === source).length > 1,
  )?.source;
  if (source === undefined)
    return section(t('panelHistory'), '', el('p', { class: 'no' }, t('panelOnce')));
  const observed = all.filter((seen) => seen.source === source);
  const series = SOURCES[source].scored
    .map((name) => ({ name, points: thinOut(pointsOf(observed, name)) }))
    .filter(({ points }) => points.length > 1);
  return section(
    t('panelHistory'),
    t(sourceText(source)),
    series.length === 0 ? el('p', { class: 'no' }, t('panelOnce')) : chart(context, series),
    el('details', {}, el('summary', {}, t('panelAsTable')), ...table(context, all)),
  );
};

function pointsOf(observed: readonly Observation[], name: CountName): Point[] {
  return observed.flatMap(({ observedAt, counts }) => {
    const count = counts[name];
    return count === undefined ? [] : [{ time: Date.parse(observedAt), count }];
  });
}

/** The smallest distance between the values at two lines' ends. */
const LABEL_HEIGHT = 13;

/** Numbers from here on are shortened at the end of the line. */
const ROOM_FOR = 100_000;

function chart(context: Context, series: readonly Series[]): Node {
  const { svg, exact, short, t, locale } = context;
  const { ticks, curves } = layOut(series.map(({ points }) => points));
  const small = { 'font-size': 11, fill: 'var(--hp-ink-3)' };
  const times = series.flatMap(({ points }) => points.map(({ time }) => time));
  const [from, to] = [Math.min(...times), Math.max(...times)].map(context.moment);
  const grown = new Intl.ListFormat(locale).format(series.map((one) => inWords(context, one)));
  const labels = spread(
    curves.map((curve) => (curve.at(-1)?.y ?? 0) + 4),
    LABEL_HEIGHT,
    FLOOR + 4,
  );
  return svg(
    'svg',
    {
      class: 'chart',
      viewBox: '0 0 384 112',
      role: 'img',
      'aria-label': t('panelGrown', grown, from ?? '', to ?? ''),
    },
    svg('path', {
      d: [FLOOR, ...ticks.map(({ y }) => y)].map((y) => `M${LEFT} ${y}H${RIGHT}`).join(''),
      stroke: 'var(--hp-line)',
    }),
    ...ticks.map(({ count, y }) => svg('text', { x: 10, y: y - 3, ...small }, exact(count))),
    svg('text', { x: LEFT, y: 108, ...small }, from),
    svg('text', { x: RIGHT, y: 108, 'text-anchor': 'end', ...small }, to),
    ...series.flatMap(({ name, points }, index) => {
      const curve = curves[index] ?? [];
      const style = STYLES[index] ?? STYLES[1];
      const last = points.at(-1)?.count ?? 0;
      const value = `${last < ROOM_FOR ? exact(last) : short(last)} ${SIGNS[name] ?? ''}`;
      return [
        ...drawn(context, curve, style),
        svg(
          'text',
          {
            x: RIGHT + 8,
            y: labels[index],
            'font-size': 12,
            'font-weight': 600,
            fill: style.color,
          },
          value,
        ),
      ];
    }),
  );
}

function drawn(
  { svg }: Context,
  curve: readonly { x: number; y: number }[],
  { color, dash, round }: (typeof STYLES)[number],
): Node[] {
  const pen = { stroke: color, fill: 'var(--hp-raised)' };
  const d = `M${curve.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return [
    svg('path', { d, ...pen, fill: 'none', 'stroke-width': 2, 'stroke-dasharray': dash }),
    ...curve.map(({ x, y }) =>
      svg('rect', {
        x: x - 2.5,
        y: y - 2.5,
        width: 5,
        height: 5,
        rx: round,
        ...pen,
        'stroke-width': 1.5,
      }),
    ),
  ];
}

function inWords({ t }: Context, { name, points }: Series): string {
  return t('panelFromTo', countNamed(name), points[0]?.count ?? 0, points.at(-1)?.count ?? 0);
}

function table(context: Context, all: readonly Observation[]): Node[] {
  const { el, t } = context;
  const row = ({ source, observedAt, counts }: Observation) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, t(sourceText(source))),
      el('td', {}, ...countsOf(context, counts)),
      el('td', {}, context.moment(Date.parse(observedAt))),
    );
  const [body, ...more] = longList(context, el('tbody'), all, row);
  return [el('table', {}, body), ...more];
}
