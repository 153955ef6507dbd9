/**
 * Returns, call by call, the elements of one name that were completed since the last call, in page order. While a page
 * streams, its last element may still grow. The page is never searched twice.
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
