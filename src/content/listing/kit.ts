import type { ArxivId } from '../../core/digest.ts';
import type { ListingFacts } from '../../messages.ts';
import { factsOf } from '../pages/facts.ts';
import type { Shared } from '../shared.ts';
import css from './bar.css?text';
import { el, icon, mark, set, svg } from './dom.ts';
import { openerOf, type Row } from './rows.ts';
import { bringIntoView, type Walk } from './walk.ts';

/** What `listing.js` has and `panel.js` needs, so that a page does not load it twice. */
export interface Kit {
  css: string;
  dom: { el: typeof el; svg: typeof svg; icon: typeof icon; mark: typeof mark; set: typeof set };
  /** What the page says of the paper whose badge was pressed. */
  factsOf(opener: Element): ListingFacts | null;
  /** Goes to the next or previous talked-about paper. */
  step(direction: 1 | -1): { id: ArxivId; opener: HTMLElement } | null;
  /** Marks the entry beside which the panel stands, and sees to it that it is not covered. */
  standBeside(opener: Element | null): void;
}

const BESIDE = 'data-hot-papers-beside';

export function makeKit(
  shared: Shared,
  walk: Walk,
  rows: () => readonly Row[],
  moved: () => void,
): Kit {
  const rowOf = (opener: Element | null) =>
    rows().find(({ holder }) => shared.page.roomOf(holder).contains(opener));
  return {
    css,
    dom: { el, svg, icon, mark, set },
    factsOf(opener) {
      const row = rowOf(opener);
      return row === undefined ? null : factsOf(row);
    },
    step(direction) {
      const row = walk.step(direction);
      const opener = row && openerOf(shared, row);
      return row && opener ? { id: row.id, opener } : null;
    },
    standBeside(opener) {
      for (const marked of document.querySelectorAll(`[${BESIDE}]`)) marked.removeAttribute(BESIDE);
      const row = rowOf(opener);
      walk.stay(row ?? null);
      if (row === undefined) return;
      if (shared.kind !== 'abs')
        for (const part of [row.holder, row.dd]) part?.setAttribute(BESIDE, '');
      bringIntoView(row.holder);
      moved();
    },
  };
}
