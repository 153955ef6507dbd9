import { HOT_LEVEL } from '../../core/popularity.ts';
import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { levelOf, type Row } from './rows.ts';

/** Updates the toolbar icon's number of hot papers on this tab's page. */
export function reportHotCount({ signal }: LiveApi): { update(rows: readonly Row[]): void } {
  let shown: number | null = null;
  const show = (count: number | null) => {
    if (count === shown) return;
    shown = count;
    send('hotCount', { count }).catch(() => {});
  };
  addEventListener('pagehide', () => show(null), { signal });
  signal.addEventListener('abort', () => show(null));
  return { update: (rows) => show(rows.filter((row) => levelOf(row) >= HOT_LEVEL).length) };
}
