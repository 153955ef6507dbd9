import fc from 'fast-check';
import type { Counts, Digest, Entry, Post } from '../../../../src/core/digest.ts';
import { codeLinksIn } from '../../../../src/core/text/code-links.ts';
import { listDay } from './days.ts';
import type { MarkdownId } from './print.ts';

const WORDS =
  'deep learning of $x^2$ $a<b$ 3D C# # - + 1. 1,234 O(√n) naïve “so” Übung 日本語 🐦 R&D <3 a>b (2020) [x] [x](y) pic.twitter.com/a https://t.co/x https://github.com/a/b &amp; @ada #ml — … ~ ``` * ** > | : \\ a_b retweets: abs: links:'.split(
    ' ',
  );
const CATEGORIES = ['cs.CV', 'cs.LG', 'math.AG', 'hep-th', 'cond-mat.mtrl-sci', 'astro-ph.GA'];
const NAMES = [
  'Ada Lovelace',
  'José García',
  'J. B. R. Hayter',
  'Ondřej Cífka',
  'The X Collaboration',
  '山田 太郎',
  "Séamus O'Neil-Wu",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
);
const line = fc
  .array(word, { maxLength: 12 })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim());

/** Lines that a generator cannot have written are left out: it puts the whole abstract on one. */
const isPlain = (text: string): boolean =>
  text.split('\n').every((each) => !/^(?:# ?\d|-|```|\\#|\*\*|<(?:b|s)|\[|###)/.test(each)) &&
  !text.endsWith('#');

const text = fc
  .array(line, { maxLength: 3 })
  .map((lines) => lines.join('\n').trim())
  .filter(isPlain);

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

const arxivId = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((n) => `2103.${String(n).padStart(5, '0')}`),
  fc.integer({ min: 1, max: 9999 }).map((n) => `0905.${String(n).padStart(4, '0')}`),
  fc.integer({ min: 1, max: 999 }).map((n) => `hep-th/9901${String(n).padStart(3, '0')}`),
);

const handle = fc.stringMatching(/^\w{1,15}$/).filter((name) => name !== 'i');

function posts(hasLanguage: boolean): fc.Arbitrary<Post[]> {
  const author = line.filter((name) => name !== '' && !/^[—–-]|\*$/.test(name));
  const post = fc.record({
    url: fc
      .tuple(handle, fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }))
      .map(([name, id]) => `https://twitter.com/${name}/status/${id}`),
    author,
    handle,
    day,
    text,
    lang: hasLanguage ? fc.constantFrom('en', 'ja', 'und', 'zh-cn') : fc.constant(''),
  });
  return fc.uniqueArray(post, { maxLength: 4, selector: ({ url }) => url });
}

const count = fc.integer({ min: 0, max: 1_000_000_000 });
const counts: fc.Arbitrary<Counts> = fc.oneof(
  fc.record({ retweets: count, favorites: count }, { requiredKeys: [] }),
  fc.record({ retweets: count, favorites: count }),
);

const none = <T>(): fc.Arbitrary<T[]> => fc.constant([]);
const uncounted: fc.Arbitrary<Counts> = fc.constant({});

function entry(format: MarkdownId, list: string): fc.Arbitrary<Entry> {
  const isHot = format === 'hot-papers-markdown' || format === 'twitter-hot-papers-markdown';
  const isDaily = format === 'arxiv-daily-markdown';
  return fc
    .record({
      rank: fc.constant(0),
      arxivId,
      title: line,
      authors: isDaily ? none<string>() : fc.array(fc.constantFrom(...NAMES), { maxLength: 5 }),
      categories: isDaily
        ? fc.constant<string[]>([list])
        : fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 3 }),
      counts: isHot ? counts : uncounted,
      observedAt: isHot ? fc.option(instant) : fc.constant<string | null>(null),
      abstract: text,
      posts: isHot ? posts(format === 'hot-papers-markdown') : none<Post>(),
      links: none<string>(),
    })
    .map((made) => ({
      ...made,
      observedAt: Object.keys(made.counts).length === 0 ? null : made.observedAt,
      links: codeLinksIn(made.abstract),
    }));
}

function titleOf(format: MarkdownId, list: string, itsDay: string, papers: number): string {
  const written = itsDay.replaceAll('-', '/');
  if (format === 'hot-papers-markdown') return `Hot Papers ${itsDay}`;
  if (format === 'twitter-hot-papers-markdown') return `Twitter Hot Papers (${written})`;
  if (format === 'papers-markdown') return `${papers} Papers (2000/01/01 ~ ${written})`;
  return `ArXiv ${list} --${listDay(itsDay)}`;
}

const SOURCES = {
  'hot-papers-markdown': 'hot-papers',
  'twitter-hot-papers-markdown': 'hot-papers',
  'papers-markdown': 'papers',
  'arxiv-daily-markdown': 'arxiv',
} as const;

/** Any digest that a format can say. */
export function digestIn(format: MarkdownId): fc.Arbitrary<Digest> {
  const lists = fc.constantFrom(...(format === 'arxiv-daily-markdown' ? CATEGORIES : ['']));
  return lists.chain((list) =>
    fc
      .record({
        day,
        entries: fc.uniqueArray(entry(format, list), {
          maxLength: 6,
          selector: (made) => made.arxivId,
        }),
      })
      .map((made) => ({
        format,
        source: SOURCES[format],
        list,
        day: made.day,
        title: titleOf(format, list, made.day, made.entries.length),
        entries: made.entries.map((each, i) => ({ ...each, rank: i + 1 })),
      })),
  );
}
