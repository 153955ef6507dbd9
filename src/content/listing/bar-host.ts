import type { Shared } from '../shared.ts';

const HOST = 'hot-papers-bar';

/** The element that holds the bar's room. */
export const barHost = (): HTMLElement | null => document.getElementById(HOST);

/** Makes the room that `badge.js` makes with the first row, where the reader wanted no bar until now. */
export function reserveBar({ page }: Shared, holder: Element): void {
  if (barHost() !== null) return;
  const host = document.createElement('div');
  host.id = HOST;
  host.hidden = true; // Shown by our style sheet: Firefox takes that with the extension, not our nodes.
  page.listOf?.(holder)?.before(host);
}
