import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { isBackup } from '../../../../src/core/formats/is-backup.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../../rounds.ts';
import { backupOf, digestRow, paperRow } from '../../hostile/digests.ts';
import { readBackup } from './backup-digests.ts';
import { FIXTURES, fixture } from './fixture.ts';
import { expectSound, orRefused } from './sound.ts';

/** The answers of services, and a backup. */
const OTHERS: Record<string, string> = {
  ...Object.fromEntries(
    ['hugging-face', 'hacker-news', 'bluesky'].map((name) => [name, source(name)]),
  ),
  backup: backupOf({ digest: digestRow() }, { paper: paperRow() }),
};

function source(name: string): string {
  return readFileSync(new URL(`../../../fixtures/sources/${name}.json`, import.meta.url), 'utf8');
}

/** The same each time where a test names it, so that a failure can be had again. */
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
if (process.env.TORTURE === '1') console.info(`mutation.test.ts: SEED=${seed}`);

const readOrRefuse = (text: string) => orRefused(() => readDigest(text));

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
        if (result !== null) expectSound(result);
      }),
      { numRuns: rounds(1000, 10_000), seed },
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
      { numRuns: rounds(500, 5000), seed },
    );
  });
});

describe.each(Object.keys(OTHERS))('%s, damaged', { timeout: ROUNDS_TIMEOUT }, (name) => {
  const text = OTHERS[name] ?? '';
  const read = (changed: string) =>
    isBackup(changed) ? readBackup(changed) : [readDigest(changed)];

  it('is read with warnings or refused, and never read wrongly', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        for (const result of orRefused(() => read(applied(text, changes))) ?? []) {
          expectSound(result, name !== 'backup');
        }
      }),
      { numRuns: rounds(500, 10_000), seed },
    );
  });
});

describe('text of any kind', { timeout: ROUNDS_TIMEOUT }, () => {
  it('is read or refused', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom(...PIECES));
    fc.assert(
      fc.property(fc.array(any), (parts) => void readOrRefuse(parts.join('\n'))),
      { numRuns: rounds(500, 5000), seed },
    );
  });
});
