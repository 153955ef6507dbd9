import { constants, copyFile, link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, FeedError, fileError } from './feed-error.ts';
import { isMissing, type OutFolder, STATE_FOLDER } from './out-folder.ts';

/** No run takes this long: an older lock belongs to a run that was killed, on this computer or another. */
const LONGEST_MS = 3 * 3_600_000;
/** The start of this process, to distinguish it from an earlier one with the same ID. */
const BEGAN = Math.round(Date.now() - process.uptime() * 1000);

/**
 * Runs a job while no other run writes to the folder. Replaces the lock of a killed run.
 * @throws FeedError if another run is active
 */
export async function locked<T>(folder: OutFolder, job: () => Promise<T>): Promise<T> {
  const path = join(folder.path, STATE_FOLDER, 'lock');
  if (!(await take(path))) {
    await takeAwayStale(path);
    if (!(await take(path))) throw underWay(folder.path);
  }
  try {
    return await job();
  } finally {
    await rm(path, { force: true });
  }
}

/** Creates the lock with its content atomically. Returns false if a lock exists. */
async function take(path: string): Promise<boolean> {
  const made = `${path}-${process.pid}-${BEGAN}`;
  try {
    await writeFile(made, `${process.pid} ${BEGAN}\n`);
    // Some file systems do not support hard links.
    await link(made, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      await copyFile(made, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw fileError(path, error);
  } finally {
    await rm(made, { force: true });
  }
}

/** Another run may do the same right now, so only the lock that was checked is removed. */
async function takeAwayStale(path: string): Promise<void> {
  const aside = `${path}-stale-${process.pid}`;
  try {
    const text = await readFile(path, 'utf8');
    if (!isStale(text, (await stat(path)).mtimeMs)) return;
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== text) await rename(aside, path);
    await rm(aside, { force: true });
  } catch (error) {
    if (!isMissing(error)) throw fileError(path, error);
  }
}

function isStale(text: string, written: number): boolean {
  const [pid = 0, began = 0] = text.trim().split(' ').map(Number);
  if (Date.now() - written > LONGEST_MS) return true;
  if (pid === process.pid) return Math.abs(began - BEGAN) > 1000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function underWay(path: string): FeedError {
  return new FeedError(`${path}: Another run is writing this feed. Start again when it is done.`);
}
