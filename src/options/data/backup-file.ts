import type { ExportCursor, ExportedPart } from '../../shared/messages.ts';
import { persistently } from './persistently.ts';

type Ask = (request: { from: ExportCursor | null }) => Promise<ExportedPart>;

/**
 * A backup as a compressed file. The background sends it in pieces, and each piece is compressed at once. The browser
 * keeps a large result on disk, so that only one piece is in memory.
 * @param progress called with the number of rows written and their total
 */
export async function writeBackup(
  ask: Ask,
  progress: (done: number, of: number) => void,
): Promise<Blob> {
  const compressed = piecesOf(ask, progress)
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip'));
  return await new Response(compressed, { headers: { 'content-type': 'application/gzip' } }).blob();
}

function piecesOf(ask: Ask, progress: (done: number, of: number) => void): ReadableStream<string> {
  let from: ExportCursor | null = null;
  return new ReadableStream<string>(
    {
      async pull(controller) {
        const piece: ExportedPart = await persistently(() => ask({ from }));
        controller.enqueue(piece.text);
        progress(piece.done, piece.of);
        from = piece.next;
        if (from === null) controller.close();
      },
    },
    // Compresses each piece before it requests the next.
    { highWaterMark: 0 },
  );
}
