import type { ListedEntry } from '../pages/entries.ts';
import { type Group, listsOf } from './units.ts';

/** Sorts lists in place and knows the way back. */
export interface Order {
  /** Hottest first in each group; what has the same heat, or none, keeps arXiv's order. */
  sort(entries: readonly ListedEntry[], heatOf: (entry: ListedEntry) => number): void;
  /** arXiv's order, whatever was wrapped or moved in the meantime. */
  undo(): void;
}

export function makeOrder(): Order {
  const original = new Map<Element, ChildNode[]>();
  return {
    sort(entries, heatOf) {
      for (const { container, groups } of listsOf(entries)) {
        if (!original.has(container)) original.set(container, [...container.childNodes]);
        arrange(
          container,
          groups.flatMap((group) => sorted(group, heatOf)),
        );
      }
    },
    undo() {
      for (const [container, nodes] of original) {
        arrange(container, [...new Set(nodes.flatMap((node) => childHolding(container, node)))]);
      }
      original.clear();
    },
  };
}

function sorted(group: Group, heatOf: (entry: ListedEntry) => number): ChildNode[] {
  const heats = new Map(group.map((unit) => [unit, heatOf(unit.entry)]));
  const heat = (unit: Group[number]) => heats.get(unit) ?? 0;
  return group.toSorted((a, b) => heat(b) - heat(a)).flatMap((unit) => unit.nodes);
}

/** The child of `container` that is or holds `node`: by now, something may have wrapped it. */
function childHolding(container: Element, node: ChildNode): ChildNode[] {
  let child = node;
  while (child.parentNode !== container) {
    if (child.parentElement === null) return [];
    child = child.parentElement;
  }
  return [child];
}

/** Puts the nodes into this order. All other children stay where they are. */
function arrange(container: Element, nodes: readonly ChildNode[]): void {
  const moving = new Set<ChildNode>(nodes);
  let place = container.firstChild;
  for (const node of nodes) {
    while (place !== null && !moving.has(place)) place = place.nextSibling;
    if (node === place) place = place.nextSibling;
    else container.insertBefore(node, place);
  }
}
