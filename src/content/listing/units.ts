import type { ListedEntry } from '../pages/entries.ts';

/** What moves together when a list is sorted: a `dt`, its `dd` and the white space up to the next one. */
export interface Unit {
  entry: ListedEntry;
  nodes: ChildNode[];
}

/** Units between two headings. They are sorted among themselves. */
export type Group = Unit[];

/** The element whose children are sorted, with its groups. */
export interface List {
  container: Element;
  groups: Group[];
}

/** Where each entry lies. Entries that something wrapped lie one or more levels deeper. */
export function listsOf(entries: readonly ListedEntry[]): List[] {
  const heads = new Map<Element, Map<Node, ListedEntry>>();
  for (const entry of entries) {
    const head = headOf(entry);
    const container = head.parentElement ?? entry.section;
    const known = heads.get(container);
    if (known) known.set(head, entry);
    else heads.set(container, new Map([[head, entry]]));
  }
  return [...heads].map(([container, entryOf]) => ({
    container,
    groups: groupsIn(container, entryOf),
  }));
}

/** The outermost element that holds this entry and no other. */
function headOf({ holder, section }: ListedEntry): Element {
  let head: Element = holder;
  for (;;) {
    const parent = head.parentElement;
    if (parent === null || parent === section) return head;
    if (parent.getElementsByTagName(holder.localName).length > 1) return head;
    head = parent;
  }
}

/** A heading, or anything else that is no part of an entry, ends a group and stays where it is. */
function groupsIn(container: Element, entryOf: ReadonlyMap<Node, ListedEntry>): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let unit: Unit | null = null;
  for (const node of container.childNodes) {
    const entry = entryOf.get(node);
    if (entry !== undefined) {
      if (group === null) groups.push((group = []));
      group.push((unit = { entry, nodes: [node] }));
    } else if (unit !== null && !(node instanceof Element && node.localName !== 'dd')) {
      unit.nodes.push(node);
    } else if (node instanceof Element) {
      group = unit = null;
    }
  }
  return groups;
}
