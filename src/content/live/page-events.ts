import { api } from '../api.ts';
import type { Lifetime } from './lifetime.ts';

/** Calls `changed` with the keys of `storage.local` that have changed, and their new values. */
export function onStorageChange(
  { signal, safely }: Lifetime,
  changed: (values: ReadonlyMap<string, unknown>) => unknown,
): void {
  const { onChanged } = api.storage.local;
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    const values = Object.entries(changes).map(([key, { newValue }]) => [key, newValue] as const);
    safely(() => changed(new Map(values)));
  };
  onChanged.addListener(hear);
  signal.addEventListener('abort', () => {
    try {
      onChanged.removeListener(hear);
    } catch {
      // The extension is gone, and the listener with it.
    }
  });
}

/** Calls `woken` when the page was asleep (back/forward cache, frozen tab) and may have missed changes. */
export function onPageReturn({ signal, safely }: Lifetime, woken: () => unknown): void {
  addEventListener('pageshow', ({ persisted }) => persisted && safely(woken), { signal });
  document.addEventListener('resume', () => safely(woken), { signal });
}
