import { HOT_LEVEL } from '../../core/popularity.ts';
import { send } from '../api.ts';
import type { Shared } from '../shared.ts';
import { levelOf, type Row } from './rows.ts';

/** Updates the toolbar icon's number of hot papers on this tab's page. */
export function reportHotCount({ signal }: Shared): { tell(rows: readonly Row[]): void } {
  let told: number | null = null;
  const say = (count: number | null) => {
    if (count === told) return;
    told = count;
    send('hotCount', { count }).catch(() => {});
  };
  addEventListener('pagehide', () => say(null), { signal });
  signal.addEventListener('abort', () => say(null));
  return { tell: (rows) => say(rows.filter((row) => levelOf(row) >= HOT_LEVEL).length) };
}
