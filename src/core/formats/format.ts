import type { FormatId, ReadContext, ReadResult, SourceId } from '../digest.ts';

/** A way to write a digest down. Reading is pure: text in, digest and warnings out. */
export interface Format {
  id: FormatId;
  source: SourceId;
  /** Whether `text` is written in this format. Cheap: it looks at the start, and throws nothing. */
  recognizes(text: string): boolean;
  /**
   * Reads what `recognizes` has taken. What is odd ends in a warning; a text that holds no digest, or one
   * that cannot be kept (no day), throws `UnreadableDigest` and nothing else.
   *
   * `text` has no byte order mark and its lines end in `\n`.
   */
  read(text: string, context: ReadContext): ReadResult;
}
