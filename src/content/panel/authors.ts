import { shortenAuthors } from '../../core/authors.ts';
import type { Context } from './context.ts';
import type { AuthorButtons } from './follow-author.ts';

/** The number of names that the panel shows at first. */
const NAMED = 5;

/** The authors: the first names, and a button that shows the others. */
export function authorsOf(
  context: Context,
  authors: readonly string[],
  buttons: AuthorButtons,
): HTMLElement {
  const { el, counted } = context;
  const { shown, more } = shortenAuthors(authors, NAMED);
  const line = el('p', { class: 'by', dir: 'ltr' });
  if (more === 0) {
    line.append(...listed(context, authors.map(buttons.of)));
    return line;
  }
  const open = () => {
    line.replaceChildren(...listed(context, authors.map(buttons.of)));
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
  };
  const rest = el('button', { class: 'link', click: open }, counted('uiAuthorsMore', more));
  line.append(...listed(context, [...shown.map(buttons.of), rest]));
  return line;
}

/** Joins items with commas, also in languages whose `unit` lists have no separator. */
function listed({ locale }: Context, things: readonly (string | Node)[]): (string | Node)[] {
  const indexes = things.map((_, index) => `${index}`);
  return new Intl.ListFormat(locale, { style: 'narrow' })
    .formatToParts(indexes)
    .map(({ type, value }) => (type === 'element' ? (things[Number(value)] ?? '') : value));
}
