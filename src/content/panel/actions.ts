import { abstractUrl } from '../../core/arxiv-id.ts';
import { bibtexOf } from '../../core/bibtex.ts';
import type { TextName } from '../../core/text-name.ts';
import type { ListingFacts } from '../../shared/messages.ts';
import { titleAndLink } from '../../shared/share-texts.ts';
import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import type { Context } from './context.ts';

const ICONS = {
  save: 'M4 2.5h8v11L8 10.5l-4 3z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a2.5 2.5 0 0 1 3.5 3.5L10.5 8M5.5 8 4 9.5A2.5 2.5 0 0 0 7.5 13L9 11.5',
  done: 'M3 8.5 6.5 12 13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
};
const ANSWER_MS = 2000;

export interface PaperActions {
  buttons: HTMLElement[];
  /** Shows whether the paper is saved now. */
  update(): void;
}

/** The actions for the paper. The buttons show their result themselves. */
export function makeActions(
  context: Context,
  live: LiveApi,
  facts: ListingFacts,
  failed: (error: unknown) => void,
): PaperActions {
  const { el, t } = context;
  const { id } = facts;
  const [abs, pdf] = [`/abs/${id}`, `/pdf/${id}`];
  const save = makeSave(context, live, facts, failed);
  const buttons = [
    el('a', { class: 'btn', 'data-kind': 'main', href: abs }, t('panelAbstract')),
    el('a', { class: 'btn', href: pdf }, t('panelPdf')),
    save.element,
    copyButton(context, 'panelBibtex', ICONS.copy, () => bibtexOf(facts)),
    copyButton(context, 'panelTitleAndLink', ICONS.copy, () => titleAndLink(facts)),
    copyButton(context, 'panelLink', ICONS.link, () => abstractUrl(id)),
  ];
  return { buttons, update: save.update };
}

function makeSave(
  { el, icon, onUser, set, t }: Context,
  live: LiveApi,
  facts: ListingFacts,
  failed: (error: unknown) => void,
): { element: HTMLElement; update(): void } {
  const { id } = facts;
  let saved = false;
  const element = el('button', { class: 'btn' });
  const show = (now: boolean) => {
    saved = now;
    set(element, 'aria-pressed', String(now));
    element.replaceChildren(
      icon(ICONS.save, now ? 'fill' : ''),
      t(now ? 'panelSaved' : 'panelSave'),
    );
  };
  const update = () => show(live.isSaved(id));
  onUser(element, 'click', () => {
    show(!saved);
    send('save', { id, saved, ...(saved ? { facts } : {}) }).catch((error) => {
      update();
      failed(error);
    });
  });
  update();
  return { element, update };
}

function copyButton(
  { el, icon, onUser, t }: Context,
  name: TextName,
  path: string,
  textOf: () => string,
): HTMLElement {
  let timer = 0;
  const label = el('span', { role: 'status' });
  const button = el('button', { class: 'btn', title: t('panelCopy', t(name)) }, icon(path), label);
  const show = (drawn: string, words: TextName) => {
    button.firstElementChild?.replaceWith(icon(drawn));
    label.textContent = t(words);
  };
  const answer = (drawn: string, words: TextName) => {
    show(drawn, words);
    clearTimeout(timer);
    timer = window.setTimeout(() => show(path, name), ANSWER_MS);
  };
  onUser(button, 'click', () => {
    navigator.clipboard.writeText(textOf()).then(
      () => answer(ICONS.done, 'panelCopied'),
      () => answer(ICONS.failed, 'panelNotCopied'),
    );
  });
  show(path, name);
  return button;
}
