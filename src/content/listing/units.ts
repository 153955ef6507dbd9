import type { ListedEntry } from '../pages/entries.ts';

/** Nodes that move together when a list is sorted: a `dt` and everything after it up to the next one or a heading. */
export interface Unit<E> {
  entry: E;
  nodes: ChildNode[];
}

/** An element whose children are sorted, and its units, split by headings. */
export interface List<E> {
  container: Element;
  groups: Unit<E>[][];
}

/** The lists that contain the entries. Wrapped entries are one or more levels deeper. */
export function listsOf<E extends ListedEntry>(entries: readonly E[]): List<E>[] {
  const lists = new Map<Element, Map<Node, E>>();
  for (const entry of entries) {
    const head = headOf(entry);
    const container = head.parentElement ?? entry.section;
    const known = lists.get(container);
    if (known) known.set(head, entry);
    else lists.set(container, new Map([[head, entry]]));
  }
  return [...lists].map(([container, entryOf]) => ({
    container,
    groups: groupsIn(container, entryOf),
  }));
}

/** The outermost element that contains this entry and no other. */
function headOf({ holder, section }: ListedEntry): Element {
  let head: Element = holder;
  for (;;) {
    const parent = head.parentElement;
    if (parent === null || parent === section) return head;
    if (parent.getElementsByTagName(holder.localName).length > 1) return head;
    head = parent;
  }
}

const HEADING = 'h1, h2, h3, h4, h5, h6';

/** A `dd` contains none, and searching two thousand of them takes as long as moving them. */
function isHeading(node: Node): boolean {
  if (!(node instanceof Element) || node.localName === 'dd') return false;
  return node.matches(HEADING) || node.querySelector(HEADING) !== null;
}

/** A heading ends a group and stays in place. Other elements, added by other scripts, follow their entry. */
function groupsIn<E>(container: Element, entryOf: ReadonlyMap<Node, E>): Unit<E>[][] {
  const groups: Unit<E>[][] = [];
  let group: Unit<E>[] = [];
  for (const node of container.childNodes) {
    const entry = entryOf.get(node);
    if (entry !== undefined) {
      if (group.length === 0) groups.push(group);
      group.push({ entry, nodes: [node] });
    } else if (isHeading(node)) {
      group = [];
    } else {
      group.at(-1)?.nodes.push(node);
    }
  }
  return groups;
}
