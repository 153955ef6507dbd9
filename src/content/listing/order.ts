import type { ListedEntry } from '../pages/entries.ts';
import { listsOf, type Unit } from './units.ts';

/** Sorts lists in place and can restore arXiv's order. */
export interface Order {
  /**
   * Sorts descending within each group; entries with equal numbers keep arXiv's order.
   * @returns the entries in their new order
   */
  sort<E extends ListedEntry>(entries: readonly E[], numberOf: (entry: E) => number): E[];
  /** Restores arXiv's order, even if nodes were wrapped or moved in the meantime. */
  undo(): void;
}

export function makeOrder(): Order {
  const original = new Map<Element, ChildNode[]>();

  function undo(): void {
    for (const [container, nodes] of original) {
      arrange(container, new Set(nodes.flatMap((node) => childHolding(container, node))));
    }
    original.clear();
  }

  function sort<E extends ListedEntry>(entries: readonly E[], numberOf: (entry: E) => number): E[] {
    undo();
    return listsOf(entries).flatMap(({ container, groups }) => {
      original.set(container, [...container.childNodes]);
      const units = groups.flatMap((group) => highestFirst(group, numberOf));
      arrange(container, new Set(units.flatMap((unit) => unit.nodes)));
      return units.map((unit) => unit.entry);
    });
  }

  return { sort, undo };
}

function highestFirst<E>(group: readonly Unit<E>[], numberOf: (entry: E) => number): Unit<E>[] {
  return group
    .map((unit) => ({ unit, number: numberOf(unit.entry) }))
    .sort((a, b) => b.number - a.number)
    .map(({ unit }) => unit);
}

/** The child of `container` that is or contains `node`: another script may have wrapped it. */
function childHolding(container: Element, node: ChildNode): ChildNode[] {
  let child = node;
  while (child.parentNode !== container) {
    if (child.parentElement === null) return [];
    child = child.parentElement;
  }
  return [child];
}

/**
 * Puts the nodes into this order. All other children stay in place. Moving nodes without removing them (Chrome 133,
 * Firefox 144) is several times faster.
 */
function arrange(container: Element, nodes: ReadonlySet<ChildNode>): void {
  const move = 'moveBefore' in container ? 'moveBefore' : 'insertBefore';
  let next = container.firstChild;
  for (const node of nodes) {
    while (next !== null && !nodes.has(next)) next = next.nextSibling;
    if (node === next) next = next.nextSibling;
    else container[move](node, next);
  }
}
