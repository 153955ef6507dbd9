import type { Page } from '../pages/page.ts';

/** The element above a listing that the bar fills when the page is idle. */
export interface BarRoom {
  /** Null while there is none. */
  host(): HTMLElement | null;
  /** Puts it before the list of this row, so that no row moves when the bar is drawn. */
  reserve(row: Element): void;
  remove(): void;
}

export const BAR_ID = 'hot-papers-bar';

export function makeBarRoom(page: Page): BarRoom {
  let host: HTMLElement | null = null;
  return {
    host: () => host,
    reserve(row) {
      if (host?.isConnected) return;
      const list = page.listOf?.(row);
      if (!list) return;
      if (!host) {
        host = document.createElement('div');
        host.id = BAR_ID;
        host.translate = false;
        host.className = 'notranslate';
        // Shown by our style sheet: Firefox removes that with the extension, but not our elements.
        host.hidden = true;
      }
      list.before(host);
    },
    remove() {
      host?.remove();
      host = null;
    },
  };
}
