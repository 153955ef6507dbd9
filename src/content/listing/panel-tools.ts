import type { LiveApi, PanelTools } from '../live-api.ts';
import { factsOf } from '../pages/facts.ts';
import css from './bar.css?text';
import { el, icon, logo, onUser, set, svg } from './dom.ts';
import { bringIntoView, type Navigation } from './navigation.ts';
import { openerOf, type Row } from './rows.ts';

const BESIDE = 'data-hot-papers-beside';

export function makePanelTools(
  live: LiveApi,
  navigation: Navigation,
  rows: () => readonly Row[],
  moved: () => void,
): PanelTools {
  const rowOf = (opener: Element | null) =>
    rows().find(({ holder }) => live.page.badgeContainerOf(holder).contains(opener));
  return {
    css,
    dom: { el, svg, icon, logo, onUser, set },
    factsOf(opener) {
      const row = rowOf(opener);
      return row === undefined ? null : factsOf(row);
    },
    step(direction) {
      const row = navigation.step(direction);
      const opener = row && openerOf(live, row);
      return row && opener ? { id: row.id, opener } : null;
    },
    standBeside(opener) {
      for (const marked of document.querySelectorAll(`[${BESIDE}]`)) marked.removeAttribute(BESIDE);
      const row = rowOf(opener);
      navigation.stay(row ?? null);
      if (row === undefined) return;
      if (live.kind !== 'abs')
        for (const part of [row.holder, row.dd]) part?.setAttribute(BESIDE, '');
      bringIntoView(row.holder);
      moved();
    },
  };
}
