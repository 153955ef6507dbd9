import type { RefCallback } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, placeToHash } from './place.ts';

/** What most windows show at once. */
const FIRST = 12;
const STEP = 60;
/** No row is lower than this, in px: so many are needed to scroll to where the reader left the list. */
const LOWEST_ROW = 28;
const AHEAD = '800px';

/**
 * How many rows of a list are drawn: those in view first, the others when the reader comes near its end. Paper gets
 * all of them.
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
