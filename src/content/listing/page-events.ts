import type { Shared } from '../shared.ts';
import { target } from './hide.ts';

export interface PageEvents {
  /** At most once a frame. */
  scrolled(): void;
  /** Find-in-page or a link within the page leads into an element. */
  found(node: Node | null): void;
  /** The page is back from the back/forward cache. */
  returned(): void;
}

export function listenToPage({ signal }: Shared, { scrolled, found, returned }: PageEvents): void {
  let frame = 0;
  const onScroll = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      scrolled();
    });
  };
  addEventListener('scroll', onScroll, { signal, passive: true });
  addEventListener('resize', onScroll, { signal, passive: true });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  document.addEventListener('beforematch', (event) => found(event.target as Node), { signal });
  const follow = () => {
    const to = target();
    found(to);
    to?.scrollIntoView();
  };
  addEventListener('hashchange', follow, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && returned(), { signal });
}
