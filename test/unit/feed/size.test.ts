import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/digest.ts';
import { uniteDay } from '../../../src/feed/days/unite.ts';
import { OutFolder } from '../../../src/feed/out-folder.ts';
import { Scales } from '../../../src/feed/scales.ts';
import { loadState } from '../../../src/feed/state.ts';
import { dayJson } from '../../../src/feed/writing/day-json.ts';
import { dice } from '../../services/world.ts';
import { useFolder } from './feed-folder.ts';

const DAY = '2026-11-24';
const folder = useFolder();

/** One of 4,000 words that nothing makes shorter than its letters. */
function word(...seed: (string | number)[]): string {
  const number = dice(4000, ...seed);
  return Array.from({ length: 3 + dice(6, 'length', number) }, (_, at) =>
    String.fromCharCode(97 + dice(26, number, at)),
  ).join('');
}

const words = (count: number, ...seed: (string | number)[]): string =>
  Array.from({ length: count }, (_, at) => word(...seed, at)).join(' ');

/** A paper as long as arXiv's are, with as many posts as a day lists. */
function entry(index: number): Entry {
  return {
    rank: index + 1,
    arxivId: `2611.${String(dice(20_000, 'id', index)).padStart(5, '0')}`,
    title: words(9, 'title', index),
    authors: Array.from({ length: 1 + dice(9, 'authors', index) }, (_, at) => words(2, index, at)),
    categories: ['cs.CL', 'hep-th', 'math.AG', 'stat.ML'].slice(dice(4, 'category', index)),
    counts: {
      reposts: dice(60, 'reposts', index),
      likes: 1 + dice(900, 'likes', index),
      quotes: dice(9, 'quotes', index),
      replies: dice(20, 'replies', index),
      people: 5,
    },
    observedAt: `${DAY}T10:${String(10 + dice(50, 'minute', index))}:30Z`,
    abstract: '',
    posts: Array.from({ length: 5 }, (_, at) => ({
      url: `https://bsky.app/profile/${word('handle', index, at)}.bsky.social/post/3m${dice(2 ** 31, 'key', index, at).toString(32)}${dice(2 ** 20, 'end', index, at).toString(32)}`,
      author: '',
      handle: `${word('handle', index, at)}.bsky.social`,
      day: DAY,
      text: '',
      lang: '',
      counts: { reposts: dice(30, 'r', index, at), likes: dice(300, 'l', index, at) },
    })),
    links: [],
  };
}

test('a day on which 500 papers are talked about is less than 30 kB for the extension', async () => {
  const lists = new Map([['bluesky' as const, Array.from({ length: 500 }, (_, at) => entry(at))]]);
  const scales = new Scales(await loadState(new OutFolder(folder.path)));
  const day = uniteDay({ day: DAY, lists, factsOf: () => null, scales, isListed: () => true });
  expect(day.papers.length).toBe(100);
  const bytes = gzipSync(dayJson(day)).length;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(30_000);
});
