import { HIDDEN_BY_US } from './hidden-by-us.ts';
import type { Row } from './rows.ts';

/**
 * Takes rows out of sight or brings them back. `until-found` keeps them within reach of find-in-page and
 * of links to `#item7`; what something else has hidden is left alone.
 */
export function hide(row: Row, out: boolean): void {
  row.out = out;
  for (const element of [row.holder, row.dd]) {
    if (element === null || element.hasAttribute(HIDDEN_BY_US) === out) continue;
    if (out && element.hasAttribute('hidden')) continue;
    element.toggleAttribute(HIDDEN_BY_US, out);
    if (out) element.setAttribute('hidden', 'until-found');
    else element.removeAttribute('hidden');
  }
}

/** Hides the rows that `isOut` says, and no other. Where nothing is hidden, none has to be shown. */
export function hideOnly(rows: readonly Row[], isOut: (row: Row) => boolean): void {
  const some = document.querySelector(`[${HIDDEN_BY_US}]`) !== null;
  for (const row of rows) {
    const out = isOut(row);
    if (out || some) hide(row, out);
  }
}

/** The row in which a node lies. */
export function rowAround(rows: readonly Row[], node: Node | null): Row | undefined {
  return rows.find(({ holder, dd }) => holder.contains(node) || dd?.contains(node));
}

/** Where the address leads within the page. */
export function target(): Element | null {
  const name = nameIn(location.hash);
  return name === ''
    ? null
    : (document.getElementById(name) ?? document.getElementsByName(name)[0] ?? null);
}

function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A percent sign that encodes nothing, such as `#100%`: browsers take it as it is.
    return hash.slice(1);
  }
}
