import type { Context } from './context.ts';

/** A paper may have 100,000 posts, so they are rendered in batches. */
const AT_ONCE = 100;

/**
 * Fills a list with its first items; a button after it adds more.
 * @param first the number of items at first
 */
export function longList<T>(
  { el, t, exact }: Context,
  list: HTMLElement,
  items: readonly T[],
  make: (item: T) => Node,
  first = AT_ONCE,
): Node[] {
  let shown = 0;
  const more = el('button', { class: 'btn', click: () => grow(AT_ONCE) });
  const grow = (by: number) => {
    const next = items.slice(shown, shown + by);
    shown += next.length;
    list.append(...next.map(make));
    const left = items.length - shown;
    if (left === 0) more.remove();
    else more.textContent = t('uiShowMore', exact(Math.min(left, AT_ONCE)));
  };
  grow(first);
  return shown < items.length ? [list, more] : [list];
}
