const HOST = 'hot-papers-bar';

/** The element that holds the bar's room. */
export const barHost = (): HTMLElement | null => document.getElementById(HOST);

/**
 * Makes room for the bar above the list that an entry belongs to. Called with the first row, so that nothing
 * moves when the bar fills.
 */
export function reserveBar(holder: Element): void {
  const list = holder.closest('dl');
  if (list === null || barHost() !== null) return;
  const host = document.createElement('div');
  host.id = HOST;
  list.before(host);
}
