import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocale } from '../../../../scripts/locales.ts';
import { parseArxivId } from '../../../../src/core/arxiv-id.ts';
import { type Digest, type ReadResult, UnreadableDigest } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { dayFrom } from '../../../../src/core/text/dates.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../../rounds.ts';
import { FIXTURES, fixture } from './fixture.ts';

const messages = await readLocale(join(import.meta.dirname, '../../../..'), 'en');

/** The result, or null where the text is refused. Anything else that is thrown fails the test. */
function readOrRefuse(text: string): ReadResult | null {
  try {
    return readDigest(text);
  } catch (error) {
    if (!(error instanceof UnreadableDigest)) throw error;
    expect(messages).toHaveProperty(error.warning.key);
    return null;
  }
}

const TWEET = /^https:\/\/twitter\.com\/[\w/]+\/status\/\d+$/;

function expectSound({ entries, day }: Digest): void {
  const [year, month, date] = day.split('-').map(Number);
  expect(dayFrom(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
  expect(new Set(entries.map(({ arxivId }) => arxivId)).size).toBe(entries.length);
  entries.forEach((entry, i) => {
    expect(entry.rank).toBeGreaterThan(entries[i - 1]?.rank ?? 0);
    expect(parseArxivId(entry.arxivId)).toBe(entry.arxivId);
    expect(entry.title).not.toMatch(/\n| {2}/);
    for (const count of Object.values(entry.counts)) {
      expect(Number.isInteger(count) && count >= 0 && count <= 1_000_000_000).toBe(true);
    }
    expect(entry.observedAt ?? '2020-01-01T00:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/);
    for (const link of entry.links) expect(new URL(link).protocol).toBe('https:');
    for (const post of entry.posts) expect(post.url).toMatch(TWEET);
  });
}

const PIECES = [
  '<script>alert(1)</script>',
  '<blockquote class="twitter-tweet">',
  '</blockquote>',
  '<p lang="',
  '</p>',
  '<a href="javascript:alert(1)">',
  '&mdash;',
  '# 2. ',
  '### ',
  '```',
  '> ',
  '- retweets: ',
  '- links: [abs](',
  '](https://evil.example/abs/2103.02001)',
  ':link: abs: ',
  '**x @y**',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '\ufffd',
  '\u00a0',
  '\u202e',
  'Â°',
  '√©',
  '-1',
  '99999999999999999999',
  '[[[[((((',
  '\ud83d',
];

interface Change {
  at: number;
  length: number;
  piece: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 400 }),
  ),
  piece: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...PIECES),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});

function applied(text: string, changes: readonly Change[]): string {
  return changes.reduce((changed, { at, length, piece }) => {
    const from = Math.floor(at * changed.length);
    return changed.slice(0, from) + piece + changed.slice(from + length);
  }, text);
}

describe.each(FIXTURES)('%s, damaged', { timeout: ROUNDS_TIMEOUT }, (name) => {
  const text = fixture(name);

  it('is read with warnings or refused, and never read wrongly', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const result = readOrRefuse(applied(text, changes));
        if (result === null) return;
        expectSound(result.digest);
        for (const { key, line } of result.warnings) {
          expect(messages).toHaveProperty(key);
          expect(line).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: rounds(1000, 10_000) },
    );
  });

  it('has no count that the whole one has not', () => {
    const known = new Set(
      readDigest(text).digest.entries.flatMap(({ counts }) => Object.values(counts)),
    );
    const removal = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 10, max: 600 }),
      piece: fc.constant(''),
    });
    fc.assert(
      fc.property(removal, (gap) => {
        const changed = applied(text, [gap]);
        const before = changed.slice(0, Math.floor(gap.at * text.length));
        fc.pre(!/[\d-]$/.test(before));
        const entries = readOrRefuse(changed)?.digest.entries ?? [];
        for (const { counts } of entries) {
          for (const count of Object.values(counts)) expect(known).toContain(count);
        }
      }),
      { numRuns: rounds(500, 10_000) },
    );
  });
});

describe('text of any kind', { timeout: ROUNDS_TIMEOUT }, () => {
  it('is read or refused', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom(...PIECES));
    fc.assert(
      fc.property(fc.array(any), (parts) => void readOrRefuse(parts.join('\n'))),
      { numRuns: rounds(500, 10_000) },
    );
  });
});
