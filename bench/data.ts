import type { Digest, Entry } from '../src/core/digest.ts';
import { randomFrom } from './random.ts';

const WORDS =
  'learning deep graph neural robust video depth consistent sparse attention image language model transfer visual field quantum inference scaling dense'.split(
    ' ',
  );
const NAMES = 'Ada Kim Lee Noor Tanaka Novak Silva Okoye Berg Rossi Haddad Nguyen'.split(' ');
const CATEGORIES = ['cs.CV', 'cs.LG', 'cs.CL', 'stat.ML', 'math.AG', 'hep-th', 'quant-ph'];

/** The IDs of `count` papers from the `first`-th on: `perMonth` papers a month, from January 2015 on. */
export function madeUpIds(first: number, count: number, perMonth: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const month = Math.floor((first + i) / perMonth);
    const date = new Date(Date.UTC(2015, month, 1));
    return idIn(monthOfDate(date), ((first + i) % perMonth) + 1);
  });
}

/** The IDs of papers 1 to `count` of the month that goes on, which a listing of today shows. */
export function idsOfThisMonth(count: number): string[] {
  const month = monthOfDate(new Date());
  return Array.from({ length: count }, (_, i) => idIn(month, i + 1));
}

const monthOfDate = (date: Date) => date.toISOString().slice(2, 7).replace('-', '');
const idIn = (month: string, number: number) => `${month}.${String(number).padStart(5, '0')}`;

/** The `index`-th made-up Hot Papers digest, of a day of its own from 2015 on. */
export function madeUpDigest(index: number, ids: readonly string[]): Digest {
  const random = randomFrom(index + 1);
  const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    format: 'hot-papers-markdown',
    source: 'hot-papers',
    list: '',
    day,
    title: `Hot Papers ${day}`,
    entries: ids.map((id, i) => madeUpEntry(id, i + 1, `${day}T23:00:00Z`, random)),
  };
}

function madeUpEntry(id: string, rank: number, observedAt: string, random: () => number): Entry {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const status = Math.floor(random() * 1e15);
  return {
    rank,
    arxivId: id,
    title: `${words(8)} ${id}`,
    authors: Array.from(
      { length: 1 + Math.floor(random() * 5) },
      () => `${pick(NAMES)} ${pick(NAMES)}`,
    ),
    categories: [...new Set([pick(CATEGORIES), pick(CATEGORIES)])],
    counts: {
      retweets: Math.floor(50 * 10 ** (random() * 2.5)),
      favorites: Math.floor(10 ** (random() * 3)),
    },
    observedAt,
    abstract: `${words(120)}.`,
    posts: [
      {
        url: `https://twitter.com/reader/status/${status}`,
        author: pick(NAMES),
        handle: 'reader',
        day: observedAt.slice(0, 10),
        text: words(25),
        lang: 'en',
      },
    ],
    links: [],
  };
}

/** The digest as a Hot Papers post. */
export function asHotPapersMarkdown(digest: Digest): string {
  const date = (at: string) => `${at.slice(5, 7)}/${at.slice(8, 10)}/${at.slice(0, 4)}`;
  const head = `---\ntitle: Hot Papers ${digest.day}\ndate: ${digest.day}T23:00:00.Z\ntemplate: "post"\ndraft: false\nslug: "hot-papers-${digest.day}"\ncategory: "arXiv"\ndescription: "Hot papers ${digest.day}"\n\n---\n\n`;
  const posts = (entry: Entry) =>
    entry.posts.map(
      (post) =>
        `<blockquote class="twitter-tweet"><p lang="${post.lang}" dir="ltr">${post.text}</p>&mdash; ${post.author} (@${post.handle}) <a href="${post.url}?ref_src=twsrc%5Etfw">January 1, 2015</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>\n`,
    );
  const entries = digest.entries.map((entry) =>
    [
      `# ${entry.rank}. ${entry.title}\n`,
      `${entry.authors.join(', ')}\n`,
      `- retweets: ${entry.counts.retweets}, favorites: ${entry.counts.favorites} (${date(entry.observedAt ?? '')} 23:00:00)\n`,
      `- links: [abs](https://arxiv.org/abs/${entry.arxivId}) | [pdf](https://arxiv.org/pdf/${entry.arxivId})`,
      `- ${entry.categories.map((id) => `[${id}](https://arxiv.org/list/${id}/recent)`).join(' | ')}\n`,
      `${entry.abstract}\n`,
      ...posts(entry),
      '\n\n',
    ].join('\n'),
  );
  return head + entries.join('');
}
