import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../src/core/arxiv-id.ts';
import { type Digest, digestId } from '../../../src/core/digest.ts';
import { readDigest } from '../../../src/core/formats/detect.ts';

const FOLDER = 'assets/starter';
const names: string[] = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'));
const starter = new Map<string, Digest>(
  names.map((name) => [name, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))]),
);

describe('starter digests', () => {
  it('are all in the index', () => {
    expect([...names, 'index.json'].sort()).toEqual(readdirSync(FOLDER).sort());
    expect(new Set([...starter.values()].map(digestId)).size).toBe(5);
  });

  it('hold facts, not what people wrote', () => {
    for (const entry of [...starter.values()].flatMap(({ entries }) => entries)) {
      expect(parseArxivId(entry.arxivId)).toBe(entry.arxivId);
      expect(entry.title).not.toBe('');
      expect(entry.abstract).toBe('');
      expect(entry.posts.filter(({ text }) => text !== '')).toEqual([]);
    }
  });

  it('have the 34 counted papers of three days', () => {
    const counted = [...starter.values()]
      .flatMap(({ entries }) => entries)
      .filter(({ counts }) => counts.retweets !== undefined);
    expect(counted).toHaveLength(34);
  });
});

const reference = '../shared/digests/reference';

describe.skipIf(!existsSync(reference))(`against ${reference} (skipped where it is absent)`, () => {
  it('say the same as the digests that they come from', () => {
    const made = readdirSync(reference).map((name) => {
      const { digest } = readDigest(readFileSync(`${reference}/${name}`, 'utf8'));
      return [digestId(digest), factsOf(digest)];
    });
    const stored = [...starter.values()].map((digest) => [digestId(digest), digest]);
    expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(made));
  });

  const factsOf = (digest: Digest): Digest => ({
    ...digest,
    entries: digest.entries.map((entry) => ({
      ...entry,
      abstract: '',
      links: [],
      posts: entry.posts.map((post) => ({ ...post, text: '' })),
    })),
  });
});
