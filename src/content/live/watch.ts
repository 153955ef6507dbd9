/** Elements without rows, such as those that MathJax adds (fourteen thousand on a long page). */
const NEVER_ROWS = new Set(['span', 'script', 'nobr', 'mjx-container', 'img', 'br']);

/** How often a row is updated after another script changed it. The limit ends a loop between two scripts. */
const MOST_ROUNDS = 8;

/**
 * Reports, at most once per frame, rows that other scripts added, moved or refilled, and changes that may have made the
 * page dark. Waiting for the frame prevents a hang if two scripts undo each other's changes.
 * @returns makes a change without reporting it
 */
export function watch(
  holder: string,
  signal: AbortSignal,
  changed: (rows: ReadonlySet<Element>, style: boolean) => void,
): <T>(change: () => T) => T {
  const rows = new Set<Element>();
  const rounds = new WeakMap<Element, number>();
  let style = false;
  let frame = 0;

  const note = (node: Node, target: Node) => {
    if (!(node instanceof Element) || NEVER_ROWS.has(node.localName)) return;
    if (node.localName === 'style' || node.localName === 'link') style = true;
    if (node.localName === holder) rows.add(node);
    for (const row of node.getElementsByTagName(holder)) rows.add(row);
    const around = target instanceof Element ? target.closest(holder) : null;
    if (around !== null) rows.add(around);
  };
  const report = () => {
    frame = 0;
    const these = new Set([...rows].filter(isUnsettled));
    const restyled = style;
    rows.clear();
    style = false;
    changed(these, restyled);
  };
  const isUnsettled = (row: Element) => {
    const round = (rounds.get(row) ?? 0) + 1;
    rounds.set(row, round);
    return round <= MOST_ROUNDS;
  };
  const take = (records: MutationRecord[]) => {
    for (const { type, addedNodes, target } of records) {
      if (type === 'attributes') style = true;
      // Other scripts' changes within a badge are not changes of its row.
      if (isInBadge(target)) continue;
      for (const node of addedNodes) note(node, target);
    }
    if ((style || rows.size > 0) && frame === 0) frame = requestAnimationFrame(report);
  };

  const observer = new MutationObserver(take);
  const observe = () => {
    observer.observe(document, { childList: true, subtree: true });
    for (const root of [document.documentElement, document.body]) {
      observer.observe(root, { attributes: true, attributeFilter: ['class', 'style'] });
    }
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return (change) => {
    take(observer.takeRecords());
    observer.disconnect();
    try {
      return change();
    } finally {
      // Forgets what a nested change left, too.
      observer.disconnect();
      if (!signal.aborted) observe();
    }
  };
}

function isInBadge(node: Node): boolean {
  return node instanceof Element && node.closest('.hot-papers-badge') !== null;
}
