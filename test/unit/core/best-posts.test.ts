import { expect, test } from 'vitest';
import { bestFirst } from '../../../src/core/best-posts.ts';
import type { Post, SourceId } from '../../../src/core/digest.ts';

const post = (url: string, likes?: number): Post => ({
  ...{ url, author: '', handle: '', day: null, text: '', lang: '' },
  ...(likes === undefined ? {} : { counts: { likes } }),
});
const bluesky = (name: string, likes?: number) =>
  post(`https://bsky.app/profile/${name}/post/1`, likes);

test('the best posts are those that the hottest source counted most for; others keep their order', () => {
  const tweet = post('https://twitter.com/ana_example/status/1337');
  const given = [tweet, bluesky('a', 3), bluesky('b'), bluesky('c', 20)];
  const order = (...sources: SourceId[]) => {
    const standings = sources.map((source) => ({ source }));
    return bestFirst(given, standings).map((one) => given.indexOf(one));
  };
  expect(order('bluesky', 'hot-papers')).toEqual([3, 1, 2, 0]);
  expect(order('hot-papers', 'bluesky')).toEqual([0, 3, 1, 2]);
  expect(order('bluesky')).toEqual([3, 1, 2, 0]);
});
