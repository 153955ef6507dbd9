import { incompletePapers } from '../../../src/store/querying/incomplete.ts';
import { readPaper } from '../../../src/store/writing/papers.ts';
import {
  type Cases,
  cleanUp,
  contentOf,
  counted,
  deleteSource,
  digest,
  emptyStore,
  entry,
  equal,
  ok,
} from '../kit.ts';

const post = (url: string, text = '') => ({
  url,
  author: 'Ada',
  handle: 'ada',
  day: '2021-02-12',
  text,
  lang: 'en',
});

async function paper(store: Awaited<ReturnType<typeof emptyStore>>['store'], id = '2102.00001') {
  const row = await store.read((db) => readPaper(db, id));
  if (row === undefined) throw new Error(`${id} is not there`);
  return row;
}

export const ingestCases: Cases = {
  async 'a saved paper that no digest lists keeps what its page says'() {
    const { store } = await emptyStore();
    const facts = {
      id: '2102.00009',
      title: 'A Quiet Paper',
      authors: ['Ada Quiet'],
      categories: ['cs.CV'],
    };
    await store.save(facts.id, true, '2021-02-14T10:00:00Z');
    equal(await store.keepFacts(facts, '2021-02-14'), true, 'first');
    const { title, authors, categories, sightings } = await paper(store, facts.id);
    equal(
      { title, authors, categories, sightings },
      {
        title: facts.title,
        authors: facts.authors,
        categories: facts.categories,
        sightings: [],
      },
      'kept',
    );
    equal(await store.keepFacts(facts, '2021-02-15'), false, 'the next day');
    const forged = { ...facts, title: 'Forged', authors: ['Mallory'] };
    equal(await store.keepFacts(forged, '2021-02-16'), false, 'a forged row');
    equal((await paper(store, facts.id)).title, 'A Quiet Paper', 'the title');
  },

  async 'saving a known paper fills what is empty, and changes nothing else'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    const before = await paper(store);
    const forged = {
      id: '2102.00001',
      title: 'Forged',
      authors: ['Mallory'],
      categories: ['cs.XX'],
    };
    await store.keepFacts(forged, '2021-02-16');
    const after = await paper(store);
    for (const field of ['title', 'authors', 'categories'] as const) {
      const known = before[field].length > 0 ? before[field] : forged[field];
      equal(after[field], known, field);
    }
    equal(after.sightings, before.sightings, 'sightings');
  },

  async 'the same digest twice changes nothing'() {
    const { store } = await emptyStore();
    const given = counted('2021-02-12', 7, '2021-02-13T10:00:00Z');
    equal(await store.ingest(given), true, 'first');
    const before = await contentOf(store);
    equal(await store.ingest(structuredClone(given)), false, 'second');
    equal(await contentOf(store), before, 'content');
  },

  async 'a later count replaces, the earlier becomes history'() {
    const { store } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    equal(await store.ingest(counted('2021-02-12', 5, '2021-02-14T10:00:00Z')), true, 'changed');
    const { sightings } = await paper(store);
    equal(sightings.length, 1, 'sightings');
    equal(sightings[0]?.counts, { retweets: 5 }, 'votes that fell');
    equal(
      sightings[0]?.earlier,
      [{ observedAt: '2021-02-13T10:00:00Z', counts: { retweets: 7 } }],
      'history',
    );
  },

  async 'counts in any order of arrival end alike'() {
    const times = ['2021-02-13T10:00:00Z', '2021-02-14T10:00:00Z', '2021-02-15T10:00:00Z'];
    const digests = times.map((time, index) => counted('2021-02-12', index + 1, time));
    const [a, b, c] = digests;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three digests');
    const results: unknown[] = [];
    for (const order of [
      [a, b, c],
      [c, a, b],
      [b, c, a],
      [c, b, a, c, a],
    ]) {
      const { store } = await emptyStore();
      for (const given of order) await store.ingest(given);
      await store.updateDerived();
      results.push(await contentOf(store));
      await cleanUp();
    }
    for (const result of results) equal(result, results[0], 'content');
  },

  async 'a paper that a later reading lacks keeps its count'() {
    const { store } = await emptyStore();
    const at = '2026-03-06T10:00:00Z';
    const later = '2026-03-07T10:00:00Z';
    const both = [
      entry('2603.00001', 1, { counts: { upvotes: 9 }, observedAt: at }),
      entry('2603.00002', 2, { counts: { upvotes: 5 }, observedAt: at }),
    ];
    await store.ingest(digest('hugging-face', '2026-03-06', both));
    const one = [entry('2603.00002', 1, { counts: { upvotes: 6 }, observedAt: later })];
    await store.ingest(digest('hugging-face', '2026-03-06', one));
    const stored = await store.read((db) => db.get('digests', 'hugging-face/2026-03-06'));
    equal(stored?.ids, ['2603.00002', '2603.00001'], 'ids');
    equal(stored?.scores, [6, 9], 'scores');
    equal(stored?.at, later, 'time');
    const [day] = await store.read((db) => db.getAll('days'));
    equal(day?.papers, 2, 'papers of the day');
    equal(day?.top, { 'hugging-face': 9 }, 'top of the day');
  },

  async 'posts are united by URL, and something said beats nothing'() {
    const { store } = await emptyStore();
    const url = 'https://twitter.com/ada/status/1';
    const other = 'https://twitter.com/ada/status/2';
    const at = '2021-02-13T10:00:00Z';
    const withPosts = (...posts: ReturnType<typeof post>[]) =>
      digest('hot-papers', '2021-02-12', [
        entry('2102.00001', 1, { counts: { retweets: 3 }, observedAt: at, posts }),
      ]);
    await store.ingest(withPosts(post(url)));
    equal(await store.ingest(withPosts(post(url, 'Look at this'), post(other))), true, 'changed');
    equal(await store.ingest(withPosts(post(url), post(other))), false, 'starter after the file');
    const { posts, sightings } = await paper(store);
    equal(
      posts.map((known) => [known.url, known.text]),
      [
        [url, 'Look at this'],
        [other, ''],
      ],
    );
    equal(sightings[0]?.earlier, [], 'no history from a completed digest');
  },

  async 'metadata comes from whom to trust, in any order'() {
    const at = '2026-03-06T10:00:00Z';
    const told = [
      digest('hacker-news', '2026-03-08', [
        entry('2603.00001', 1, {
          title: 'Show HN: a paper',
          authors: [],
          categories: [],
          counts: { points: 4 },
          observedAt: at,
        }),
      ]),
      digest(
        'arxiv',
        '2026-03-06',
        [entry('2603.00001', 1, { title: 'The Title', abstract: 'What arXiv says.' })],
        'cs.CV',
      ),
      digest('hugging-face', '2026-03-06', [
        entry('2603.00001', 1, {
          title: 'the title',
          categories: [],
          abstract: 'What HF says.',
          counts: { upvotes: 4 },
          observedAt: at,
        }),
      ]),
    ];
    for (const order of [told, [...told].reverse()]) {
      const { store } = await emptyStore();
      for (const given of order) await store.ingest(given);
      const row = await paper(store, '2603.00001');
      equal(
        [row.title, row.categories, row.abstract],
        ['The Title', ['cs.CV', 'cs.LG'], 'What arXiv says.'],
      );
      equal(row.sightings.length, 3, 'sightings');
      await store.addFacts(
        [{ id: '2603.00001', title: 'The Title (v2)', authors: [], categories: ['cs.RO'] }],
        'listing',
        '2026-03-09',
      );
      const visited = await paper(store, '2603.00001');
      equal([visited.title, visited.categories], [row.title, row.categories], 'of a listing');
      await cleanUp();
    }
  },

  async 'what arXiv says takes the place of a story’s title, and counts are left alone'() {
    const { store } = await emptyStore();
    const id = '2603.00009';
    const story = (title: string) =>
      entry(id, 1, { title, authors: [], categories: [], counts: { points: 30 } });
    const said = { id, title: 'Real Curves', authors: ['Ada Example'], categories: ['math.AG'] };
    await store.ingest(digest('hacker-news', '2026-03-08', [story('Look at this')]));
    const lacking = () => store.read((db) => incompletePapers(db, '2026-03-07', '2026-03-08'));
    equal(await lacking(), [id], 'lacks something');
    await store.addFacts([said], 'listing', '2026-03-09');
    equal(await lacking(), [id], 'whether a listing was opened or not');
    await store.ingest(
      digest('hot-papers', '2026-03-08', [entry('2603.00010', 1, { title: 'Own', authors: [] })]),
    );
    equal(await lacking(), [id], 'none of a list of the reader’s own');
    await store.addFacts([{ ...said, abstract: 'Curves.' }], 'arxiv', '2026-03-09');
    equal(await lacking(), [], 'lacks nothing');
    await store.ingest(digest('hacker-news', '2026-03-10', [story('Look again')]));
    const row = await paper(store, id);
    equal(
      [row.title, row.authors, row.categories, row.abstract],
      ['Real Curves', ['Ada Example'], ['math.AG'], 'Curves.'],
      'as arXiv has it',
    );
    equal(row.sightings.length, 2, 'sightings');
    await cleanUp();
  },

  async 'facts of a listing complete known papers only, and only once'() {
    const { store } = await emptyStore();
    const story = { title: 'A story', authors: [], categories: [], counts: { points: 7 } };
    await store.ingest(digest('hacker-news', '2021-02-12', [entry('2102.00001', 1, story)]));
    const facts = ['2102.00001', '2102.00002'].map((id) => ({
      id,
      title: 'Seen',
      authors: ['A B'],
      categories: ['math.ST'],
    }));
    equal(await store.addFacts(facts, 'listing', '2021-02-14'), true, 'first');
    equal(await store.addFacts(facts, 'listing', '2021-02-15'), false, 'the next day');
    equal((await contentOf(store)).papers.length, 1, 'papers');
  },

  async 'papers whose ids are neighbours come and go by themselves'() {
    const { store } = await emptyStore();
    const at = '2021-02-13T10:00:00Z';
    await store.ingest(digest('hugging-face', '2021-02-12', [entry('2102.00013')]));
    await store.ingest(counted('2021-02-12', 7, at, '2102.00011'));
    await store.ingest(counted('2021-02-13', 9, at, '2102.00015'));
    await store.ingest(counted('2021-02-14', 8, at, '2102.00021'));
    const ids = async () => {
      const papers = (await contentOf(store)).papers as { key: string }[];
      return papers.map(({ key }) => key.slice(-2));
    };
    equal(await ids(), ['11', '13', '15', '21'], 'in the order of their keys');
    equal(await deleteSource(store, 'hot-papers'), 3, 'digests');
    equal(await ids(), ['13'], 'what is left');
    equal(await store.read((db) => db.count('blocks')), 1, 'blocks');
    equal(await store.read((db) => readPaper(db, '2102.00015')), undefined, 'a deleted paper');
  },

  async 'an empty digest is a digest'() {
    const { store } = await emptyStore();
    equal(await store.ingest(digest('hot-papers', '2021-01-01', [])), true, 'stored');
    equal(await store.ingest(digest('hot-papers', '2021-01-01', [])), false, 'again');
    equal(await store.read((db) => db.count('days')), 0, 'days');
  },

  async 'a paper listed twice counts once'() {
    const { store } = await emptyStore();
    const at = '2021-02-13T10:00:00Z';
    const twice = [
      entry('2102.00001', 1, { counts: { retweets: 9 }, observedAt: at }),
      entry('2102.00001', 2, { counts: { retweets: 1 }, observedAt: '2021-02-14T10:00:00Z' }),
    ];
    const given = digest('hot-papers', '2021-02-12', twice);
    await store.ingest(given);
    const { sightings } = await paper(store);
    equal(
      sightings.map(({ rank, counts, earlier }) => [rank, counts, earlier.length]),
      [[1, { retweets: 9 }, 0]],
    );
    equal(await store.ingest(given), false, 'again');
  },

  async 'a crash in the middle leaves the old state'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    await store.updateDerived();
    const before = await contentOf(store);
    // Each in a block of its own.
    const entries = Array.from({ length: 50 }, (_, index) =>
      entry(`2102.${String(100 * index + 1).padStart(5, '0')}`, index + 1, {
        counts: { retweets: index },
        observedAt: '2021-02-14T10:00:00Z',
      }),
    );
    for (const at of [1, 5, 30, 50, 52, 53]) {
      await failingAt(at, async () => {
        let failed = false;
        await store.ingest(digest('hot-papers', '2021-02-13', entries)).catch(() => {
          failed = true;
        });
        ok(failed, `put ${at} did not fail`);
      });
      equal(await contentOf(store), before, `content after put ${at}`);
      equal(await store.read((db) => db.getAll('stale')), [], `stale after put ${at}`);
    }
    equal(await store.ingest(digest('hot-papers', '2021-02-13', entries)), true, 'then');
    await store.updateDerived();
    equal(Object.keys(area.shard('2102')).length, 50, 'shard');
  },
};

/** Lets the put number `at` fail, as if the worker ended there. */
async function failingAt(at: number, job: () => Promise<void>): Promise<void> {
  const prototype = IDBObjectStore.prototype;
  const put = prototype.put;
  let puts = 0;
  prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
    if (++puts === at) throw new DOMException('The disk is gone', 'UnknownError');
    return put.apply(this, values);
  };
  try {
    await job();
  } finally {
    prototype.put = put;
  }
}
