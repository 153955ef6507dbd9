import type { Page } from '../pages/page.ts';

/** The element above a listing that reserves space for the bar, which is rendered when the page is idle. */
export interface BarRoom {
  /** Null if there is none. */
  host(): HTMLElement | null;
  /** Inserts it before this row's list, so that no row moves when the bar is rendered. */
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
        // The extension's style sheet shows it. Firefox removes that with the extension, but not elements.
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
