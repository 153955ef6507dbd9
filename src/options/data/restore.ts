import { FailureError } from '../../core/failure.ts';
import type { Reply, Request, RestoredCounts } from '../../shared/messages.ts';
import { persistently } from './persistently.ts';
import { piecesOf } from './pieces.ts';

/** A piece of a backup has about so many characters: the background reads it well below the time that a page waits. */
const PIECE = 250_000;

interface Background {
  send(request: Request<'restorePart'>): Promise<Reply<'restorePart'>>;
  /** Resolves when no long job is under way. */
  jobEnded(): Promise<void>;
}

/**
 * Hands a backup over piece by piece, whatever its size, and waits until all of it is in. A backup that is damaged is
 * refused whole. Should the browser end the background meanwhile, it goes on with the next piece; where another page
 * began a restore of its own in between, this one is begun once more.
 * @param progress called with the share that was handed over, from 0 to 1
 */
export async function restore(
  file: File,
  background: Background,
  progress: (share: number) => void,
): Promise<RestoredCounts> {
  await background.jobEnded();
  const restored = await handOver(file, background, progress).catch((error: unknown) => {
    const isInterrupted = error instanceof FailureError && error.key === 'backupInterrupted';
    if (!isInterrupted) throw error;
    return handOver(file, background, progress);
  });
  await background.jobEnded();
  return restored;
}

async function handOver(
  file: File,
  { send }: Background,
  progress: (share: number) => void,
): Promise<RestoredCounts> {
  const session = crypto.randomUUID();
  let restored: RestoredCounts = {
    digests: 0,
    papers: 0,
    saved: 0,
    seen: 0,
    followed: 0,
    options: 0,
  };
  let part = 0;
  for await (const { text, last, share } of piecesOf(file, PIECE)) {
    const request = { session, part, text, last };
    restored = await persistently(() => send(request));
    progress(share);
    part++;
  }
  return restored;
}
