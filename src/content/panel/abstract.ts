import type { Context } from './context.ts';
import { showMath } from './mathematics.ts';

/** Longer abstracts are truncated at first, because they would push the posts out of view. */
const SHORT = 420;

export interface Abstract {
  element: HTMLElement;
  /** Shows the whole abstract. Returns false if it is already shown. */
  expand(): boolean;
}

/** The paper's abstract; null if it is unknown. */
export function abstractOf({ el, set, t, section }: Context, text: string): Abstract | null {
  if (text === '') return null;
  const words = showMath(el('p', { class: 'abs', lang: 'en', dir: 'ltr' }, text), 'prose');
  const element = section(t('panelAbstract'), '', words);
  let isWhole = text.length <= SHORT;
  if (isWhole) return { element, expand: () => false };
  const button = el('button', { class: 'link', click: () => show(!isWhole) });
  const show = (whole: boolean) => {
    isWhole = whole;
    set(words, 'data-short', !whole);
    set(button, 'aria-expanded', String(whole));
    button.textContent = t(whole ? 'panelShorter' : 'panelWhole');
  };
  show(false);
  element.append(button);
  return {
    element,
    expand() {
      if (isWhole) return false;
      show(true);
      return true;
    },
  };
}
