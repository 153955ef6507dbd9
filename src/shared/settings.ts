import { BADGE_DEFAULTS, complete, SETTINGS_KEY } from './badge-settings.ts';

export { SETTINGS_KEY };

export type FetchedSourceId = 'hugging-face' | 'hacker-news' | 'bluesky' | 'archive' | 'custom';

/** Keys of a listing page. An empty string switches one off. */
export interface Keys {
  next: string;
  previous: string;
  open: string;
  save: string;
  abstract: string;
  pdf: string;
  html: string;
  order: string;
  help: string;
}

/** The defaults define the type: every setting is one key here. */
export const DEFAULTS = {
  ...BADGE_DEFAULTS,
  badgePrint: true,
  stripSticky: true,
  order: 'arxiv' as 'arxiv' | 'hottest',
  keysOn: true,
  keys: {
    next: 'n',
    previous: 'p',
    open: 'o',
    save: 's',
    abstract: 'a',
    pdf: 'f',
    html: 'x',
    order: 'h',
    help: '?',
  } as Keys,
  sourcesOn: ['hugging-face', 'hacker-news'] as FetchedSourceId[],
  /** https URL with {YYYY}, {MM} and {DD}; empty for none. */
  customTemplate: '',
  /** A folder of `_locales`; empty for the browser's language. */
  language: '',
};

export type Settings = typeof DEFAULTS;

/** What is stored, completed with the defaults. Values of another type than the default's are left out. */
export function completeSettings(stored: unknown): Settings {
  return complete(DEFAULTS, stored);
}

/** The part of a storage area that settings need, so that tests can hand in their own. */
interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export async function readSettings(area: StorageArea): Promise<Settings> {
  return completeSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Writes the changed settings; open pages hear of it through `storage.onChanged`. */
export async function changeSettings(area: StorageArea, change: Partial<Settings>): Promise<void> {
  await updateSettings(area, () => change);
}

/** Changes settings by what they are at that moment, one change after the other over all open pages. */
export async function updateSettings(
  area: StorageArea,
  change: (now: Settings) => Partial<Settings>,
): Promise<void> {
  await alone(async () => {
    const stored = (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
    const changed = change(completeSettings(stored));
    await area.set({ [SETTINGS_KEY]: { ...(stored as object | undefined), ...changed } });
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a job that reads settings and writes them back. Two must not overlap, or the later writer undoes
 * what the earlier one changed.
 */
export async function alone<T>(job: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks) return await lockedOrNot(locks, job);
  const mine = last.then(job, job);
  last = mine.catch(() => undefined);
  return await mine;
}

const LOCK_WAIT_MS = 2000;

/** A page that hangs with the lock must not keep the others from their settings. */
async function lockedOrNot<T>(locks: LockManager, job: () => Promise<T>): Promise<T> {
  let begun = false;
  const begin = () => {
    begun = true;
    return job();
  };
  try {
    const signal = AbortSignal.timeout(LOCK_WAIT_MS);
    return await locks.request('hot-papers-settings', { signal }, begin);
  } catch (error) {
    if (begun) throw error;
    return await job();
  }
}
