import type { Item } from './area.ts';

/** A hanging page that holds the lock must not block the others for longer. */
const LOCK_WAIT_MS = 2000;

const last = new Map<string, Promise<unknown>>();

/**
 * Runs read-modify-write jobs on a key one at a time in all contexts of the extension; overlapping jobs would lose
 * changes. A job runs once, even if it fails.
 */
export async function alone<T>({ key }: Pick<Item<T>, 'key'>, job: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks) return await lockedOrNot(locks, `hot-papers-${key}`, job);
  // Only tests lack locks. They have one context, where a queue is enough.
  const mine = (last.get(key) ?? Promise.resolve()).then(job, job);
  last.set(
    key,
    mine.catch(() => undefined),
  );
  return await mine;
}

async function lockedOrNot<T>(locks: LockManager, name: string, job: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return job();
  };
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, begin);
  } catch (error) {
    if (hasBegun) throw error;
    return await job();
  }
}
