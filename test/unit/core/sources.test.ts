import { describe, expect, test } from 'vitest';
import { isCounting, isDaily, SOURCE_IDS, sourceOfPost } from '../../../src/core/sources.ts';
import { DEFAULTS } from '../../../src/shared/settings.ts';
import { dailySource, FETCHED_SOURCES } from '../../../src/sources/registry.ts';

describe('posts', () => {
  test.each([
    ['https://twitter.com/ak92501/status/1', 'hot-papers'],
    ['https://mobile.twitter.com/ak92501/status/1', 'hot-papers'],
    ['https://x.com/ak92501/status/1', 'hot-papers'],
    ['https://news.ycombinator.com/item?id=1', 'hacker-news'],
    ['https://bsky.app/profile/a/post/b', 'bluesky'],
    ['https://huggingface.co/papers/2102.00001', 'hugging-face'],
  ])('%s is of %s', (url, source) => expect(sourceOfPost(url)).toBe(source));

  test.each([
    'http://x.com/a',
    'https://x.com',
    'https://x.com.example.org/a',
    'https://evil-x.com/a',
    'https://a.b.x.com/a',
    'https://x.com:8443/a',
    'https://x.com@example.org/a',
    'https://example.org/x.com/',
    'https://com/a',
    'javascript:alert(1)//https://x.com/',
  ])('%s is none', (url) => expect(sourceOfPost(url)).toBeUndefined());
});

test('the daily sources of the table are those that can be asked for a day', () => {
  const daily = FETCHED_SOURCES.filter(({ id }) => dailySource(id, '') !== null).map(
    ({ id }) => id,
  );
  expect(daily).toEqual(SOURCE_IDS.filter(isDaily));
  expect(daily.length).toBeGreaterThan(2);
});

test('what is switched on from the start counts, and is asked every day', () => {
  expect(DEFAULTS.sourcesOn).toEqual(['hugging-face', 'hacker-news']);
  expect(SOURCE_IDS.filter(isDaily).every(isCounting)).toBe(true);
});
