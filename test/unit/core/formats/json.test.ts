import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDigest } from '../../../../src/core/digest.ts';
import { blueskyJson } from '../../../../src/core/formats/bluesky-json.ts';
import { hackerNewsJson } from '../../../../src/core/formats/hacker-news-json.ts';
import { huggingFaceJson } from '../../../../src/core/formats/hugging-face-json.ts';

const context = { day: '2026-11-03', observedAt: '2026-11-03T12:00:00Z' };
const FORMATS = [
  { name: 'hugging-face', format: huggingFaceJson },
  { name: 'hacker-news', format: hackerNewsJson },
  { name: 'bluesky', format: blueskyJson },
].map((one) => ({ ...one, text: fixture(one.name) }));

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/sources/${name}.json`, import.meta.url), 'utf8');
}

describe.each(FORMATS)('$name', ({ format, text }) => {
  it('is recognized by no other JSON format', () => {
    const takers = FORMATS.filter((one) => one.format.recognizes(text));
    expect(takers.map((one) => one.format)).toEqual([format]);
  });

  it('ranks by score, falling, from 1 on', () => {
    const { entries } = format.read(text, context).digest;
    expect(entries.map((entry) => entry.rank)).toEqual(entries.map((_, index) => index + 1));
  });

  it('takes the day from the posts where none was asked for', () => {
    const read = format.read(text, { observedAt: context.observedAt });
    expect(read.digest.day).toBe('2026-11-03');
  });

  it('refuses days that have not come yet', () => {
    const early = { observedAt: '2025-11-03T12:00:00Z' };
    expect(() => format.read(text, early)).toThrow('readingNoDay');
    expect(() => format.read(text, { ...early, day: '2026-11-03' })).toThrow('readingFutureDay');
  });

  it('refuses a text that is cut off', () => {
    expect(() => format.read(text.slice(0, -20), context)).toThrow('sourcesBadJson');
  });

  it('ends in a digest or a refusal, whatever the text', () => {
    const mutated = fc
      .tuple(
        fc.nat(text.length),
        fc.nat(40),
        fc.constantFrom('', '0', '"', 'null', '{}', '[[', '-1', '1e999'),
      )
      .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
    fc.assert(
      fc.property(mutated, (broken) => {
        try {
          for (const entry of format.read(broken, context).digest.entries) {
            for (const count of Object.values(entry.counts))
              expect(count).toBeGreaterThanOrEqual(0);
            for (const post of entry.posts) expect(post.url).toMatch(/^https:\/\//);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDigest);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('ends in a digest or a refusal, whatever the values', () => {
    const sound = JSON.parse(text);
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (place, value) => {
        const broken = replaceNth(sound, place, value);
        try {
          format.read(JSON.stringify(broken), context);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDigest);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A copy in which the n-th of all values (modulo their number) is another one. */
function replaceNth(whole: unknown, n: number, value: unknown): unknown {
  const places = (part: unknown): number =>
    1 +
    (typeof part === 'object' && part !== null ? Object.values(part).map(places) : []).reduce(
      (a, b) => a + b,
      0,
    );
  let left = n % places(whole);
  const copy = (part: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, copy(one)]));
  };
  return copy(whole);
}
