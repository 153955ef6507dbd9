/** What changed: keys with the values before and after; a value that is not there is undefined. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

type Listener = (changes: Changes) => void;

/** A storage area of the browser, such as `storage.local`. Each context hands in its own. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  readonly onChanged: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/** One key of an area. */
export interface Item<T> {
  readonly key: string;
  /** What is stored, checked; the default where nothing is, or nothing usable. Never throws. */
  readonly read: (stored: unknown) => T;
}

/** Keys of one kind, one for each name. */
export interface Family<T> {
  readonly of: (name: string) => Item<T>;
  /** Its keys, with the name as the one group. No function: `badge.js` carries it, and has to be small. */
  readonly keys: RegExp;
}
