/** Changed keys with their old and new values; a missing value is undefined. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

type Listener = (changes: Changes) => void;

/** A storage area of the browser, such as `storage.local`. Each context passes its own. */
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
  /** Validates a stored value; returns the default if it is missing or unusable. Never throws. */
  readonly read: (stored: unknown) => T;
}

/** Keys of one kind, one per name. */
export interface Family<T> {
  readonly of: (name: string) => Item<T>;
  /** Matches its keys; group 1 is the name. A pattern, because a function would make `badge.js` larger. */
  readonly keys: RegExp;
}
