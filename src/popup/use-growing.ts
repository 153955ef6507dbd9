import type { RefCallback } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, placeToHash } from './place.ts';

/** The number of rows that most windows show. */
const FIRST = 12;
const STEP = 60;
/** The lowest height of a row in px; determines how many rows are needed to restore the scroll position. */
const LOWEST_ROW = 28;
const AHEAD = '800px';

/**
 * How many rows of a list to render: the visible ones first, more when the user scrolls near the end. Print renders all.
 * @param shows identifies the list: a different one starts from the beginning
 */
export function useGrowing(
  total: number,
  shows: Place | null,
): { drawn: number; end: RefCallback<HTMLElement> } {
  const of = shows === null ? '' : placeToHash(shows);
  const first = FIRST + Math.ceil((shows?.scroll ?? 0) / LOWEST_ROW);
  const [grown, setGrown] = useState({ of, rows: first });
  const rows = grown.of === of ? grown.rows : first;
  const more = rows + STEP;
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const observer = new IntersectionObserver(
        ([entry]) => entry?.isIntersecting && setGrown({ of, rows: more }),
        { root: element.closest('.scroller'), rootMargin: AHEAD },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [of, more],
  );
  useEffect(() => {
    const all = () => setGrown({ of, rows: total });
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, [of, total]);
  return { drawn: Math.min(rows, total), end };
}
