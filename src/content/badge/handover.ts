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
  /** Settings, texts and likely months are read. */
  ready: Promise<void>;
  /** How many rows the stream has brought. */
  rows: number;
  /** A storage change was not looked at yet. */
  stale: boolean;
  /** The user's last click. */
  pressed: EventTarget | null;
  /** From now on the badges use these hooks. They also get the errors that there have been. */
  connect(hooks: BadgeHooks): void;
}

/** What is there of it. An element of the page with that ID would stand in for a name that is not there. */
export function handedOver(): Handover | undefined {
  const found = globalThis.hotPapersHandover;
  return found?.ending instanceof AbortController ? found : undefined;
}

declare global {
  var hotPapersHandover: Handover | undefined;
}
