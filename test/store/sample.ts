import type { Post } from '../../src/core/digest.ts';
import type { Area } from '../../src/shared/storage/area.ts';
import { Store } from '../../src/store/store.ts';
import { deleteSource, digest, entry, started } from './kit.ts';

const FIRST_COUNT = '2021-02-12T22:40:53Z';
const LATER_COUNT = '2021-02-13T22:40:53Z';

const tweet: Post = {
  url: 'https://twitter.com/ada_example/status/1360000000000000001',
  author: 'Ada Example',
  handle: 'ada_example',
  day: '2021-02-12',
  text: 'Curves that nobody drew 😀 “at last”',
  lang: 'en',
  counts: { retweets: 40, favorites: 100 },
};

const reply: Post = { ...tweet, url: `${tweet.url}9`, day: null, text: '', lang: '' };

const story: Post = {
  url: 'https://news.ycombinator.com/item?id=26000001',
  author: 'ben',
  handle: '',
  day: '2021-02-13',
  text: 'Networks nobody trained',
  lang: '',
  counts: { points: 120, comments: 33 },
};

function hotPapers(retweets: number, observedAt: string) {
  return digest('hot-papers', '2021-02-12', [
    entry('2102.06171', 1, {
      title: 'Networks Nobody Trained',
      counts: { retweets, favorites: 2 * retweets },
      observedAt,
      abstract: 'Made up in place of the abstract.\nIn two lines.',
      posts: [{ ...tweet, counts: { retweets, favorites: 2 * retweets } }, reply],
      links: ['https://github.com/example/untrained'],
    }),
    entry('math/0601001', 2, {
      title: 'Curves Nobody Drew',
      categories: ['math.AG'],
      counts: { retweets: 0, favorites: 60 },
      observedAt,
    }),
    entry('hep-th/9912345', 3, { authors: [], categories: ['hep-th'], counts: {}, observedAt }),
  ]);
}

/** Fills a store with something of every kind that it can hold. */
export async function fillWithSample(area: Area): Promise<void> {
  const store = new Store(area);
  await store.ingest(hotPapers(51, FIRST_COUNT));
  await store.ingest(hotPapers(64, LATER_COUNT));
  await store.ingest(
    digest('hugging-face', '2021-02-12', [
      entry('2102.06171', 1, {
        title: 'Networks That Nobody Trained',
        counts: { upvotes: 12, comments: 3 },
        observedAt: LATER_COUNT,
      }),
      entry('2102.06172', 2, { counts: { upvotes: 0 }, observedAt: LATER_COUNT }),
    ]),
  );
  await store.ingest(
    digest('hacker-news', '2021-02-13', [
      entry('2102.06171', 1, {
        title: 'Networks Nobody Trained [pdf]',
        counts: { points: 120, comments: 33 },
        observedAt: LATER_COUNT,
        posts: [story],
      }),
    ]),
  );
  await store.ingest(
    digest('bluesky', '2021-02-14', [
      entry('1912.00001', 1, {
        counts: { reposts: 4, likes: 9, quotes: 1, replies: 2 },
        observedAt: null,
      }),
    ]),
  );
  await store.ingest(
    digest('arxiv', '2021-02-12', [entry('2102.06172'), entry('2102.06173', 2)], 'cs.CV'),
  );
  await store.ingest(digest('papers', '2021-02-11', [entry('2101.00009')]));
  await store.save('math/0601001', true, '2021-02-14T08:00:00.000Z');
  await store.save('2101.00009', true, '2021-02-15T08:00:00.000Z');
  await store.noteSeen(['2102.06171', '2102.06172', '2102.99999'], '2021-02-14');
  const { title, authors } = entry('2102.06173');
  const facts = { id: '2102.06173', title: `${title}, revised`, authors, categories: ['cs.CV'] };
  await store.addFacts([facts], 'listing', '2021-02-15');
  // What is on the reading list stays, though nothing lists it any more.
  await deleteSource(store, 'papers');
  await started(store, Date.parse('2021-02-15T08:00:00Z'));
  // A month that a crash left stale.
  await store.noteSeen(['1912.00001'], '2021-02-16');
  await store.close();
}
