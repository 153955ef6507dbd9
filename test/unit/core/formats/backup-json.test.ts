import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../../src/core/arxiv-id.ts';
import type { StoredDigest, StoredPaper } from '../../../../src/core/backup.ts';
import { type Digest, digestId, UnreadableDigest } from '../../../../src/core/digest.ts';
import {
  BackupReader,
  type BackupRow,
  backupEnd,
  backupPart,
  backupStart,
} from '../../../../src/core/formats/backup-json.ts';
import { isBackup } from '../../../../src/core/formats/is-backup.ts';
import { digestIn } from './arbitrary.ts';
import { readBackup } from './backup-digests.ts';

/** The rows of a database that knows one digest. */
function rowsOf(digest: Digest): BackupRow[] {
  const { source, list, day, format, title, entries } = digest;
  const papers = entries.map((entry): StoredPaper => {
    const { rank, counts, observedAt, posts, ...facts } = entry;
    const { arxivId, title, authors, categories, abstract, links } = facts;
    return {
      key: `${monthOf(arxivId)}:${arxivId}`,
      title,
      authors,
      categories,
      abstract,
      links,
      from: {},
      posts: posts.map((post) => ({ ...post, by: [source], at: observedAt })),
      sightings: [{ source, list, day, rank, counts, observedAt, earlier: [] }],
    };
  });
  const row: StoredDigest = {
    id: digestId(digest),
    source,
    list,
    day,
    format,
    title,
    ids: entries.map(({ arxivId }) => arxivId),
    scores: entries.map(() => null),
    at: null,
  };
  return [{ digest: row }, ...papers.map((paper) => ({ paper }))];
}

function print(...parts: BackupRow[][]): string {
  const texts = parts.map((rows, part) => backupPart(part, rows));
  return `${backupStart('2026-11-21T10:00:00Z')}${texts.join('')}${backupEnd(parts.length)}`;
}

const digests = fc.constantFrom('hot-papers-markdown', 'arxiv-daily-markdown').chain(digestIn);

describe('a backup', () => {
  test('gives back every digest', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const text = print([], rowsOf(digest));
        expect(isBackup(text)).toBe(true);
        expect(JSON.parse(text).version).toBe(1);
        expect(readBackup(text)).toEqual([{ digest, warnings: [] }]);
      }),
      { numRuns: 200 },
    );
  });

  test('reads alike wherever it is cut', () => {
    fc.assert(
      fc.property(digests, fc.array(fc.nat(), { maxLength: 6 }), (digest, places) => {
        const rows = rowsOf(digest);
        const text = print(rows, []);
        const cuts = places.map((place) => place % text.length).sort((a, b) => a - b);
        const reader = new BackupReader('2099-12-31');
        const pieces = [0, ...cuts].map((from, at) => text.slice(from, cuts[at] ?? text.length));
        expect(pieces.flatMap((piece) => reader.read(piece))).toEqual(rows);
        reader.end();
      }),
      { numRuns: 200 },
    );
  });

  test('is refused whole wherever a character is another', () => {
    fc.assert(
      fc.property(digests, fc.nat(), fc.string({ maxLength: 2 }), (digest, place, other) => {
        const text = print(rowsOf(digest));
        const at = place % text.length;
        const damaged = text.slice(0, at) + other + text.slice(at + 1);
        // Whitespace between the lines says nothing, and the time of writing is not read.
        const start = text.indexOf('\n');
        const isSame = damaged.replace(/\s+/g, '') === text.replace(/\s+/g, '');
        if (isSame || at < start) return;
        expect(() => readBackup(damaged)).toThrow(UnreadableDigest);
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  test.each([
    [
      'of a newer version',
      (text: string) => text.replace('"version":1', '"version":3'),
      'backupNewer',
    ],
    ['cut off', (text: string) => text.slice(0, -20), 'backupCutOff'],
    ['without a part', (text: string) => text.replace(/.*"check":\[0.*\n/, ''), 'backupDamaged'],
    ['that is none', () => '{"format":"other"}\n', 'backupNone'],
    ['that is empty', () => '', 'backupCutOff'],
  ])('%s says so', (_what, damage, key) => {
    const text = print([{ settings: { bar: true } }], [{ settings: { bar: false } }]);
    expect(() => readBackup(damage(text))).toThrow(key);
  });

  test.each([
    ['prototype keys', '{"settings":{},"__proto__":{"x":1}}'],
    ['an unknown kind of row', '{"script":{}}'],
    ['a paper of another month', '{"paper":{"key":"2101:2102.00001"}}'],
    ['no row', '3'],
  ])('with %s is damaged, whatever its sum', (_what, line) => {
    const head = backupStart('2026-11-21T10:00:00Z');
    const reader = new BackupReader('2099-12-31');
    expect(() => reader.read(`${head}${line},\n`)).toThrow('backupDamaged');
  });

  test('takes no link that a page must not show', () => {
    const post = { author: '', handle: '', day: null, text: '', lang: '', by: [], at: null };
    const paper = (url: string, link: string) => ({
      paper: {
        key: '2102:2102.00001',
        title: '',
        authors: [],
        categories: [],
        abstract: '',
        links: [link],
        from: {},
        posts: [{ ...post, url }],
        sightings: [],
      },
    });
    const tweet = 'https://twitter.com/a/status/1';
    const code = 'https://github.com/a/b';
    const read = (row: BackupRow) => new BackupReader('2099-12-31').read(`${print([row])}`);
    expect(read(paper(tweet, code))).toHaveLength(1);
    expect(() => read(paper('https://twitter.com.evil.example/1', code))).toThrow();
    expect(() => read(paper('javascript:alert(1)', code))).toThrow();
    expect(() => read(paper(tweet, 'javascript:alert(1)'))).toThrow();
    expect(() => read(paper(tweet, 'http://github.com/a/b'))).toThrow();
  });
});
