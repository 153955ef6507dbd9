import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';

/** What lies under a key of `storage.local`, as it changes. */
export function useStored(key: string): unknown {
  const [value, setValue] = useState<unknown>(undefined);
  useEffect(() => {
    const { local, onChanged } = browser.storage;
    void local.get(key).then((items) => setValue(items[key]));
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[key];
      if (area === 'local' && change !== undefined) setValue(change.newValue);
    };
    onChanged.addListener(listener);
    return () => onChanged.removeListener(listener);
  }, [key]);
  return value;
}
