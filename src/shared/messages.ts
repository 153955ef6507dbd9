import type { ArxivId, Counts, Day, Instant, Post, SourceId, Warning } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import type { RankedGrowth } from '../core/growth.ts';
import type { FetchedSourceId } from '../core/sources.ts';

/** A source's latest word on a paper, with what it said the time before. */
export interface PaperStanding {
  source: SourceId;
  counts: Counts;
  observedAt: Instant | null;
  day: Day;
  rank: number;
  /** Counts of the day before (UTC), or the first of that day; null where the source counted once. */
  earlier: Counts | null;
  /** What its score gained or lost since; null where it did neither, or the source counted once. */
  growth: RankedGrowth | null;
  score: number;
  heat: number;
}

/** A paper as a list shows it. */
export interface PaperRow {
  id: ArxivId;
  title: string;
  /** The title is that of a story or a post about the paper: arXiv's is not known. */
  hearsay: boolean;
  authors: string[];
  categories: string[];
  /** Hottest first; empty where nobody counted. */
  standings: PaperStanding[];
  posts: Post[];
  saved: boolean;
  /** Only where the reader follows one of the authors, or words of the title. */
  yours?: boolean;
}

export interface PaperDetails extends PaperRow {
  abstract: string;
  links: string[];
  digests: { id: string; source: SourceId; list: string; day: Day; rank: number; of: number }[];
  /** Every observation, oldest first. */
  history: { source: SourceId; observedAt: Instant; counts: Counts }[];
}

export interface DayView {
  day: Day | null;
  papers: PaperRow[];
  /** Number of counted papers of the day a source, whatever the filter. */
  sources: { source: SourceId; papers: number }[];
  /** Papers left out because their categories are off. */
  hidden: number;
  previous: Day | null;
  next: Day | null;
  latest: Day | null;
  /** The latest time of counting among the papers. */
  observedAt: Instant | null;
  /** There is nothing but the digests that come with the extension. */
  sample: boolean;
}

export interface DaySummary {
  day: Day;
  papers: number;
  /** The highest heat of the day. */
  heat: number;
}

/** What a backup held. */
export interface RestoredCounts {
  digests: number;
  papers: number;
  /** Papers on the reading list, and papers that listings showed. */
  saved: number;
  seen: number;
  /** Authors and words that are followed. */
  followed: number;
  /** Options that were taken over: those that were chosen here stay as they are. */
  options: number;
}

export interface ImportReport {
  file: string;
  /** What was read, or null where the file was refused. */
  digest: { id: string; source: SourceId; day: Day; entries: number; counted: number } | null;
  /** Where the file was a backup, what it held. */
  restored?: RestoredCounts;
  /** True where the same digest was there already and nothing changed. */
  unchanged: boolean;
  warnings: Warning[];
  refusal: Warning | null;
}

export type SourceStatus =
  | 'off'
  | 'ok'
  | 'empty'
  | 'not-yet'
  | 'blocked'
  | 'rate-limited'
  | 'changed'
  | 'offline'
  | 'no-permission'
  | 'reading'
  /** A feed that nobody has written for some time. */
  | 'old';

/** A feed's description of itself. */
export interface FeedSummary {
  title: string;
  writtenAt: Instant;
  days: number;
  firstDay: Day | null;
  lastDay: Day | null;
  /** `ok` is false where the feed itself cannot reach one. */
  sources: { source: SourceId; ok: boolean }[];
}

export interface SourceState {
  source: FetchedSourceId;
  status: SourceStatus;
  /** Why, where the status alone does not say it. */
  reason?: Failure;
  /** When the status was found; null before the first try. */
  at: Instant | null;
  /** When it will be asked again. */
  next: Instant | null;
  /** The last day that was read well, and how many papers it had. */
  lastDay: Day | null;
  lastPapers: number;
  /** Which way its counts come; absent where there is no feed. */
  way?: 'feed' | 'direct';
  /** Of a feed that was read. */
  feed?: FeedSummary;
  /** For a long download. */
  progress: { done: number; of: number; paused: boolean } | null;
}

export interface DataSummary {
  papers: number;
  counted: number;
  digests: number;
  days: number;
  saved: number;
  bytes: number | null;
  /** Papers whose rows are damaged: a rebuild repairs them. */
  damaged: number;
  /** Whether `undoClear` has something to bring back. */
  canUndo: boolean;
}

/** Where the next piece of a backup begins. The page only hands it back. */
export interface ExportCursor {
  /** The database that the backup was begun with. */
  database: string;
  part: number;
  /** The store, and the first row of it; of that row the first `skip` papers are done. */
  store: number;
  key: string;
  skip: number;
  /** Of a part that is given in pieces: characters given already, and how many it has. */
  offset: number;
  length: number;
  /** Rows that are done, and of how many. */
  done: number;
  of: number;
}

export interface ExportedPart {
  text: string;
  /** Null where this was the last piece. */
  next: ExportCursor | null;
  done: number;
  of: number;
}

/** What a listing shows of a paper that came without it. */
export interface ListingFacts {
  id: ArxivId;
  title: string;
  authors: string[];
  categories: string[];
}

/** One map types sender and handler: request and reply of each message. All of it is JSON. */
export interface Messages {
  day: { request: { day: Day | null; all?: boolean }; reply: DayView };
  week: { request: { day: Day; all?: boolean }; reply: DayView };
  days: { request: Record<string, never>; reply: DaySummary[] };
  search: { request: { text: string; limit: number }; reply: { papers: PaperRow[]; of: number } };
  /** The newest papers of what is followed: `of` in all, by so many rules. */
  yours: {
    request: { limit: number };
    reply: { papers: PaperRow[]; of: number; rules: number };
  };
  readingList: { request: Record<string, never>; reply: PaperRow[] };
  paper: { request: { id: ArxivId }; reply: PaperDetails | null };
  /** `facts`: what the page says of a paper that is saved there. */
  save: { request: { id: ArxivId; saved: boolean; facts?: ListingFacts }; reply: null };
  /** From a listing page: which papers it showed at which level, and what it says of the badged ones. */
  shown: {
    request: {
      ids: ArxivId[];
      day: Day;
      facts: ListingFacts[];
      levels?: Readonly<Record<ArxivId, number>>;
    };
    reply: null;
  };
  /** From a listing page: how many hot entries the toolbar icon shows; null clears it. */
  hotCount: { request: { count: number | null }; reply: null };
  /** From a listing page: the panel is wanted in this tab for the first time. */
  loadPanel: { request: Record<string, never>; reply: null };
  /** From a panel: its paper has TeX, for the first time in this tab. */
  loadMath: { request: Record<string, never>; reply: null };
  /** From a panel: the reader follows an author, or no longer. */
  followAuthor: { request: { name: string; followed: boolean }; reply: null };
  /** From a listing page: the reader follows something, for the first time in this tab. */
  loadFollow: { request: Record<string, never>; reply: null };
  openPage: { request: { page: 'options' | 'hot' | 'welcome'; hash?: string }; reply: null };
  /** From any of our scripts: an error that nobody foresaw. */
  noteError: { request: { message: string; stack: string }; reply: null };
  import: { request: { file: string; text: string }; reply: ImportReport };
  categories: { request: Record<string, never>; reply: Record<string, number> };
  sources: { request: Record<string, never>; reply: SourceState[] };
  refresh: { request: { source: FetchedSourceId | null }; reply: null };
  archive: { request: { action: 'start' | 'pause' | 'resume' | 'cancel' }; reply: null };
  tryTemplate: { request: { template: string }; reply: ImportReport };
  /** What the feed at an address has. Nothing is kept. Fails in words. */
  tryFeed: { request: { address: string }; reply: FeedSummary };
  summary: { request: Record<string, never>; reply: DataSummary };
  /** The next piece of a backup: `from` is null for the first, then what the piece before gave as `next`. */
  exportPart: { request: { from: ExportCursor | null }; reply: ExportedPart };
  /**
   * A backup in pieces, cut anywhere, numbered from 0. Nothing is changed before the last piece, and a
   * backup that is damaged, cut off or too new fails whole. The reply counts what was read so far.
   */
  restorePart: {
    request: { session: string; part: number; text: string; last: boolean };
    reply: RestoredCounts;
  };
  /** Begins a job, as do `deleteSource` and the last piece of a backup: `longJob` says how far it is. */
  rebuild: { request: Record<string, never>; reply: null };
  /** Why what pages read cannot be written; null where it is up to date. */
  trouble: { request: Record<string, never>; reply: Failure | null };
  deleteSource: { request: { source: SourceId }; reply: { digests: number } };
  clear: { request: Record<string, never>; reply: null };
  undoClear: { request: Record<string, never>; reply: { digests: number } };
}

export type MessageType = keyof Messages;
export type Request<T extends MessageType> = Messages[T]['request'];
export type Reply<T extends MessageType> = Messages[T]['reply'];
export type AnyMessage = { [T in MessageType]: { type: T; request: Request<T> } }[MessageType];

/** The polyfill hands on only an error's message, so replies travel in an envelope of our own. */
export type Envelope<T extends MessageType> = { ok: Reply<T> } | { failure: Failure };

export type Handlers = {
  [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Reply<T>>;
};

export interface Sender {
  tabId: number | null;
  /** The address of the page; empty where the browser does not tell. */
  url: string;
  /** From a private window, of which nothing may be noted. */
  isPrivate: boolean;
  /** Pages of the extension itself may do everything; content scripts only what a listing needs. */
  trusted: boolean;
}

/** What a content script may ask for. */
export const OPEN_TO_LISTINGS: ReadonlySet<MessageType> = new Set([
  'paper',
  'save',
  'shown',
  'hotCount',
  'loadPanel',
  'loadMath',
  'loadFollow',
  'followAuthor',
  'openPage',
  'noteError',
]);
