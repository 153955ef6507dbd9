import type { Area, Changes } from '../../src/shared/storage/area.ts';

type Listener = (changes: Changes) => void;

/** A storage area in memory, for tests in Node and in browsers. Its calls take a turn, so that overlaps show. */
export class FakeArea implements Area {
  readonly items: Map<string, unknown>;
  /** How often something was written. */
  writes = 0;
  /** Set to have writes fail as on a full disk. */
  isFull = false;
  /** What the next write fails with. */
  failNextSet: Error | null = null;
  readonly #listeners = new Set<Listener>();

  constructor(items: Record<string, unknown> = {}) {
    this.items = new Map(Object.entries(items));
  }

  readonly onChanged = {
    addListener: (listener: Listener) => void this.#listeners.add(listener),
    removeListener: (listener: Listener) => void this.#listeners.delete(listener),
  };

  /** How many listeners hear of changes. */
  get listeners(): number {
    return this.#listeners.size;
  }

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    await turn();
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    const found = wanted.filter((key) => this.items.has(key));
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items.get(key)])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await turn();
    const failure = this.isFull ? new Error('QUOTA_BYTES quota exceeded') : this.failNextSet;
    this.failNextSet = null;
    if (failure !== null) throw failure;
    this.writes++;
    this.put(items);
  }

  async remove(keys: string | string[]): Promise<void> {
    await turn();
    const present = [keys].flat().filter((key) => this.items.has(key));
    const changes = present.map((key) => [key, { oldValue: this.items.get(key) }] as const);
    for (const key of present) this.items.delete(key);
    this.#tell(Object.fromEntries(changes));
  }

  /** Writes at once, as another context would. */
  put(items: Record<string, unknown>): void {
    const changes = Object.entries(structuredClone(items)).map(
      ([key, newValue]) => [key, { oldValue: this.items.get(key), newValue }] as const,
    );
    for (const [key, { newValue }] of changes) this.items.set(key, newValue);
    this.#tell(Object.fromEntries(changes));
  }

  #tell(changes: Changes): void {
    if (Object.keys(changes).length === 0) return;
    for (const listener of [...this.#listeners]) listener(changes);
  }
}

const turn = () => Promise.resolve();
