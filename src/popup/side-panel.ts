import { browser } from '../browser.ts';
import { closePopup } from './close.ts';

/** Chrome's side panel, which the polyfill does not know. */
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

/** Chrome wants to know the window before the click that opens its panel. */
export async function prepareSidePanel(): Promise<void> {
  if (sidePanel() !== undefined) windowId = (await browser.windows.getCurrent()).id;
}

/** Shows the list beside the page, in the answer to a click. */
export function openSidePanel(): void {
  const panel = sidePanel();
  if (panel === undefined) void browser.sidebarAction.open();
  else if (windowId !== undefined) void panel.open({ windowId });
  closePopup();
}
