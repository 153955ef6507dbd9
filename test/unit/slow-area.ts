/** A storage area in memory whose calls take a turn of the event loop, so that overlaps show. */
export class SlowArea {
  items: Record<string, unknown>;
  failNextSet: Error | null = null;

  constructor(items: Record<string, unknown> = {}) {
    this.items = items;
  }

  async get(keys?: string | string[] | null): Promise<Record<string, unknown>> {
    await turn();
    const wanted = keys === undefined || keys === null ? Object.keys(this.items) : [keys].flat();
    const found = wanted.filter((key) => key in this.items);
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await turn();
    const failure = this.failNextSet;
    this.failNextSet = null;
    if (failure !== null) throw failure;
    Object.assign(this.items, structuredClone(items));
  }

  async remove(keys: string | string[]): Promise<void> {
    await turn();
    for (const key of [keys].flat()) delete this.items[key];
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
