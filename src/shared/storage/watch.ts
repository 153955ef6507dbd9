import type { Area, Changes, Item } from './area.ts';

/** The changes of one write. */
export interface Changed {
  readonly keys: readonly string[];
  /** Whether the write changed an item. */
  has(item: Pick<Item<unknown>, 'key'>): boolean;
  /** The new value of a changed item, validated. */
  now<T>(item: Item<T>): T;
  before<T>(item: Item<T>): T;
}

/** Calls `changed` after each write to an area, from any context, until the signal aborts. */
export function watchAll(
  area: Area,
  changed: (change: Changed) => void,
  signal?: AbortSignal,
): void {
  const { onChanged } = area;
  const hear = (changes: Changes) =>
    changed({
      keys: Object.keys(changes),
      has: ({ key }) => key in changes,
      now: ({ key, read }) => read(changes[key]?.newValue),
      before: ({ key, read }) => read(changes[key]?.oldValue),
    });
  onChanged.addListener(hear);
  signal?.addEventListener('abort', () => {
    try {
      onChanged.removeListener(hear);
    } catch {
      // On a page that is still open after the extension was removed: the listener is already gone.
    }
  });
}

/** Calls `changed` with the keys of each write to an area, for the lifetime of the context. */
export function watchKeys(area: Area, changed: (keys: string[]) => void): void {
  area.onChanged.addListener((changes) => changed(Object.keys(changes)));
}

/** Calls `changed` with the value of one item after each write of it, until the signal aborts. */
export function watch<T>(
  area: Area,
  item: Item<T>,
  changed: (now: T, before: T) => void,
  signal?: AbortSignal,
): void {
  watchAll(
    area,
    (change) => {
      if (change.has(item)) changed(change.now(item), change.before(item));
    },
    signal,
  );
}
