import { send } from '../api.ts';
import type { Shared } from '../shared.ts';
import type { Row } from './rows.ts';

/** Keeps the toolbar icon's number: how many entries of the page in this tab are discussed. */
export function reportHotCount({ signal }: Shared): { tell(rows: readonly Row[]): void } {
  let told: number | null = null;
  const say = (count: number | null) => {
    if (count === told) return;
    told = count;
    send('hotCount', { count }).catch(() => {});
  };
  addEventListener('pagehide', () => say(null), { signal });
  signal.addEventListener('abort', () => say(null));
  return { tell: (rows) => say(rows.filter(({ badge }) => badge !== null).length) };
}
