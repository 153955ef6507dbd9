import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blueskyJson } from '../../../../src/core/formats/bluesky-json.ts';

const text = readFileSync(
  new URL('../../../fixtures/sources/bluesky.json', import.meta.url),
  'utf8',
);
const context = { day: '2026-11-03', observedAt: '2026-11-03T12:00:00Z' };
const { digest, warnings } = blueskyJson.read(text, context);

it('adds up posts, without bots, adult posts and people who want no visitors', () => {
  expect(digest.entries.map((entry) => [entry.arxivId, entry.counts])).toEqual([
    ['2611.03001', { reposts: 4, likes: 44, quotes: 1, replies: 2 }],
    ['2611.03003', { likes: 9 }],
    ['2611.03002', { reposts: 1, likes: 4, replies: 0 }],
  ]);
});

it('reads a post whole', () => {
  expect(digest.entries[0]?.posts[0]).toEqual({
    url: 'https://bsky.app/profile/alice.bsky.social/post/3aaa',
    author: 'Alice Example',
    handle: 'alice.bsky.social',
    day: '2026-11-03',
    text: 'Worth reading: arxiv.org/abs/2611.0...',
    lang: 'en',
    counts: { reposts: 3, likes: 40, quotes: 1, replies: 2 },
  });
});

it('names an author without a handle by the DID in the link', () => {
  expect(digest.entries[0]?.posts[1]).toMatchObject({
    url: 'https://bsky.app/profile/did:plc:bbb/post/3bbb',
    author: '',
    handle: '',
    day: '2026-11-03',
    lang: '',
  });
});

it('takes the title from the card, where it is one', () => {
  expect(digest.entries.map((entry) => entry.title)).toEqual(['The Title on the Card', '', '']);
});

it('warns of a post that cannot be linked, and of the top of a list', () => {
  expect(warnings).toEqual([
    { line: 0, key: 'sourcesTopOnly', values: [9] },
    { line: 0, key: 'sourcesBadPost', values: ['at://did:plc:bad/'] },
  ]);
});

it('is not taken in by an error message', () => {
  expect(blueskyJson.recognizes('{"error":"AuthMissing","message":"posts"}')).toBe(false);
});
