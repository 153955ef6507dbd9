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
 * What bar, keys and panel share with the badges. The content scripts of a page run in one isolated world and
 * in this order: `badge.js` (document_start) has only what the first row needs, `listing.js` (document_idle)
 * begins with `live/`, which makes this object, and `panel.js` comes when first wanted. They take it from here
 * with `shared()`. None is there on pages without entries, and none is there any more when the extension was
 * updated or removed: `signal` ends everything that the scripts have begun.
 */
export interface Shared {
  /** Aborted when this instance has to go. Whoever adds nodes removes them then. */
  readonly signal: AbortSignal;
  readonly kind: PageKind;
  readonly page: Page;
  readonly bar: BarRoom;
  /** Settings and texts are read; before that they are the defaults. */
  readonly ready: Promise<void>;
  /** The present settings; a new object after each change. */
  readonly settings: Settings;
  readonly translate: Translate;
  /** For `Intl`, if the background has stored no formats. */
  readonly locale: string;
  /**
   * Fires `change`, at most once a batch, when entries, badges, marks, settings or texts have changed; `moved`, when more
   * is known of how papers rise.
   */
  readonly changes: EventTarget;
  /**
   * What a paper's badge says, or null where it has none (nobody counted it, or the settings leave it out).
   * @param row its row, or an element in that
   */
  badgeOf(id: ArxivId, row: Element): BadgeFacts | null;
  /** Marks of any paper of this page, counted or not. */
  isSaved(id: ArxivId): boolean;
  /** The first day on which a listing showed it; null where that is today, never, or at a lower level than this one. */
  seenOn(id: ArxivId, level: number): Day | null;
  /** The paper's gain that stands highest at its own source; null where none is known, or not yet. */
  growthOf(id: ArxivId): RankedGrowth | null;
  /** The counts that the user saw before on pages of this kind. */
  readonly visit: Visit;
  /** Changes the page's DOM without the badges looking after what moved (sorting, wrapping). */
  unobserved<T>(change: () => T): T;
  /** Opens the panel of a paper; the first time, this has it loaded. `opener` gets the focus back. */
  openPanel(id: ArxivId, opener: HTMLElement): void;
  /** Set by `follow.js`, which is loaded where the reader follows something. */
  following: Following | null;
  /** Set by `listing.js`, which then fires `panel-tools` at `changes`: what `panel.js` uses of it. */
  panelTools: PanelTools | null;
  /** Set by `panel.js`. */
  panel: OpenPanel | null;
  /** The panel that was asked for before `panel.js` was there; it takes it and sets null. */
  wanted: { id: ArxivId; opener: HTMLElement; details: Promise<PaperDetails | null> } | null;
}

/** What the page has of what the reader follows. */
export interface Following {
  /** Whether an entry, by its holder, is by an author who is followed, or has words that are. */
  isYours(holder: Element): boolean;
  isFollowed(author: string): boolean;
}

export type OpenPanel = (
  id: ArxivId,
  opener: HTMLElement,
  how?: {
    /** The reader walks from paper to paper: the focus stays where it is. */
    walking?: boolean;
    /** The reply of the background, if it was requested already. */
    details?: Promise<PaperDetails | null>;
  },
) => void;

export interface BadgeFacts {
  /** Hottest first; the first leads. Never empty. Sources that are switched off are left out. */
  standings: readonly [Ranked<ShardStanding>, ...Ranked<ShardStanding>[]];
  heat: number;
  level: 1 | 2 | 3 | 4 | 5;
  saved: boolean;
  /** Whether the badge is drawn as read. */
  seen: boolean;
}

/** Code of `listing.js` that `panel.js` uses, so that a page does not load it twice. */
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
  /** The page's facts about the paper whose badge was clicked. */
  factsOf(opener: Element): ListingFacts | null;
  /** Goes to the next or previous talked-about paper. */
  step(direction: 1 | -1): { id: ArxivId; opener: HTMLElement } | null;
  /** Marks the entry beside which the panel stands, and sees to it that it is not covered. */
  standBeside(opener: Element | null): void;
}

declare global {
  var hotPapers: Shared | undefined;
}

/** The object that `live/` made, or null where there is none (any more). */
export function shared(): Shared | null {
  const made = globalThis.hotPapers;
  // An element of the page with that ID would stand in for a name that is not there.
  return made?.signal instanceof AbortSignal && !made.signal.aborted ? made : null;
}
