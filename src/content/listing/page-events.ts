import type { LiveApi } from '../live-api.ts';
import { target } from './hide.ts';

const RESIZED_AT_MOST_MS = 1000;

export interface PageEvents {
  /** At most once per frame. */
  scrolled(): void;
  /** Find-in-page or a link within the page leads to an element. */
  found(node: Node | null): void;
  /** The list's height changed: rows may have been hidden or shown. At most once a second, when the page is idle. */
  resized(): void;
  /** The page returned from the back/forward cache. */
  returned(): void;
}

export function listenToPage(
  { signal }: LiveApi,
  { scrolled, found, resized, returned }: PageEvents,
): void {
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
  followSize(signal, resized);
  addEventListener('pageshow', ({ persisted }) => persisted && returned(), { signal });
}

/** Observes the page's height, because lists are added and removed. */
function followSize(signal: AbortSignal, resized: () => void): void {
  let timer = 0;
  const observer = new ResizeObserver(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      requestIdleCallback(() => signal.aborted || resized());
    }, RESIZED_AT_MOST_MS);
  });
  observer.observe(document.body);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
