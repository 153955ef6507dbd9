import { readFileSync } from 'node:fs';
import type { ReadResult } from '../../../../src/core/digest.ts';
import { UnreadableDigest } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';

/** A digest written by hand, in `test/fixtures/digests`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/digests/${name}`, import.meta.url), 'utf8');
}

export const HOT_PAPERS = '2021-03-04---Hot-Papers.md';
export const ARXIV_DAILY = '2020-04-02---arXiv-math.AG.md';
export const FIXTURES = [HOT_PAPERS, 'twitter-hot-papers.md', 'papers.md', ARXIV_DAILY];

/** Line and key of each warning. */
export function noted({ warnings }: ReadResult): [number, string][] {
  return warnings.map(({ line, key }) => [line, key]);
}

/** The line, from 1, where a piece of a text stands. */
export function lineOf(text: string, piece: string): number {
  return text.slice(0, text.indexOf(piece)).split('\n').length;
}

/** The key under which a text is refused. */
export function refusal(text: string): string {
  try {
    readDigest(text);
  } catch (error) {
    if (error instanceof UnreadableDigest) return error.warning.key;
    throw error;
  }
  throw new Error('the text was read');
}
