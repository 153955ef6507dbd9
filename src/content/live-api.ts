import type { ArxivId, Day } from '../core/digest.ts';
import type { RankedGrowth } from '../core/growth.ts';
import type { Ranked } from '../core/popularity.ts';
import type { ShardStanding } from '../core/shard.ts';
import type { ListingFacts, PaperDetails } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translate } from '../shared/texts.ts';
import type { BarRoom } from './badge/bar-room.ts';
import type { el, icon, logo, onUser, set, svg } from './listing/dom.ts';
import type { Visit } from './live/visit.ts';
import type { PageKind } from './pages/kind.ts';
import type { Page } from './pages/page.ts';

/**
 * What `live/` offers to the other scripts of a page: bar, keys, panel and follow rules. A page's content scripts run in
 * one isolated world in this order: `badge.js` (document_start) does only what the first row needs; `listing.js`
 * (document_idle) begins with `live/`, which creates this object; `panel.js` is loaded on demand. They get the object
 * from `liveApi()`. It does not exist on pages without entries or after the extension was updated or removed: then
 * `signal` ends everything that the scripts started.
 */
export interface LiveApi {
  /** Aborted when this instance must end. Code that adds nodes then removes them. */
  readonly signal: AbortSignal;
  readonly kind: PageKind;
  readonly page: Page;
  readonly bar: BarRoom;
  /** Resolves when settings and texts are read; before that they are the defaults. */
  readonly ready: Promise<void>;
  /** The current settings; a new object after each change. */
  readonly settings: Settings;
  readonly translate: Translate;
  /** The locale for `Intl`, if the background has stored no formats. */
  readonly locale: string;
  /**
   * Fires `change`, at most once per batch, when entries, badges, marks, settings or texts changed; `moved` when more
   * gains were read or another visit began.
   */
  readonly changes: EventTarget;
  /**
   * The content of a paper's badge, or null if it has none (not counted, or excluded by the settings).
   * @param row its row, or an element in it
   */
  badgeOf(id: ArxivId, row: Element): BadgeFacts | null;
  /** Whether the paper is saved, counted or not. */
  isSaved(id: ArxivId): boolean;
  /** The first day on which a listing showed it; null for today, never, or if it was shown only at a lower level. */
  seenOn(id: ArxivId, level: number): Day | null;
  /** The gain with the highest percentile at its own source; null if there is none or it is not read yet. */
  growthOf(id: ArxivId): RankedGrowth | null;
  /** The counts that the user saw before on pages of this kind. */
  readonly visit: Visit;
  /** Changes the page's DOM without triggering updates of badges (sorting, wrapping). */
  unobserved<T>(change: () => T): T;
  /** Opens the panel of a paper, and loads it the first time. `opener` gets the focus back. */
  openPanel(id: ArxivId, opener: HTMLElement): void;
  /** Set by `follow.js`, which is loaded if the user follows something. */
  following: Following | null;
  /** Tools of `listing.js` for `panel.js`. When they are set, `changes` fires `panel-tools`. */
  panelTools: PanelTools | null;
  /** Set by `panel.js`. */
  panel: OpenPanel | null;
  /** The panel that was requested before `panel.js` was loaded; `panel.js` opens it and sets null. */
  wanted: { id: ArxivId; opener: HTMLElement; details: Promise<PaperDetails | null> } | null;
}

/** The entries of a page that match the follow rules. */
export interface Following {
  /** Whether an entry, identified by its holder, matches a follow rule. */
  isYours(holder: Element): boolean;
  isFollowed(author: string): boolean;
}

export type OpenPanel = (
  id: ArxivId,
  opener: HTMLElement,
  how?: {
    /** The user moves from paper to paper: the focus stays in place. */
    navigating?: boolean;
    /** The response of the background, if it was requested already. */
    details?: Promise<PaperDetails | null>;
  },
) => void;

export interface BadgeFacts {
  /** Hottest first; the first one leads. Never empty. Excludes sources that are off. */
  standings: readonly [Ranked<ShardStanding>, ...Ranked<ShardStanding>[]];
  heat: number;
  level: 1 | 2 | 3 | 4 | 5;
  saved: boolean;
  /** Whether the badge is shown as seen. */
  seen: boolean;
}

/** Code of `listing.js` that `panel.js` also uses, so that a page loads it once. */
export interface PanelTools {
  css: string;
  dom: {
    el: typeof el;
    svg: typeof svg;
    icon: typeof icon;
    logo: typeof logo;
    onUser: typeof onUser;
    set: typeof set;
  };
  /** The page's metadata of the paper whose badge was clicked. */
  factsOf(opener: Element): ListingFacts | null;
  /** Goes to the next or previous discussed paper. */
  step(direction: 1 | -1): { id: ArxivId; opener: HTMLElement } | null;
  /** Marks the panel's entry and keeps it uncovered. */
  standBeside(opener: Element | null): void;
}

declare global {
  var hotPapers: LiveApi | undefined;
}

/** The object that `live/` created; null if it does not exist or has ended. */
export function liveApi(): LiveApi | null {
  const made = globalThis.hotPapers;
  // A page element with that ID would replace a missing global name.
  return made?.signal instanceof AbortSignal && !made.signal.aborted ? made : null;
}
