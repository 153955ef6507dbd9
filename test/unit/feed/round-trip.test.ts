import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digest, digestsOf } from '../../../src/core/digest.ts';
import {
  dayOfDigest,
  digestsOfDay,
  type FeedDay,
  type FeedPaper,
} from '../../../src/core/feed-day.ts';
import { readDigest } from '../../../src/core/formats/detect.ts';
import { readFeedDay } from '../../../src/core/formats/hot-papers-json.ts';
import { dayJson } from '../../../src/feed/writing/day-json.ts';
import { dayMarkdown } from '../../../src/feed/writing/day-markdown.ts';
import { plainPaper } from '../../../src/feed/writing/plain.ts';

const DAY = '2026-11-24';

/** What both files say: abstracts stand in the Markdown alone. */
function facts(digests: readonly Digest[]) {
  return digests.map(({ format: _, ...digest }) => ({
    ...digest,
    entries: digest.entries.map((entry) => ({ ...entry, abstract: '' })),
  }));
}

function expectSame(day: FeedDay): void {
  const markdown = readDigest(dayMarkdown(day));
  const json = readDigest(dayJson(day));
  expect([markdown.warnings, json.warnings]).toEqual([[], []]);
  const expected = digestsOfDay(day, 'hot-papers-json', `Hot Papers ${day.day}`);
  expect(facts(digestsOf(json))).toEqual(facts(expected));
  expect(facts(digestsOf(markdown))).toEqual(facts(expected));
  const abstracts = new Map(day.papers.map(({ arxivId, abstract }) => [arxivId, abstract]));
  for (const { entries } of digestsOf(markdown)) {
    for (const { arxivId, abstract } of entries) expect(abstract).toBe(abstracts.get(arxivId));
  }
  expect(readFeedDay(dayJson(day)).papers.map(({ heat }) => heat)).toEqual(
    day.papers.map(({ heat }) => heat),
  );
}

const count = fc.nat({ max: 1_000_000 });
const text = fc.oneof(
  // U+FFFD stands for a lost character: a reader reports it.
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((made) => made.replaceAll('\ufffd', '')),
  fc.constantFrom(
    '# 2. A heading',
    '- links: [abs](https://arxiv.org/abs/2101.00001)',
    '- likes: 3 (11/24/2026 01:02:03) · Bluesky',
    '<blockquote class="twitter-tweet">',
    '[cs.CV](https://arxiv.org/list/cs.CV/recent)',
    '---',
    'See https://github.com/example/words (a link)',
    '</p>&mdash; Eve (@eve)',
  ),
);

const paper = (number: number): fc.Arbitrary<FeedPaper> =>
  fc
    .record({
      title: text,
      authors: fc.array(text, { maxLength: 4 }),
      categories: fc.subarray(['cs.CL', 'hep-th', 'stat.ML']),
      abstract: text,
      links: fc.subarray(['https://github.com/example/a', 'https://huggingface.co/example/b']),
      heat: fc.nat({ max: 100 }),
      bluesky: fc.option(
        fc.record({ reposts: count, likes: count, quotes: count, replies: count, people: count }),
      ),
      news: fc.option(fc.record({ points: count, comments: count })),
      upvotes: count,
      author: text,
    })
    .map(({ bluesky, news, upvotes, author, ...facts }) => ({
      ...facts,
      arxivId: `2611.${String(number + 1).padStart(5, '0')}`,
      counted: [
        { source: 'hugging-face', counts: { upvotes }, observedAt: '2026-11-25T10:20:30.123Z' },
        ...(news === null
          ? []
          : [{ source: 'hacker-news' as const, counts: news, observedAt: null }]),
        ...(bluesky === null
          ? []
          : [{ source: 'bluesky' as const, counts: bluesky, observedAt: '2026-11-25T10:20:31Z' }]),
      ],
      posts: [
        {
          url: 'https://bsky.app/profile/ada.example.com/post/3mqaaaaaaaa2k',
          author,
          handle: 'ada.example.com',
          day: DAY,
          text: 'never written',
          lang: 'en',
          counts: { reposts: 1, likes: upvotes },
        },
        {
          url: `https://news.ycombinator.com/item?id=${number + 1}`,
          author,
          handle: '',
          day: null,
          text: '',
          lang: '',
        },
      ],
    }));

test('a day says the same in Markdown and in JSON, whatever was written into it', () => {
  const days = fc
    .integer({ min: 0, max: 4 })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, number) => paper(number))));
  fc.assert(
    fc.property(days, (papers) => {
      expectSame({ day: DAY, papers: papers.map((one) => plainPaper(one, DAY)) });
    }),
    { numRuns: 300 },
  );
});

const FOLDERS = ['../shared/digests/reference', '../shared/digests/archive'];
const REAL = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}`),
);
const FIXTURES = ['2021-03-04---Hot-Papers.md', 'twitter-hot-papers.md'].map(
  (name) => `test/fixtures/digests/${name}`,
);

describe('a digest that others wrote', () => {
  test.each([...FIXTURES, ...REAL.filter((path) => path.includes('Hot-Papers'))])(
    '%s keeps what it says as a day of a feed, but for the texts of posts',
    (path) => {
      const { digest } = readDigest(readFileSync(path, 'utf8'));
      const day = dayOfDigest(digest);
      const papers = day.papers.map((one) => plainPaper(one, digest.day));
      expectSame({ day: digest.day, papers });
      const bare = digest.entries.map(({ abstract: _, ...entry }) => ({
        ...entry,
        authors: entry.authors.slice(0, 30),
        posts: entry.posts.slice(0, 12).map((post) => ({ ...post, text: '', lang: '' })),
      }));
      const [written] = digestsOf(readDigest(dayMarkdown({ day: digest.day, papers })));
      expect(written.entries.map(({ abstract: _, ...entry }) => entry)).toEqual(bare);
    },
  );
});
