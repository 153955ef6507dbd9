import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REQUESTS } from '../../../../src/background/requests.ts';
import { digestsOf, UnreadableDigest } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { FORMAT_IDS } from '../../../../src/core/formats/formats.ts';
import { type MessageType, OPEN_TO_LISTINGS } from '../../../../src/shared/messages.ts';
import { readBackup } from './backup-digests.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const DOCUMENT = read('docs/formats.md');

/** The examples of the document: fenced, with the format's name behind that of the language. */
const EXAMPLES = [...DOCUMENT.matchAll(/^(`{3,})\w+ ([\w-]+)\n(.*?)^\1$/gms)].map(
  ([, , name = '', text = '']) => ({ name, text }),
);
const exampleOf = (name: string) => EXAMPLES.find((example) => example.name === name)?.text ?? '';

const FORMATS: readonly string[] = FORMAT_IDS.filter((name) => name !== 'backup-json');

test('every format has an example', () => {
  expect(FORMATS.length).toBeGreaterThan(6);
  const named = EXAMPLES.map(({ name }) => name).filter((name) => FORMATS.includes(name));
  expect(named.sort()).toEqual([...FORMATS].sort());
});

describe.each(FORMATS)('the example of %s', (name) => {
  test('is read as that, with entries and without a warning', () => {
    const { digest, warnings } = readDigest(exampleOf(name));
    expect(warnings).toEqual([]);
    expect(digest.format).toBe(name);
    expect(digest.entries.length).toBeGreaterThan(0);
  });

  test('counts and shows what the table says', () => {
    const row = DOCUMENT.split('\n').find((line) => line.startsWith(`| [\`${name}\`]`)) ?? '';
    const [, , source = '', counts = '', posts = ''] = row.split('|').map((cell) => cell.trim());
    const digests = digestsOf(readDigest(exampleOf(name)));
    const entries = digests.flatMap((digest) => digest.entries);
    const counted = new Set(entries.flatMap((entry) => Object.keys(entry.counts)));
    expect(digests.map((digest) => `\`${digest.source}\``).join(', ')).toBe(source);
    expect([...counted].sort()).toEqual(counts === 'none' ? [] : counts.split(/, | and /).sort());
    expect(entries.some((entry) => entry.posts.length > 0)).toBe(posts === 'yes');
  });
});

test('what is left out of the example of Hot Papers Markdown is absent, not zero', () => {
  const { digest } = readDigest(exampleOf('hot-papers-markdown'));
  expect(digest.entries.map(({ counts }) => counts)).toEqual([
    { retweets: 1234, favorites: 56 },
    { retweets: 7 },
  ]);
  expect(digest.entries[0]?.links).toEqual(['https://github.com/example/made-up']);
});

test('the Markdown of a feed holds a digest a source', () => {
  const { digest, others = [], warnings } = readDigest(exampleOf('feed-day-markdown'));
  expect(warnings).toEqual([]);
  expect([digest, ...others].map(({ source, entries }) => [source, entries[0]?.counts])).toEqual([
    ['hugging-face', { upvotes: 120, comments: 2 }],
    ['bluesky', { reposts: 12, likes: 340, quotes: 3, replies: 5, people: 4 }],
  ]);
  expect(others[0]?.entries[0]?.posts.map(({ handle, counts }) => [handle, counts])).toEqual([
    ['ada.example.com', { reposts: 11, likes: 300 }],
  ]);
});

describe('the example of backup-json', () => {
  test('is a whole and sound backup', () => {
    const [result] = readBackup(exampleOf('backup-json'));
    expect(result?.warnings).toEqual([]);
    expect(result?.digest.entries).toHaveLength(1);
  });

  test('is refused when a figure in it is changed', () => {
    const damaged = exampleOf('backup-json').replace('1234', '1235');
    expect(() => readBackup(damaged)).toThrow(UnreadableDigest);
  });
});

describe('messages', () => {
  const rows = [...DOCUMENT.matchAll(/^\| `(\w+)` +\| ([a-z ]+?) +\|/gm)];
  const types = Object.keys(REQUESTS);

  test('every message is described', () => {
    expect(types.length).toBeGreaterThan(20);
    expect(rows.map(([, name]) => name).sort()).toEqual(types.sort());
  });

  test('listings ask what they may', () => {
    const open = rows.filter(([, , who = '']) => who.includes('listings'));
    expect(open.map(([, name]) => name as MessageType).sort()).toEqual(
      [...OPEN_TO_LISTINGS].sort(),
    );
  });

  test('the example is a message', () => {
    expect(JSON.parse(exampleOf('message'))).toEqual({
      type: 'save',
      request: { id: '2103.02001', saved: true },
    });
    expect(JSON.parse(exampleOf('reply'))).toEqual({ ok: null });
  });
});
