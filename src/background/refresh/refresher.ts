import { type FetchedSourceId, isSource } from '../../core/sources.ts';
import type { FeedSummary, ImportReport, SourceState } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';
import { read, remove } from '../../shared/storage/access.ts';
import { completionState } from '../../shared/storage/completion.ts';
import { feedScales, knownFeed } from '../../shared/storage/feed.ts';
import { settings as storedSettings } from '../../shared/storage/settings.ts';
import { stateOfSource } from '../../shared/storage/source-states.ts';
import { addressProblem } from '../../sources/address.ts';
import { fetchUntil } from '../../sources/reading/http.ts';
import { isAhead } from '../../sources/reading/retry.ts';
import { dailySource, FETCHED_SOURCES } from '../../sources/registry.ts';
import { type ArchiveAction, createArchiveDownload } from './archive.ts';
import { type Completer, completePapers } from './complete.ts';
import { type Run, type Runner, runDaily } from './daily.ts';
import { runFeed } from './feed.ts';
import { feedInUse, usesFeed } from './feed-in-use.ts';
import { stateOf } from './states.ts';
import { tryFeed } from './try-feed.ts';
import { tryTemplate } from './try-template.ts';

/** The part of `browser.alarms` that is used. */
export interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  create(name: string, info: { when: number; periodInMinutes: number }): unknown;
  clear(name: string): Promise<unknown>;
}

export interface RefresherParts extends Completer {
  alarms: Alarms;
}

/** Keeps every active source up to date. */
export interface Refresher {
  /** Runs everything that is due. Call it when the browser starts, after an update, and when the settings change. */
  restart(): Promise<void>;
  /**
   * Continues only a download that the user began. Call it at each start of the background, which a page may have
   * caused.
   */
  goOn(): Promise<void>;
  onAlarm(name: string): Promise<void>;
  /** Restores alarms, which can vanish: https://developer.chrome.com/docs/extensions/reference/api/alarms#persistence */
  ensureAlarms(): Promise<void>;
  /** Fetches one source now, or (null) every active one. */
  refresh(source: FetchedSourceId | null): Promise<void>;
  archive(action: ArchiveAction): Promise<void>;
  tryTemplate(template: string): Promise<ImportReport>;
  tryFeed(address: string): Promise<FeedSummary>;
  states(): Promise<SourceState[]>;
  /** Resets the states, so that everything is fetched again after the database was emptied. */
  forget(): Promise<void>;
}

const REFRESH = 'refresh';
const ARCHIVE = 'archive';
/** The longest time between two runs, in minutes, whatever their result. */
const PERIOD = 30;
const SOONEST = 30_000;

export function createRefresher(parts: RefresherParts): Refresher {
  const { storage, alarms } = parts;
  const download = createArchiveDownload(parts);
  const running = new Map<FetchedSourceId, Promise<void>>();
  let stop = new AbortController();
  let completing: Promise<void> | null = null;

  const settings = () => read(storage, storedSettings);

  /** Runs a source. Concurrent calls share one run. */
  function run(id: FetchedSourceId, now: Settings, byHand: boolean): Promise<void> {
    const known = running.get(id);
    if (known !== undefined) return known;
    const { signal } = stop;
    const template = addressIn(id, now);
    const isOn = async () => {
      if (signal.aborted) return false;
      const later = await settings();
      return later.sourcesOn.includes(id) && addressIn(id, later) === template;
    };
    const stoppable = { ...parts, fetch: fetchUntil(parts.fetch, signal) };
    const job = begin(id, stoppable, { template, byHand, isOn });
    if (job === null) return Promise.resolve();
    const done = job.finally(() => {
      running.delete(id);
    });
    running.set(id, done);
    return done;
  }

  /** The feed runs first: its sources are not fetched directly. */
  async function runAll(byHand: boolean): Promise<void> {
    const now = await settings();
    if (!usesFeed(now)) await remove(storage, knownFeed, feedScales);
    const afterFeed = now.sourcesOn.includes('feed') ? run('feed', now, byHand) : null;
    const carried = Promise.resolve(afterFeed).then(
      async () => (await feedInUse(storage, now, parts.now()))?.carried,
    );
    const runs = now.sourcesOn.map(async (id) => {
      if (isSource(id) && (await carried)?.has(id)) return;
      await run(id, now, byHand);
    });
    await Promise.all(runs);
    await schedule();
    await complete();
  }

  /** Runs after the sources, one at a time. If no source was asked, nothing is completed. */
  function complete(): Promise<void> {
    const { signal } = stop;
    const isOn = async () => !signal.aborted && (await settings()).sourcesOn.length > 0;
    const stoppable = { ...parts, fetch: fetchUntil(parts.fetch, signal) };
    completing ??= completePapers(stoppable, isOn).finally(() => {
      completing = null;
    });
    return completing;
  }

  /** One alarm serves all sources: at the time of the first one due, then periodically. */
  async function schedule(): Promise<void> {
    const { sourcesOn } = await settings();
    const nexts = await Promise.all(
      sourcesOn.map(async (id) => (await read(storage, stateOfSource(id))).next),
    );
    const now = parts.now();
    const ahead = nexts.filter((next) => next !== null).filter((next) => isAhead(next, now));
    const when = Math.max(now + SOONEST, Math.min(now + PERIOD * 60_000, ...ahead));
    await alarms.create(REFRESH, { when, periodInMinutes: PERIOD });
  }

  async function ensureAlarms(): Promise<void> {
    const alarm = await alarms.get(REFRESH);
    const isSet = alarm !== undefined && isAhead(alarm.scheduledTime, parts.now());
    if (!isSet) await schedule();
  }

  async function goOnWithArchive(): Promise<void> {
    if (!(await download.isActive())) {
      await alarms.clear(ARCHIVE);
      return;
    }
    // This alarm restarts the background if the browser stops it meanwhile.
    await alarms.create(ARCHIVE, { when: parts.now() + SOONEST, periodInMinutes: 0.5 });
    await download.goOn();
    if (!(await download.isActive())) await alarms.clear(ARCHIVE);
  }

  return {
    async restart() {
      await ensureAlarms();
      await Promise.all([runAll(false), goOnWithArchive()]);
    },
    async onAlarm(name) {
      if (name === REFRESH) await runAll(false);
      else if (name === ARCHIVE) await goOnWithArchive();
    },
    goOn: goOnWithArchive,
    ensureAlarms,
    async refresh(source) {
      if (source === 'archive') await download.act('resume');
      if (source === null) await runAll(true);
      else await run(source, await settings(), true);
      // If the feed fails, its sources are fetched directly.
      if (source === 'feed') await runAll(false);
      await Promise.all([schedule(), goOnWithArchive()]);
    },
    async archive(action) {
      await download.act(action);
      // If the storage fails, the alarm retries.
      void goOnWithArchive().catch(() => undefined);
    },
    tryTemplate: (template) => tryTemplate(parts, template),
    tryFeed: (address) => tryFeed(parts, address),
    async states() {
      const now = await settings();
      const feed = await feedInUse(storage, now, parts.now());
      const around = { storage, settings: now, running, feed, now: parts.now() };
      return await Promise.all(
        FETCHED_SOURCES.map(({ id }) =>
          id === 'archive' ? download.state() : stateOf(id, around),
        ),
      );
    },
    async forget() {
      stop.abort();
      stop = new AbortController();
      await download.act('cancel');
      await Promise.all([...running.values(), completing]);
      const states = FETCHED_SOURCES.map(({ id }) => stateOfSource(id));
      await remove(storage, ...states, knownFeed, feedScales, completionState);
    },
  };
}

/** The user's own address of a source; empty for other sources. */
function addressIn(id: FetchedSourceId, { customTemplate, feed }: Settings): string {
  if (id === 'custom') return customTemplate;
  return id === 'feed' ? feed : '';
}

/** Starts to fetch a source; null if there is nothing to fetch. */
function begin(
  id: FetchedSourceId,
  runner: Runner,
  how: Omit<Run, 'source'>,
): Promise<void> | null {
  if (id === 'feed') {
    return addressProblem(how.template) === null
      ? runFeed(runner, { ...how, address: how.template })
      : null;
  }
  const source = dailySource(id, how.template);
  return source === null ? null : runDaily(runner, { ...how, source });
}
