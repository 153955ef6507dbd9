import { type CountName, SIGN_PATHS, SIGNS } from '../../core/counts.ts';
import type { Counts, SourceId } from '../../core/digest.ts';
import { isRising, type RankedGrowth } from '../../core/growth.ts';
import type { PaperStanding } from '../../shared/messages.ts';
import { countText, sourceText } from '../../shared/text-names.ts';
import type { Context, Part } from './context.ts';

const RISING = 'M8 13V3.5M4 7.5l4-4 4 4';

/** Also names the user's sources without counts for this paper. */
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

function row(
  context: Context,
  { source, counts: known, observedAt, day, growth }: PaperStanding,
): Node {
  const { el, t } = context;
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, t(sourceText(source))),
    el('td', {}, ...countsOf(context, known), growth && grown(context, growth)),
    observedAt === null
      ? el('td', {}, t('panelListOf', context.day(day)))
      : el('td', {}, context.day(observedAt), el('i', {}, ` ${context.time(observedAt)}`)),
  );
}

/** `+120 since yesterday`, with an arrow for the top tenth of the source. */
function grown({ el, icon, t, since }: Context, growth: RankedGrowth): Node {
  const words = since.growth(growth, Date.now());
  if (!isRising(growth)) return el('div', { class: 'grown' }, words);
  return el('div', { class: 'grown', 'data-rising': '' }, icon(RISING), t('uiRising', words));
}

/** Each count with its symbol, and with its name for screen readers; without a symbol, as text. */
export function countsOf(context: Context, known: Counts): (Node | string)[] {
  const { el, svg, exact, counted } = context;
  return Object.entries(known).flatMap(([name, count], index) => {
    const words = counted(countText(name as CountName), count);
    const sign = SIGNS[name as CountName];
    if (sign === undefined) return [index > 0 ? ' · ' : '', el('span', {}, words)];
    return [
      ' ',
      svg(
        'svg',
        { class: 'g', viewBox: '0 0 10 10', 'aria-hidden': 'true' },
        svg('path', { d: SIGN_PATHS[sign] }),
      ),
      el('span', { 'aria-hidden': 'true', title: words }, exact(count)),
      el('span', { class: 'vh' }, words),
    ];
  });
}
