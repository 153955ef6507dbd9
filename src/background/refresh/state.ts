import type { Day } from '../../core/digest.ts';
import type { Failure } from '../../core/failure.ts';
import type { SourceStatus } from '../../shared/messages.ts';
import type { FetchedSourceId } from '../../shared/settings.ts';

/** What is remembered of a day that a source was asked for. */
export interface DayState {
  /** When, in milliseconds. */
  at: number;
  /** Null where the source had nothing for the day yet. */
  papers: number | null;
  /** What the reader should know of the answer, though it was read; null where nothing. */
  note?: Failure | null;
}

/** What is remembered of a source from one start of the background to the next. */
export interface StoredState {
  /** The template of a source of the reader's own: another one begins anew. */
  template: string;
  status: SourceStatus | null;
  reason: Failure | null;
  /** When the last run began. It is written at once, so that open pages hear of the run. */
  asked: number | null;
  at: number | null;
  next: number | null;
  /** Set while the service itself asked for patience. */
  notBefore: number | null;
  /** In a row. */
  failures: number;
  lastDay: Day | null;
  lastPapers: number;
  days: Record<Day, DayState>;
  /** What the entries of the last good list had (`usualFields`). */
  fields: string[];
}

/** How far the download of the archive is. */
export interface ArchiveState {
  phase: 'reading' | 'paused' | 'done';
  /** How many of the archive's days have been asked for. */
  asked: number;
  files: number;
  papers: number;
  lastDay: Day | null;
  status: SourceStatus | null;
  reason: Failure | null;
  at: number | null;
  next: number | null;
  failures: number;
}

export const NEW_STATE: StoredState = {
  template: '',
  status: null,
  reason: null,
  asked: null,
  at: null,
  next: null,
  notBefore: null,
  failures: 0,
  lastDay: null,
  lastPapers: 0,
  days: {},
  fields: [],
};

export const NEW_ARCHIVE: ArchiveState = {
  phase: 'reading',
  asked: 0,
  files: 0,
  papers: 0,
  lastDay: null,
  status: null,
  reason: null,
  at: null,
  next: null,
  failures: 0,
};

/** The part of `storage.local` that is needed here. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** The key in `storage.local` of what is remembered of a source. It changes whenever its state does. */
export function stateKey(source: FetchedSourceId): string {
  return `source-state:${source}`;
}

/** What is remembered, completed with what is new. */
export async function loadState<T extends object>(
  storage: StorageArea,
  source: FetchedSourceId,
  fresh: T,
): Promise<T> {
  const key = stateKey(source);
  const stored = (await storage.get(key))[key];
  return { ...fresh, ...(typeof stored === 'object' ? stored : {}) };
}

export async function saveState(
  storage: StorageArea,
  source: FetchedSourceId,
  state: StoredState | ArchiveState,
): Promise<void> {
  await storage.set({ [stateKey(source)]: state });
}
