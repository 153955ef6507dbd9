import type { ReadContext, ReadResult } from '../digest.ts';

/** A digest format. Parsing is pure: text in, digest and warnings out. */
export interface Format {
  /** Whether `text` has this format. Fast: checks only the start, and never throws. */
  recognizes(text: string): boolean;
  /**
   * Parses a text that `recognizes` accepted. Problems become warnings. Throws only `UnreadableDigest`, if the text
   * contains no digest or no day.
   *
   * `text` has no byte order mark, and its lines end in `\n`.
   */
  read(text: string, context: ReadContext): ReadResult;
}
