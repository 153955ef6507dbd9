import type { Item } from './area.ts';

/** A page that hangs with the lock must not keep the others from writing. */
const LOCK_WAIT_MS = 2000;

const last = new Map<string, Promise<unknown>>();

/**
 * Runs a job that reads a key and writes it back, one at a time over all contexts of the extension: of two that
 * overlap, the later writer would undo what the earlier one changed. A job runs once, also where it fails.
 */
export async function alone<T>({ key }: Pick<Item<T>, 'key'>, job: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks) return await lockedOrNot(locks, `hot-papers-${key}`, job);
  // Only tests run where there are no locks: in one context, which can line up by itself.
  const mine = (last.get(key) ?? Promise.resolve()).then(job, job);
  last.set(
    key,
    mine.catch(() => undefined),
  );
  return await mine;
}

async function lockedOrNot<T>(locks: LockManager, name: string, job: () => Promise<T>): Promise<T> {
  let begun = false;
  const begin = () => {
    begun = true;
    return job();
  };
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, begin);
  } catch (error) {
    if (begun) throw error;
    return await job();
  }
}
