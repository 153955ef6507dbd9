import { expect, test } from 'vitest';
import { postLink, sourceOfPostLink } from '../../../src/core/post-links.ts';

const BLUESKY = 'https://bsky.app/profile';

test.each([
  [
    'https://mobile.twitter.com/ana/status/12?s=20',
    'https://twitter.com/ana/status/12',
    'ana',
    'hot-papers',
  ],
  ['http://x.com/ana/status/12', 'https://twitter.com/ana/status/12', 'ana', 'hot-papers'],
  [` ${BLUESKY}/ana.example/post/3k `, `${BLUESKY}/ana.example/post/3k`, 'ana.example', 'bluesky'],
  [`${BLUESKY}/did:plc:a1/post/3k`, `${BLUESKY}/did:plc:a1/post/3k`, '', 'bluesky'],
  ...[
    ['https://news.ycombinator.com/item?id=7', 'hacker-news'],
    ['https://huggingface.co/papers/2102.00001', 'hugging-face'],
  ].map(([url, source]) => [url, url, '', source]),
])('%s is the post %s of “%s” on %s', (href = '', url, handle, source) => {
  expect(postLink(href)).toEqual({ url, handle });
  expect(sourceOfPostLink(href)).toBe(source);
});

test.each([
  'https://x.com/ana',
  `${BLUESKY}/ana.example`,
  'https://news.ycombinator.com/user?id=ana',
  'https://huggingface.co/ana/model',
  'https://example.org/ana/status/12',
  `http://bsky.app/profile/ana.example/post/3k`,
  'text',
])('%s is no post', (href) => {
  expect([postLink(href), sourceOfPostLink(href)]).toEqual([null, null]);
});
