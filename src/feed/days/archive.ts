import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, type Digest, digestsOf, UnreadableDigest } from '../../core/digest.ts';
import { readDigest } from '../../core/formats/detect.ts';
import { contextOfFile } from '../../core/formats/file-context.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import { FeedError, fileError } from '../feed-error.ts';
import type { OutFolder } from '../out-folder.ts';
import type { PaperDays } from '../papers.ts';
import { Scales } from '../scales.ts';
import type { FeedState } from '../state.ts';
import type { ChangedDays } from './changed-days.ts';
import { listsOf, publishedDay, writeDay } from './published-day.ts';
import { uniteDay } from './unite.ts';

interface Archiving {
  folder: OutFolder;
  state: FeedState;
  papers: PaperDays;
  changing: ChangedDays;
  say(line: string): void;
}

/**
 * Publishes the Hot Papers digests in a folder, each as its day. Reports and skips other files. Returns the changed
 * days.
 * @throws FeedError if the folder does not exist
 */
export async function publishArchive(path: string, archiving: Archiving): Promise<Day[]> {
  const digests: Digest[] = [];
  for (const name of await filesIn(path)) {
    try {
      const { text } = decodeBytes(await bytesOf(join(path, name)));
      const read = digestsOf(readDigest(text, contextOfFile(name, text)));
      const own = read.find(({ source }) => source === 'hot-papers');
      if (own === undefined) archiving.say(`${name}: no digest of Hot Papers, passed over`);
      else digests.push(own);
    } catch (error) {
      if (!(error instanceof UnreadableDigest)) throw error;
      archiving.say(`${name}: ${error.message}, passed over`);
    }
  }
  await archiving.changing.begin(digests.map(({ day }) => day));
  const changed: Day[] = [];
  for (const digest of digests) {
    if (await publishDigest(digest, archiving)) changed.push(digest.day);
  }
  return changed;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

async function filesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => /\.(?:md|markdown|txt)$/i.test(name)).sort();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new FeedError(`${path}: There is no such folder.`) : fileError(path, error);
  }
}

async function publishDigest(
  { day, entries }: Digest,
  { folder, state, papers }: Archiving,
): Promise<boolean> {
  const published = await publishedDay(folder, day);
  const lists = new Map(published === null ? [] : listsOf(published));
  lists.set('hot-papers', entries);
  const scales = new Scales(state);
  const next = uniteDay({ day, lists, factsOf: () => null, scales, isListed: () => true });
  const isChanged = await writeDay(folder, next);
  await papers.note(published, next);
  return isChanged;
}
