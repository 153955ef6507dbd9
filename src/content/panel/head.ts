import type { ListingFacts } from '../../shared/messages.ts';
import { levelText, sourceText } from '../../shared/text-names.ts';
import type { BadgeFacts } from '../live-api.ts';
import { authorsOf } from './authors.ts';
import type { Context } from './context.ts';
import type { AuthorButtons } from './follow-author.ts';
import { showMath } from './mathematics.ts';

/** Title, authors, ID and heat. */
export function headOf(
  context: Context,
  { id, title, authors, categories }: ListingFacts,
  badge: BadgeFacts | null,
  buttons: AuthorButtons,
): Node[] {
  const { el, t, short } = context;
  const parts: Node[] = [
    showMath(el('h2', { id: 'title', dir: 'ltr', tabindex: -1 }, title || id), 'title'),
    authorsOf(context, authors, buttons),
    el(
      'p',
      { class: 'id' },
      ...[id, ...categories].flatMap((one, index) => [index > 0 ? ' · ' : '', el('span', {}, one)]),
    ),
  ];
  if (badge !== null) {
    const { level, heat, standings } = badge;
    const [{ source, score }] = standings;
    const pill = el('span', { class: 'heat', 'data-level': level }, short(score));
    const words = t('panelHeat', t(levelText(level)), heat, t(sourceText(source)));
    parts.push(el('p', { class: 'lv' }, pill, ' ', words));
  }
  return parts;
}
