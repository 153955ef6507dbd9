import { FailureError } from '../../core/failure.ts';

const GZIP = [0x1f, 0x8b] as const;

/** A piece of a file's text. */
interface Piece {
  text: string;
  last: boolean;
  /** The fraction of the file that has been read, from 0 to 1. */
  share: number;
}

export async function isCompressed(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === GZIP[0] && second === GZIP[1];
}

/** The first characters of a file, decompressed if necessary. */
export async function beginningOf(file: Blob, characters: number): Promise<string> {
  for await (const { text } of piecesOf(file, characters)) return text;
  return '';
}

/**
 * The text of a file in pieces of `size` characters, decompressed if necessary. Throws `backupPacked` if decompression
 * fails.
 */
export async function* piecesOf(file: Blob, size: number): AsyncGenerator<Piece> {
  let read = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  const bytes = file.stream().pipeThrough(counter);
  const plain = (await isCompressed(file))
    ? bytes.pipeThrough(new DecompressionStream('gzip'))
    : bytes;
  const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let chunk = await next(reader); chunk !== null; chunk = await next(reader)) {
      text += chunk;
      while (text.length > size) {
        const end = endOfPiece(text, size);
        yield { text: text.slice(0, end), last: false, share: read / file.size };
        text = text.slice(end);
      }
    }
    yield { text, last: true, share: 1 };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function next(reader: ReadableStreamDefaultReader<string>): Promise<string | null> {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch (error) {
    // A missing file causes a DOMException; failed decompression does not.
    if (error instanceof DOMException) throw error;
    throw new FailureError('backupPacked', [], error);
  }
}

/** Does not split surrogate pairs. */
function endOfPiece(text: string, size: number): number {
  const code = text.charCodeAt(size - 1);
  return code >= 0xd800 && code < 0xdc00 ? size + 1 : size;
}
