import { shortenAuthors } from '../../core/authors.ts';
import type { TextName } from '../../core/text-name.ts';
import { pluralizer } from '../../shared/plurals.ts';
import { type Form, listAs } from '../../shared/share-texts.ts';
import { listNames } from '../list-names.ts';
import type { LiveApi } from '../live-api.ts';
import { factsOf } from '../pages/facts.ts';
import { el } from './dom.ts';
import type { Row } from './rows.ts';

const FORMS: readonly (readonly [Form, TextName])[] = [
  ['markdown', 'popupCopyMarkdown'],
  ['text', 'popupCopyText'],
  ['links', 'popupCopyLinks'],
];
/** The most authors of a paper in a copied list. */
const AUTHORS = 3;

/** Copies the list as shown, or opens the reading list. The result appears below. */
export function makeShare(
  live: LiveApi,
  rows: readonly Row[],
  openReadingList: () => void,
): HTMLElement {
  const { translate } = live;
  const answer = el('p', { role: 'status' });
  const copy = (form: Form) => {
    navigator.clipboard.writeText(textOf(live, rows, form)).then(
      () => {
        answer.textContent = translate('popupCopied');
      },
      () => {
        answer.textContent = translate('panelNotCopied');
      },
    );
  };
  const name = translate('popupShare');
  return el(
    'div',
    { class: 'pop share', role: 'dialog', 'aria-label': name, tabindex: -1 },
    el('h4', {}, name),
    ...FORMS.map(([form, text]) =>
      el('button', { class: 'btn', click: () => copy(form) }, translate(text)),
    ),
    el('button', { class: 'link', click: openReadingList }, translate('popupReadingList')),
    answer,
  );
}

/** The visible entries as text, in their current order. */
export function textOf(live: LiveApi, rows: readonly Row[], form: Form): string {
  const { translate, locale } = live;
  const counted = pluralizer(translate, locale);
  const papers = rows.filter(({ out }) => !out).map((row) => ({ ...factsOf(row), hearsay: false }));
  const byline = (authors: string[]): string => {
    const { shown, more } = shortenAuthors(authors, AUTHORS);
    const names = more > 0 ? [...shown, counted('uiAuthorsMore', more)] : shown;
    return listNames(names, locale);
  };
  return listAs(form, papers, document.title.trim(), byline);
}
