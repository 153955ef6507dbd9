import { FailureError } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

interface Restored {
  digests: number;
  papers: number;
}

/**
 * Hands a backup over piece by piece, whatever its size. It is refused whole where it is damaged. A
 * background that was stopped in between has forgotten the beginning, so it is begun once more.
 */
export async function restore(file: File): Promise<Restored> {
  try {
    return await handOver(file);
  } catch (error) {
    if (!(error instanceof FailureError) || error.key !== 'backupInterrupted') throw error;
    return await handOver(file);
  }
}

async function handOver(file: File): Promise<Restored> {
  const session = crypto.randomUUID();
  const decoder = new TextDecoder();
  const parts = Math.ceil(file.size / PIECE_BYTES);
  let restored: Restored = { digests: 0, papers: 0 };
  for (let part = 0; part < parts; part++) {
    const last = part === parts - 1;
    const piece = file.slice(part * PIECE_BYTES, (part + 1) * PIECE_BYTES);
    // A letter may be cut by the end of a piece; the decoder keeps its beginning for the next.
    const text = decoder.decode(await piece.arrayBuffer(), { stream: !last });
    restored = await send('restorePart', { session, part, text, last });
  }
  return restored;
}
