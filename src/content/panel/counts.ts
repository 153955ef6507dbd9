import type { CountName, Counts, SourceId } from '../../core/digest.ts';
import type { PaperStanding } from '../../shared/messages.ts';
import { countText, sourceText } from '../../shared/text-names.ts';
import type { Context, Part } from './context.ts';

const REPEAT = 'M8.5 3.3A3.8 3.8 0 1 0 8.8 5.9M8.8 1v2.5H6.3';
const HEART = 'M5 8.9 1.4 5.2a2.1 2.1 0 0 1 3.1-3l.5.5.5-.5a2.1 2.1 0 0 1 3.1 3z';
const UP = 'M5 1.6 9.2 8.2H.8z';

const GLYPHS: Partial<Record<CountName, readonly [path: string, kind: string]>> = {
  retweets: [REPEAT, ''],
  reposts: [REPEAT, ''],
  favorites: [HEART, 'fill'],
  likes: [HEART, 'fill'],
  upvotes: [UP, 'fill'],
  points: [UP, 'fill'],
};

/** The sources that the reader has on and that say nothing of this paper are named too. */
export const counts =
  (asked: readonly SourceId[]): Part =>
  (context, { standings }) => {
    const { el, t, section } = context;
    const heads = (['panelSource', 'panelCounts', 'panelCounted'] as const).map((name) =>
      el('th', { scope: 'col' }, t(name)),
    );
    const silent = asked.filter((source) => standings.every((known) => known.source !== source));
    const rows = [
      ...standings.map((standing) => row(context, standing)),
      ...silent.map((source) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, t(sourceText(source))),
          el('td', { class: 'no', colspan: 2 }, t('panelNotListed')),
        ),
      ),
    ];
    const table = el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads)),
      el('tbody', {}, ...rows),
    );
    return section(t('panelCounts'), '', table);
  };

function row(context: Context, { source, counts: known, observedAt, day }: PaperStanding): Node {
  const { el, t } = context;
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, t(sourceText(source))),
    el('td', {}, ...countsOf(context, known)),
    observedAt === null
      ? el('td', {}, t('panelListOf', context.day(day)))
      : el('td', {}, context.day(observedAt), el('i', {}, ` ${context.time(observedAt)}`)),
  );
}

/** Each count with its sign for the eye and its word for the ear; without a sign, in words. */
export function countsOf(context: Context, known: Counts): (Node | string)[] {
  const { el, svg, exact, counted } = context;
  return Object.entries(known).flatMap(([name, count], index) => {
    const words = counted(countText(name as CountName), count);
    const glyph = GLYPHS[name as CountName];
    if (glyph === undefined) return [index > 0 ? ' · ' : '', words];
    const [path, kind] = glyph;
    return [
      ' ',
      svg(
        'svg',
        { class: `g ${kind}`, viewBox: '0 0 10 10', 'aria-hidden': 'true' },
        svg('path', { d: path }),
      ),
      el('span', { 'aria-hidden': 'true', title: words }, exact(count)),
      el('span', { class: 'vh' }, words),
    ];
  });
}
