import { send } from '../../messaging/send.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Hands a backup over piece by piece, whatever its size. It is refused whole where it is damaged. */
export async function restore(file: File): Promise<{ digests: number; papers: number }> {
  let digests = 0;
  let papers = 0;
  const session = crypto.randomUUID();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const piece = file.slice(from, from + PIECE_BYTES);
    const last = from + PIECE_BYTES >= file.size;
    const text = decoder.decode(await piece.arrayBuffer(), { stream: !last });
    const reply = await send('restorePart', { session, part: from / PIECE_BYTES, text, last });
    digests = reply.digests;
    papers = reply.papers;
  }
  return { digests, papers };
}
