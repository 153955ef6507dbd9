import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ListModel } from './model.ts';
import { placeToHash } from './place.ts';
import type { State } from './state.ts';

/**
 * Scrolls a list to its place: to the user's last position, or to the top of another list.
 * @param scroller the scrolling element, or null for the document
 */
export function useScroll(
  { shows }: State,
  model: ListModel,
  scroller: RefObject<HTMLElement | null> | null,
): void {
  const last = useRef<string | null>(null);
  const scrolled = useRef(0);
  useLayoutEffect(() => {
    if (shows === null || placeToHash(shows) === last.current) return;
    last.current = placeToHash(shows);
    const element = scroller === null ? document.documentElement : scroller.current;
    // Setting an unchanged position would cost a layout before the first paint.
    if (element !== null && shows.scroll !== scrolled.current) element.scrollTop = shows.scroll;
  }, [shows, scroller]);
  useEffect(() => {
    const element = scroller === null ? document.documentElement : scroller.current;
    const target = scroller === null ? document : element;
    const onScroll = () => {
      scrolled.current = element?.scrollTop ?? 0;
      model.scrolled(scrolled.current);
    };
    target?.addEventListener('scroll', onScroll, { passive: true });
    return () => target?.removeEventListener('scroll', onScroll);
  }, [scroller, model]);
}
