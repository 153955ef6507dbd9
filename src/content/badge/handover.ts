import type { Page } from '../pages/page.ts';
import type { BadgeHooks, Badges } from './badges.ts';
import type { BarRoom } from './bar-room.ts';
import type { ReadModel } from './read-model.ts';

/** The data that `badge.js` passes to `live/` when the page is idle. */
export interface Handover {
  ending: AbortController;
  page: Page;
  model: ReadModel;
  badges: Badges;
  bar: BarRoom;
  /** Resolves when settings, texts and likely months are read. */
  ready: Promise<void>;
  /** The number of rows found while the page streamed. */
  rows: number;
  /** A storage change has not been applied yet. */
  stale: boolean;
  /** The user's last click. */
  pressed: EventTarget | null;
  /** Sets the hooks that the badges use from now on, and passes earlier errors to them. */
  connect(hooks: BadgeHooks): void;
}

/** The handover, if it exists. A page element with the same ID would replace a missing global name. */
export function handedOver(): Handover | undefined {
  const found = globalThis.hotPapersHandover;
  return found?.ending instanceof AbortController ? found : undefined;
}

declare global {
  var hotPapersHandover: Handover | undefined;
}
