import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Counts, FormatId, Post } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';

const DAY = '2026-11-03';
const observedAt = '2026-11-04T12:00:00Z';
const context = { day: DAY, observedAt };
const noon = Date.parse(`${DAY}T12:00:00Z`);

const count = fc.option(fc.nat(1_000_000), { nil: undefined });
const text = fc
  .stringMatching(/^[\w"\\<>&;,.:!?()' é日本-]{0,60}$/)
  .map((raw) => raw.replace(/\s+/g, ' ').trim());
const paperId = fc.nat(899).map((n) => `2611.${String(n + 10_001)}`);
const papers = <T>(shape: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.record({ id: paperId, rest: shape }), {
    selector: ({ id }) => id,
    maxLength: 12,
  });

/** What is read back, by ID: the order among equal scores is nobody's business. */
function readBack(printed: unknown, format: FormatId) {
  const { digest, warnings } = readDigest(JSON.stringify(printed), { ...context, format });
  expect(warnings).toEqual([]);
  expect(digest.day).toBe(DAY);
  expect(digest.entries.map((entry) => entry.rank)).toEqual(digest.entries.map((_, i) => i + 1));
  return new Map(digest.entries.map(({ rank: _, ...entry }) => [entry.arxivId, entry]));
}

function known(counts: Record<string, number | undefined>): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined));
}

function sum(posts: readonly Post[]): Counts {
  const sums: Record<string, number> = {};
  for (const post of posts) {
    for (const [name, value] of Object.entries(post.counts ?? {})) {
      sums[name] = (sums[name] ?? 0) + value;
    }
  }
  return sums;
}

it('reads any Hugging Face list as it was printed', () => {
  const shape = fc.record({
    title: text,
    abstract: text,
    authors: fc.array(text.filter((name) => name !== '')),
    author: text,
    handle: fc.stringMatching(/^[a-z]\w{0,9}$/),
    upvotes: count,
    comments: count,
    code: fc.constantFrom(undefined, 'https://github.com/example/code'),
  });
  fc.assert(
    fc.property(papers(shape), (list) => {
      const printed = list.map(({ id, rest }) => ({
        paper: {
          id,
          title: rest.title,
          summary: rest.abstract,
          authors: rest.authors.map((name) => ({ name })),
          upvotes: rest.upvotes,
          githubRepo: rest.code,
          submittedOnDailyAt: new Date(noon).toISOString(),
        },
        numComments: rest.comments,
        submittedBy: { fullname: rest.author, name: rest.handle },
      }));
      const read = readBack(printed, 'hugging-face-json');
      expect(read.size).toBe(list.length);
      for (const { id, rest } of list) {
        const counts = known({ upvotes: rest.upvotes, comments: rest.comments });
        expect(read.get(id)).toEqual({
          arxivId: id,
          title: rest.title,
          authors: rest.authors,
          categories: [],
          counts,
          observedAt,
          abstract: rest.abstract,
          posts: [
            {
              url: `https://huggingface.co/papers/${id}`,
              author: rest.author || rest.handle,
              handle: rest.handle,
              day: DAY,
              text: '',
              lang: '',
              counts,
            },
          ],
          links: rest.code === undefined ? [] : [rest.code],
        });
      }
    }),
    { numRuns: 100 },
  );
});

it('reads any Hacker News answer as it was printed', () => {
  const story = fc.record({ author: text, title: text, points: count, comments: count });
  fc.assert(
    fc.property(papers(fc.array(story, { minLength: 1, maxLength: 3 })), (list) => {
      const stories = list.flatMap(({ id, rest }) => rest.map((each) => ({ id, ...each })));
      const printed = {
        hits: stories.map(({ id, author, title, points, comments }, index) => ({
          objectID: String(index + 1),
          url: `https://arxiv.org/pdf/${id}v2.pdf`,
          created_at_i: noon / 1000,
          author,
          title,
          points: points ?? null,
          num_comments: comments,
        })),
      };
      const read = readBack(printed, 'hacker-news-json');
      expect(read.size).toBe(list.length);
      for (const { id } of list) {
        const posts = stories
          .map((each, index) => ({
            ...each,
            url: `https://news.ycombinator.com/item?id=${index + 1}`,
          }))
          .filter((each) => each.id === id)
          .map(({ url, author, title, points, comments }) => ({
            url,
            author,
            handle: '',
            day: DAY,
            text: title,
            lang: '',
            counts: known({ points, comments }),
          }));
        expect(new Set(read.get(id)?.posts)).toEqual(new Set(posts));
        expect(read.get(id)?.counts).toEqual(sum(posts));
      }
    }),
    { numRuns: 100 },
  );
});

it('reads any Bluesky answer as it was printed', () => {
  const post = fc.record({
    author: text,
    handle: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}\.example\.org$/),
    text,
    lang: fc.constantFrom('', 'en', 'ja', 'pt-BR'),
    place: fc.constantFrom('facet', 'embed', 'view', 'media'),
    reposts: count,
    likes: count,
    quotes: count,
    replies: count,
  });
  fc.assert(
    fc.property(papers(fc.array(post, { minLength: 1, maxLength: 3 })), (list) => {
      const posts = list.flatMap(({ id, rest }) => rest.map((each) => ({ id, ...each })));
      const printed = {
        posts: posts.map((each, index) => {
          const uri = `https://arxiv.org/abs/${each.id}`;
          return {
            uri: `at://did:plc:a${index}/app.bsky.feed.post/3k${index}`,
            author: { did: `did:plc:a${index}`, handle: each.handle, displayName: each.author },
            record: {
              createdAt: new Date(noon).toISOString(),
              text: each.text,
              langs: each.lang === '' ? [] : [each.lang],
              ...(each.place === 'facet' ? { facets: [{ features: [{ uri }] }] } : {}),
              ...(each.place === 'embed' ? { embed: { external: { uri } } } : {}),
            },
            ...(each.place === 'view' ? { embed: { external: { uri } } } : {}),
            ...(each.place === 'media' ? { embed: { media: { external: { uri } } } } : {}),
            repostCount: each.reposts,
            likeCount: each.likes,
            quoteCount: each.quotes,
            replyCount: each.replies,
          };
        }),
      };
      const read = readBack(printed, 'bluesky-json');
      expect(read.size).toBe(list.length);
      for (const { id } of list) {
        const expected = posts
          .map((each, index) => ({ ...each, key: `3k${index}` }))
          .filter((each) => each.id === id)
          .map(({ key, author, handle, text: words, lang, reposts, likes, quotes, replies }) => ({
            url: `https://bsky.app/profile/${handle}/post/${key}`,
            author: author || handle,
            handle,
            day: DAY,
            text: words,
            lang,
            counts: known({ reposts, likes, quotes, replies }),
          }));
        expect(read.get(id)?.posts).toEqual(expected);
        expect(read.get(id)?.counts).toEqual(sum(expected));
      }
    }),
    { numRuns: 100 },
  );
});
