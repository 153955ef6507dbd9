/**
 * Gives, call by call, the elements of one name that have become complete since, in the order in which a
 * streaming page brings them: while it streams, an element that nothing follows may still grow. The whole
 * page is never searched again.
 */
export function streamOf(name: string): () => Element[] {
  let last: Element | null = null;
  return () => {
    const fresh: Element[] = [];
    for (;;) {
      const next: Element | null = last ? following(last, name) : document.querySelector(name);
      if (!next || (!next.nextSibling && document.readyState === 'loading')) return fresh;
      fresh.push(next);
      last = next;
    }
  };
}

/** The first element of that name after `from` and outside it. */
function following(from: Element, name: string): Element | null {
  let at: Element | null = from;
  while (at) {
    const next: Element | null = at.nextElementSibling;
    const found = next?.localName === name ? next : next?.querySelector(name);
    if (found) return found;
    at = next ?? at.parentElement;
  }
  return null;
}
