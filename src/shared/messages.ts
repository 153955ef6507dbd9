import type { ArxivId, Counts, Day, Instant, Post, SourceId, Warning } from '../core/digest.ts';
import type { Failure } from '../core/failure.ts';
import type { RankedGrowth } from '../core/growth.ts';
import type { FetchedSourceId } from '../core/sources.ts';
import type { Reading } from '../core/tags.ts';

/** A source's latest counts of a paper, with the previous ones. */
export interface PaperStanding {
  source: SourceId;
  counts: Counts;
  observedAt: Instant | null;
  day: Day;
  rank: number;
  /** Counts of an earlier day (UTC), or the first of the same day; null if the source counted once. */
  earlier: Counts | null;
  /** The score's change since then; null if it did not change or the source counted once. */
  growth: RankedGrowth | null;
  score: number;
  heat: number;
}

/** A paper as a list shows it. */
export interface PaperRow {
  id: ArxivId;
  title: string;
  /** The title comes from a story or a post: arXiv's title is unknown. */
  hearsay: boolean;
  authors: string[];
  categories: string[];
  /** Hottest first; empty if no source counted the paper. */
  standings: PaperStanding[];
  posts: Post[];
  saved: boolean;
  /** Set if the user follows an author or words of the title. */
  yours?: boolean;
  /** Only in the reading list: pages of arXiv must not learn it. */
  reading?: Reading;
}

export interface PaperDetails extends PaperRow {
  abstract: string;
  links: string[];
  digests: { id: string; source: SourceId; list: string; day: Day; rank: number; of: number }[];
  /** Every observation, oldest first. */
  history: { source: SourceId; observedAt: Instant; counts: Counts }[];
}

export interface DayList {
  day: Day | null;
  papers: PaperRow[];
  /** Number of papers that each source counted on that day, regardless of filters. */
  sources: { source: SourceId; papers: number }[];
  /** Papers omitted because their categories are off. */
  hidden: number;
  previous: Day | null;
  next: Day | null;
  latest: Day | null;
  /** The latest time of counting among the papers. */
  observedAt: Instant | null;
  /** The database holds only the digests that come with the extension. */
  sample: boolean;
}

export interface DaySummary {
  day: Day;
  papers: number;
  /** The highest heat of the day. */
  heat: number;
}

/** The contents of a backup. */
export interface RestoredCounts {
  digests: number;
  papers: number;
  /** Papers on the reading list, and papers shown on listings. */
  saved: number;
  seen: number;
  /** Papers that have tags, and papers that are marked as read. */
  tagged: number;
  read: number;
  /** Authors and words that are followed. */
  followed: number;
  /** Options that were restored: options that the user set here keep their values. */
  options: number;
  /** Options that have another value here and kept it. */
  kept: number;
  /** Sources that were on in the backup and are off here: a file turns on no source. */
  off: FetchedSourceId[];
}

export interface ImportReport {
  file: string;
  /** The digest that was read; null if the file was refused. */
  digest: { id: string; source: SourceId; day: Day; entries: number; counted: number } | null;
  /** The contents if the file was a backup. */
  restored?: RestoredCounts;
  /** True if the same digest was already stored. */
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
  /** A feed that has not been updated for some time. */
  | 'old';

/** A feed's description of itself. */
export interface FeedSummary {
  title: string;
  writtenAt: Instant;
  days: number;
  firstDay: Day | null;
  lastDay: Day | null;
  /** `ok` is false if the feed cannot reach the source. */
  sources: { source: SourceId; ok: boolean }[];
}

export interface SourceState {
  source: FetchedSourceId;
  status: SourceStatus;
  /** The reason, if the status alone does not explain it. */
  reason?: Failure;
  /** When the status was found; null before the first try. */
  at: Instant | null;
  /** The time of the next request. */
  next: Instant | null;
  /** The last day that was read successfully, and its number of papers. */
  lastDay: Day | null;
  lastPapers: number;
  /** How the counts arrive; absent without a feed. */
  way?: 'feed' | 'direct';
  /** Set if a feed was read. */
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

/** Where the next piece of a backup begins. The page returns it unchanged. */
export interface ExportCursor {
  /** The database at the start of the export. */
  database: string;
  part: number;
  /** The store and its next row; the first `skip` papers of that row are done. */
  store: number;
  key: string;
  skip: number;
  /** If a part is sent in pieces: characters already sent, and its length. */
  offset: number;
  length: number;
  /** Rows done, and their total. */
  done: number;
  of: number;
}

export interface ExportedPart {
  text: string;
  /** Null after the last piece. */
  next: ExportCursor | null;
  done: number;
  of: number;
}

/** A listing's metadata of a paper. */
export interface ListingFacts {
  id: ArxivId;
  title: string;
  authors: string[];
  categories: string[];
}

/** Request and reply of each message; sender and handler share these types. All values are JSON. */
export interface Messages {
  day: { request: { day: Day | null; all?: boolean }; reply: DayList };
  week: { request: { day: Day; all?: boolean }; reply: DayList };
  days: { request: Record<string, never>; reply: DaySummary[] };
  search: { request: { text: string; limit: number }; reply: { papers: PaperRow[]; of: number } };
  /** The newest papers that match the follow rules: `of` is their total, `rules` the number of rules. */
  yours: {
    request: { limit: number };
    reply: { papers: PaperRow[]; of: number; rules: number };
  };
  /** The first rows of the reading list, last saved first, and the IDs of the other papers, in the same order. */
  readingList: { request: Record<string, never>; reply: { papers: PaperRow[]; rest: ArxivId[] } };
  /** Rows of the reading list; papers that are no longer on it are omitted. */
  savedPapers: { request: { ids: ArxivId[] }; reply: PaperRow[] };
  paper: { request: { id: ArxivId }; reply: PaperDetails | null };
  /** `facts`: the page's metadata of a paper saved there. */
  save: { request: { id: ArxivId; saved: boolean; facts?: ListingFacts }; reply: null };
  /** Marks a saved paper as read or unread, and replaces its tags. */
  setReading: { request: { id: ArxivId; read: boolean; tags: string[] }; reply: null };
  /** From a listing page: the papers shown and their levels, and the metadata of badged ones. */
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
  /** From a listing page: the panel is needed in this tab for the first time. */
  loadPanel: { request: Record<string, never>; reply: null };
  /** From a panel: its paper contains TeX, for the first time in this tab. */
  loadMath: { request: Record<string, never>; reply: null };
  /** From a panel: the user follows an author, or stops following. */
  followAuthor: { request: { name: string; followed: boolean }; reply: null };
  /** From a listing page: the user follows something, for the first time in this tab. */
  loadFollow: { request: Record<string, never>; reply: null };
  openPage: { request: { page: 'options' | 'hot' | 'welcome'; hash?: string }; reply: null };
  /** From any script of the extension: an unexpected error. */
  noteError: { request: { message: string; stack: string }; reply: null };
  import: { request: { file: string; text: string }; reply: ImportReport };
  categories: { request: Record<string, never>; reply: Record<string, number> };
  sources: { request: Record<string, never>; reply: SourceState[] };
  refresh: { request: { source: FetchedSourceId | null }; reply: null };
  archive: { request: { action: 'start' | 'pause' | 'resume' | 'cancel' }; reply: null };
  tryTemplate: { request: { template: string }; reply: ImportReport };
  /** Reads the feed at an address without storing it. Throws a `FailureError`. */
  tryFeed: { request: { address: string }; reply: FeedSummary };
  summary: { request: Record<string, never>; reply: DataSummary };
  /** The next piece of a backup: `from` is null for the first, then `next` of the previous piece. */
  exportPart: { request: { from: ExportCursor | null }; reply: ExportedPart };
  /**
   * Restores a backup in pieces, cut anywhere, numbered from 0. Nothing changes before the last piece. A backup that is
   * damaged, truncated or too new is refused as a whole. The reply counts what was read so far.
   */
  restorePart: {
    request: { session: string; part: number; text: string; last: boolean };
    reply: RestoredCounts;
  };
  /** Begins a job, as do `deleteSource` and the last piece of a backup; `longJob` has its progress. */
  rebuild: { request: Record<string, never>; reply: null };
  /** Why derived data cannot be written; null if it is up to date. */
  trouble: { request: Record<string, never>; reply: Failure | null };
  deleteSource: { request: { source: SourceId }; reply: { digests: number } };
  clear: { request: Record<string, never>; reply: null };
  undoClear: { request: Record<string, never>; reply: { digests: number } };
}

export type MessageType = keyof Messages;
export type Request<T extends MessageType> = Messages[T]['request'];
export type Reply<T extends MessageType> = Messages[T]['reply'];
export type AnyMessage = { [T in MessageType]: { type: T; request: Request<T> } }[MessageType];

/** The polyfill passes on only an error's message, so replies are wrapped in this envelope. */
export type Envelope<T extends MessageType> = { ok: Reply<T> } | { failure: Failure };

export type Handlers = {
  [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Reply<T>>;
};

export interface Sender {
  tabId: number | null;
  /** The address of the page; empty if the browser does not reveal it. */
  url: string;
  /** From a private window, whose activity must not be stored. */
  isPrivate: boolean;
  /** Extension pages may send every message; content scripts only those that a listing needs. */
  trusted: boolean;
}

/** The messages that content scripts may send. */
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
