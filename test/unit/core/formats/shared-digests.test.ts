import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { decodeBytes } from '../../../../src/core/text/bytes.ts';

const FOLDERS = ['../shared/digests/reference', '../shared/digests/archive'];
const present = FOLDERS.every((folder) => existsSync(folder));
const files = present
  ? FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  : [];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe.skipIf(!present)('real digests (skipped where ../shared/digests is absent)', () => {
  it.each(files)('%s has every entry and tweet, and no warning', (file) => {
    const text = decodeBytes(readFileSync(file)).text;
    const { digest, warnings } = readDigest(text);
    expect(warnings).toEqual([]);
    expect(digest.day).toBe(basename(file).slice(0, 10));
    const headings = digest.source === 'arxiv' ? /^### \d+\./gm : /^# \d+\. /gm;
    expect(digest.entries).toHaveLength(count(text, headings));
    const posts = digest.entries.flatMap((entry) => entry.posts);
    expect(posts).toHaveLength(count(text, /^<blockquote class="twitter-tweet"/gm));
    for (const post of posts) {
      expect(text).toContain(post.url);
      expect(post.text).not.toMatch(/<[a-z/]|&[a-z]+;/i);
      expect(post.text).not.toBe('');
    }
    const counted = [...text.matchAll(/^- retweets: (\d+), favorites: (\d+) /gm)];
    expect(
      digest.entries.filter(({ counts }) => 'retweets' in counts).map(({ counts }) => counts),
    ).toEqual(
      counted.map(([, retweets, favorites]) => ({
        retweets: Number(retweets),
        favorites: Number(favorites),
      })),
    );
  });

  it('the misread one comes out as it was written', () => {
    const file = files.find((name) => name.includes('mojibake')) ?? '';
    const { digest } = readDigest(readFileSync(file, 'utf8'));
    const authors = digest.entries.map((entry) => entry.authors.join(', '));
    expect(authors).toContain('Ondřej Cífka, Alexey Ozerov, Umut Şimşekli, Gaël Richard');
    expect(JSON.stringify(digest)).not.toMatch(/[√∂¬ƒ≈]/);
    expect(
      digest.entries
        .flatMap(({ posts }) => posts)
        .map(({ text }) => text)
        .join(),
    ).toContain('🧵');
  });

  it('right signs stay as they are', () => {
    const file = files.find((name) => name.includes('2020-07-29')) ?? '';
    expect(JSON.stringify(readDigest(readFileSync(file, 'utf8')).digest)).toContain('O(N√N)');
  });
});
