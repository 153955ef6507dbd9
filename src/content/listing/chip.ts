import { el, icon, set } from './dom.ts';

export interface Chip {
  element: HTMLElement;
  /** Shows the number of its entries; null removes the chip. */
  show(count: number | null, pressed: boolean): void;
}

/** A switch with a name and a number. */
export function makeChip(label: string, toggle: () => void): Chip {
  const number = el('b');
  const tick = icon('M3 8.5 6.5 12 13 4.5');
  const element = el('button', { class: 'chip', click: toggle }, tick, label, number);
  return {
    element,
    show(count, pressed) {
      element.hidden = count === null;
      number.textContent = String(count ?? '');
      set(element, 'aria-pressed', String(pressed));
    },
  };
}
