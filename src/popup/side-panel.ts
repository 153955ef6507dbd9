import { browser } from '../browser.ts';
import { closePopup } from './close.ts';

/** Chrome's side panel API, which the polyfill does not cover. */
interface ChromeWithPanel {
  sidePanel?: { open(target: { windowId: number }): Promise<void> };
}

function sidePanel() {
  return (globalThis as { chrome?: ChromeWithPanel }).chrome?.sidePanel;
}

export function canOpenSidePanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction?.open !== undefined;
}

let windowId: number | undefined;

/** Chrome needs the window ID before the click that opens the panel. */
export async function prepareSidePanel(): Promise<void> {
  if (sidePanel() !== undefined) windowId = (await browser.windows.getCurrent()).id;
}

/** Opens the list beside the page, in a click handler. */
export function openSidePanel(): void {
  const panel = sidePanel();
  if (panel === undefined) void browser.sidebarAction.open();
  else if (windowId !== undefined) void panel.open({ windowId });
  closePopup();
}
