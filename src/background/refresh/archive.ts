import type { SourceState } from '../../shared/messages.ts';
import { read, remove, write } from '../../shared/storage/access.ts';
import {
  type ArchiveState,
  archiveState,
  NEW_ARCHIVE,
} from '../../shared/storage/source-states.ts';
import { ARCHIVE_DAYS, archiveUrl } from '../../sources/archive.ts';
import { asFailure, readAnswer } from '../../sources/reading/day.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import { fetchAnswer, fetchUntil } from '../../sources/reading/http.ts';
import { backOff, isAhead } from '../../sources/reading/retry.ts';
import type { Runner } from './daily.ts';

/** Milliseconds between two files. */
const SPACING = 250;
const MISSING = 404;

export type ArchiveAction = 'start' | 'pause' | 'resume' | 'cancel';

export interface ArchiveDownload {
  act(action: ArchiveAction): Promise<void>;
  /** Continues an interrupted download. Resolves when it stops again. */
  goOn(): Promise<void>;
  isActive(): Promise<boolean>;
  state(): Promise<SourceState>;
}

/**
 * Downloads the archive once, one file at a time. Progress is stored after each file, so a file may be read twice, which
 * changes nothing, but none is skipped.
 *
 * start → reading → done; reading ⇄ paused; cancel resets the progress and keeps the stored digests.
 */
export function createArchiveDownload(runner: Runner): ArchiveDownload {
  const { storage } = runner;
  let running: Promise<void> | null = null;
  let acting: Promise<void> = Promise.resolve();
  // Aborts the current request, so that "pause" takes effect at once.
  let stop = new AbortController();

  const load = () => read(storage, archiveState);
  const save = (state: ArchiveState) => write(storage, archiveState, state);

  async function change(action: ArchiveAction): Promise<void> {
    const state = await load();
    if (action === 'cancel') return await remove(storage, archiveState);
    const changed = afterAction(state, action);
    if (changed !== null) await save(changed);
  }

  function act(action: ArchiveAction): Promise<void> {
    stop.abort();
    const stopped = running;
    acting = acting.then(() => stopped).then(() => change(action));
    return acting;
  }

  function goOn(): Promise<void> {
    running ??= acting.then(download).finally(() => {
      running = null;
    });
    return running;
  }

  async function download(): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    const stoppable = { ...runner, fetch: fetchUntil(runner.fetch, signal) };
    let state = await load();
    while (state?.phase === 'reading' && !signal.aborted) {
      if (state.next !== null && isAhead(state.next, runner.now())) return;
      try {
        state = await nextFile(stoppable, state);
      } catch (error) {
        if (signal.aborted) return;
        state = afterFailure(state, asFailure(error), runner);
      }
      await save(state);
      await runner.sleep(SPACING);
    }
  }

  return {
    act,
    goOn,
    isActive: async () => (await load())?.phase === 'reading',
    state: async () => describe(await load()),
  };
}

function afterAction(state: ArchiveState | null, action: ArchiveAction): ArchiveState | null {
  if (state === null || state.phase === 'done') return action === 'start' ? NEW_ARCHIVE : null;
  if (action === 'pause') return { ...state, phase: 'paused' };
  return retried(state);
}

async function nextFile(runner: Runner, state: ArchiveState): Promise<ArchiveState> {
  const day = ARCHIVE_DAYS[state.asked];
  const now = runner.now();
  if (day === undefined) return { ...state, phase: 'done', at: now };
  const answer = await fetchAnswer(runner, archiveUrl(day), ({ status }) => status === MISSING);
  const asked = { ...retried(state), asked: state.asked + 1, at: now };
  if (answer === null) {
    // The first day has a file. If it is missing, the archive has moved.
    if (state.asked > 0) return asked;
    throw new SourceFailure('changed', 'sourcesReasonStatus', [String(MISSING)]);
  }
  const { digest } = readAnswer(runner, 'hot-papers-markdown', answer, { day });
  await runner.ingest(digest);
  return {
    ...asked,
    files: state.files + 1,
    papers: state.papers + digest.entries.length,
    lastDay: day,
  };
}

function retried(state: ArchiveState): ArchiveState {
  return { ...state, phase: 'reading', status: null, reason: null, next: null, failures: 0 };
}

function afterFailure(state: ArchiveState, failure: SourceFailure, runner: Runner): ArchiveState {
  const now = runner.now();
  const failures = state.failures + 1;
  const delay = failure.status === 'offline' ? 60_000 : backOff(failures, runner.random());
  return {
    ...state,
    status: failure.status,
    reason: failure.reason,
    at: now,
    next: Math.max(now + delay, failure.notBefore ?? 0),
    failures,
  };
}

function describe(state: ArchiveState | null): SourceState {
  const time = (at: number | null | undefined) =>
    at === null || at === undefined ? null : new Date(at).toISOString();
  const isDone = state?.phase === 'done';
  const status = state === null ? 'off' : isDone ? 'ok' : (state.status ?? 'reading');
  return {
    source: 'archive',
    status,
    at: time(state?.at),
    next: time(state?.next),
    lastDay: state?.lastDay ?? null,
    lastPapers: state?.papers ?? 0,
    progress:
      state === null || isDone
        ? null
        : { done: state.files, of: ARCHIVE_DAYS.length, paused: state.phase === 'paused' },
    ...(state?.reason ? { reason: state.reason } : {}),
  };
}
