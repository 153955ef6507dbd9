import { HIDDEN_BY_FILTER } from './hidden-by-filter.ts';
import type { Row } from './rows.ts';

/**
 * Hides or shows rows. `until-found` keeps them reachable by find-in-page and links to `#item7`. Rows hidden by other
 * scripts stay unchanged.
 */
export function hide(row: Row, out: boolean): void {
  row.out = out;
  for (const element of [row.holder, row.dd]) {
    if (element === null || element.hasAttribute(HIDDEN_BY_FILTER) === out) continue;
    if (out && element.hasAttribute('hidden')) continue;
    element.toggleAttribute(HIDDEN_BY_FILTER, out);
    if (out) element.setAttribute('hidden', 'until-found');
    else element.removeAttribute('hidden');
  }
}

/** Hides exactly the rows for which `isOut` is true. Skips the update if there is nothing to hide or show. */
export function hideOnly(rows: readonly Row[], isOut: (row: Row) => boolean): void {
  const some = document.querySelector(`[${HIDDEN_BY_FILTER}]`) !== null;
  for (const row of rows) {
    const out = isOut(row);
    if (out || some) hide(row, out);
  }
}

/** The row that contains a node. */
export function rowAround(rows: readonly Row[], node: Node | null): Row | undefined {
  return rows.find(({ holder, dd }) => holder.contains(node) || dd?.contains(node));
}

/** The element that the fragment of the URL names. */
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
    // Browsers accept a percent sign that encodes nothing, such as `#100%`, as it is.
    return hash.slice(1);
  }
}
