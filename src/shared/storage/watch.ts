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

type Listener = (changes: Changes) => void;

/** All that watches an area in this context, and the function that ends listening. */
interface Watchers {
  all: Set<Listener>;
  end(): void;
}

/**
 * The browser gets one listener for all of them: Firefox (153) sends each listener a copy of the old and the new values,
 * through its main process, which is blocked meanwhile.
 */
const watchers = new WeakMap<Area, Watchers>();

/** Calls `changed` after each write to an area, from any context, until the signal aborts. */
export function watchAll(
  area: Area,
  changed: (change: Changed) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Changes) =>
    changed({
      keys: Object.keys(changes),
      has: ({ key }) => key in changes,
      now: ({ key, read }) => read(changes[key]?.newValue),
      before: ({ key, read }) => read(changes[key]?.oldValue),
    });
  const { all, end } = watchers.get(area) ?? listen(area);
  all.add(listener);
  signal?.addEventListener('abort', () => {
    all.delete(listener);
    if (all.size === 0) end();
  });
}

/** Calls `changed` with the keys of each write to an area, for the lifetime of the context. For `badge.js`, where the other functions have no room. */
export function watchKeys(area: Area, changed: (keys: string[]) => void): void {
  area.onChanged.addListener((changes) => changed(Object.keys(changes)));
}

function listen(area: Area): Watchers {
  const { onChanged } = area;
  const all = new Set<Listener>();
  const listener = (changes: Changes) => notify(all, changes);
  const end = () => {
    watchers.delete(area);
    try {
      onChanged.removeListener(listener);
    } catch {
      // The extension was removed while the page is still open: the browser has already removed the listener.
    }
  };
  onChanged.addListener(listener);
  watchers.set(area, { all, end });
  return { all, end };
}

/** An error of one watcher does not keep the change from the others. */
function notify(all: ReadonlySet<Listener>, changes: Changes): void {
  const errors: unknown[] = [];
  for (const listener of [...all]) {
    try {
      listener(changes);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
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
