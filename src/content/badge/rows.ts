/**
 * Returns, call by call, the elements of one name that were completed since the last call, in page order. While a page
 * streams, its last element may still grow. If a script of the page changed the rows before, returns all of them again.
 */
export function streamOf(name: string): () => Element[] {
  const all = document.getElementsByTagName(name);
  let count = 0;
  let last: Element | undefined;
  return () => {
    const fresh: Element[] = [];
    if (all[count - 1] !== last) count = 0;
    for (;;) {
      const next = all[count];
      if (!next || (!next.nextSibling && document.readyState === 'loading')) return fresh;
      fresh.push(next);
      last = next;
      count++;
    }
  };
}
