import type { Page } from '../pages/page.ts';
import type { Badges } from './badges.ts';
import type { ReadModel } from './read-model.ts';

/** The event by which the instances of two installations tell each other: they share only the page. */
export const ARRIVAL = 'hot-papers-arrival';

/** What `badge.js` has made when `live/` takes over. */
export interface Handover {
  ending: AbortController;
  page: Page;
  model: ReadModel;
  badges: Badges;
  /** Settings, texts and likely months are read. */
  ready: Promise<void>;
  /** How many rows the stream has brought. */
  rows: number;
  /** A storage change was not looked at yet. */
  stale?: boolean;
  /** Takes an error; `live/` has them noted. */
  fail: (error: unknown) => void;
  /** What failed before. */
  failed: unknown[];
  /** What was clicked last. */
  pressed?: EventTarget | null;
}

declare global {
  var hotPapersHandover: Handover | undefined;
}
