import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hackerNewsJson } from '../../../../src/core/formats/hacker-news-json.ts';

const text = readFileSync(
  new URL('../../../fixtures/sources/hacker-news.json', import.meta.url),
  'utf8',
);
const context = { day: '2026-11-03', observedAt: '2026-11-03T12:00:00Z' };
const { digest, warnings } = hackerNewsJson.read(text, context);

it('adds up the stories of a paper and leaves out what is no paper', () => {
  expect(digest.entries.map((entry) => [entry.arxivId, entry.counts])).toEqual([
    ['2611.02001', { points: 210, comments: 92 }],
    ['math/0601001', { points: 30 }],
    ['2611.02004', {}],
  ]);
});

it('keeps every story as a post, with its own counts', () => {
  expect(digest.entries[0]).toMatchObject({ title: 'The same, in a better title' });
  expect(digest.entries[0]?.posts).toEqual([
    {
      url: 'https://news.ycombinator.com/item?id=50000002',
      author: '',
      handle: '',
      day: '2026-11-03',
      text: 'The same, in a better title',
      lang: '',
      counts: { points: 200, comments: 90 },
    },
    {
      url: 'https://news.ycombinator.com/item?id=50000001',
      author: 'example',
      handle: '',
      day: '2026-11-03',
      text: 'A Paper That Two Stories Cite',
      lang: '',
      counts: { points: 10, comments: 2 },
    },
  ]);
});

it('counts a story that comes twice once', () => {
  expect(digest.entries[1]?.posts).toHaveLength(1);
});

it('warns of a story whose link would be unsafe', () => {
  expect(warnings).toEqual([{ line: 0, key: 'sourcesBadPost', values: ['2611.02003'] }]);
});

it('refuses an answer that is only a message', () => {
  const over = '{"hits":[],"nbHits":0,"message":"you can only fetch the 1000 hits"}';
  expect(hackerNewsJson.recognizes(over)).toBe(true);
  expect(() => hackerNewsJson.read(over, context)).toThrow(
    'sourcesMessage you can only fetch the 1000 hits',
  );
});

it('takes the day from the stories, also where none of them is a paper', () => {
  const story = { objectID: '1', url: 'https://example.org/', created_at: '2026-10-01T02:00:00Z' };
  const { digest } = hackerNewsJson.read(JSON.stringify({ hits: [story] }), {});
  expect(digest).toMatchObject({ day: '2026-10-01', entries: [] });
});

it('reads a day without stories as an empty digest', () => {
  expect(hackerNewsJson.read('{"hits":[],"nbHits":0}', context).digest.entries).toEqual([]);
});
