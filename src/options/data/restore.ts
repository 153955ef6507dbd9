import { FailureError } from '../../core/failure.ts';
import type { Reply, Request, RestoredCounts } from '../../shared/messages.ts';
import { persistently } from './persistently.ts';
import { piecesOf } from './pieces.ts';

/** The size of a piece in characters: the background reads it well within the page's timeout. */
const PIECE = 250_000;

interface Background {
  send(request: Request<'restorePart'>): Promise<Reply<'restorePart'>>;
  /** Resolves when no long job is running. */
  jobEnded(): Promise<void>;
}

/**
 * Sends a backup in pieces, whatever its size, and waits until it is merged. A damaged backup is refused as a whole. If
 * the browser ends the background meanwhile, the next piece continues the restore; if another page began its own
 * restore, this one starts again.
 * @param progress called with the fraction sent, from 0 to 1
 */
export async function restore(
  file: File,
  background: Background,
  progress: (share: number) => void,
): Promise<RestoredCounts> {
  await background.jobEnded();
  const restored = await handOver(file, background, progress).catch(async (error: unknown) => {
    const isInterrupted = error instanceof FailureError && error.key === 'backupInterrupted';
    if (!isInterrupted) throw error;
    // If only the reply to the last piece was lost, the job that merges the backup may still be running.
    await background.jobEnded();
    return await handOver(file, background, progress);
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
    tagged: 0,
    read: 0,
    followed: 0,
    options: 0,
    kept: 0,
    off: [],
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
