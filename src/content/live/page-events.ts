import type { Lifetime } from './lifetime.ts';

/** Calls `woken` after the page was suspended (back/forward cache, frozen tab) and may have missed changes. */
export function onPageReturn({ signal, safely }: Lifetime, woken: () => unknown): void {
  addEventListener('pageshow', ({ persisted }) => persisted && safely(woken), { signal });
  document.addEventListener('resume', () => safely(woken), { signal });
}
