import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { read } from '../shared/storage/access.ts';
import type { Item } from '../shared/storage/area.ts';
import { watch } from '../shared/storage/watch.ts';

/** The current value of an item in `storage.local`; the item's default until it is read. */
export function useStored<T>(item: Item<T>): T {
  const [value, setValue] = useState<T>(() => item.read(undefined));
  useEffect(() => {
    const ending = new AbortController();
    const { local } = browser.storage;
    void read(local, item).then((stored) => setValue(() => stored));
    watch(local, item, (now) => setValue(() => now), ending.signal);
    return () => ending.abort();
  }, [item]);
  return value;
}
