import { type Cases, counted, digest, emptyStore, entry, equal, ok, started } from '../kit.ts';

const AT = '2021-02-13T10:00:00Z';

async function library() {
  const { store } = await emptyStore();
  const hot = (id: string, score: number, title: string, authors: string[], categories: string[]) =>
    entry(id, 1, { title, authors, categories, counts: { retweets: score }, observedAt: AT });
  await store.ingest(
    digest('hot-papers', '2021-02-12', [
      hot(
        '2102.05749',
        430,
        'Self-Supervised VQ-VAE For One-Shot Music',
        ['Ondřej Cífka', 'Gaël Richard'],
        ['cs.SD', 'cs.LG'],
      ),
      hot(
        '2102.06171',
        10115,
        'Large-Scale Image Recognition',
        ['Andrew Brock', 'Karen Simonyan'],
        ['cs.CV'],
      ),
      hot('math/0601001', 50, 'Scaling limits', ['G. Richardson'], ['math.AG']),
    ]),
  );
  await store.ingest(
    digest(
      'arxiv',
      '2021-02-12',
      [
        entry('2102.06000', 1, {
          title: 'An image of a cat',
          authors: ['Brock Andrews'],
          categories: ['cs.CV'],
        }),
        entry('2103.00001', 2, {
          title: 'Images, recognition and scale: a cs cv survey',
          authors: ['Karen Li', 'Ada Richard'],
          categories: ['stat.TH'],
          posts: [
            {
              url: 'https://twitter.com/karen_li/status/1',
              author: '',
              handle: 'karen_li',
              day: null,
              text: '',
              lang: '',
            },
          ],
        }),
      ],
      'cs.CV',
    ),
  );
  await store.updateDerived();
  return store;
}

const TEX_TITLES: Record<string, string> = {
  '2104.00001': 'Bundles over $\\mathbb{P}^1$ by Schr\\"odinger',
  '2104.00002': 'Bundles over ℙ¹ by Schrödinger',
  '2104.00003': 'Bundles over P^1 by Schrodinger',
  '2104.00004': 'Bundles over $P^n$ by \\L{}ojasiewicz, in snake_case',
};

/** What is typed, and the number of the papers above that it must find. */
const TEX_SEARCHES: [typed: string, papers: number[]][] = [
  ['Schrodinger', [1, 2, 3]],
  ['Schrödinger', [1, 2, 3]],
  ['Schr\\"odinger', [1, 2, 3]],
  ['schr\\"odinger bundles', [1, 2, 3]],
  ['P^1', [1, 2, 3]],
  ['ℙ¹', [1, 2, 3]],
  ['p1', [1, 2, 3]],
  ['$\\mathbb P^1$', [1, 2, 3]],
  ['\\mathbb{P}^{1}', [1, 2, 3]],
  ['P^n', [4]],
  ['Lojasiewicz', [4]],
  ['case', [4]],
  ['mathbb', []],
];

/** What is typed, and the papers that it must find, in this order. */
const SEARCHES: [typed: string, ids: string[]][] = [
  ['image', ['2102.06171', '2103.00001', '2102.06000']],
  ['IMAGE recog', ['2102.06171', '2103.00001']],
  ['"image recognition"', ['2102.06171']],
  ['"image recog', ['2102.06171']],
  ['"image recog"', []],
  ['age', []],
  ['self supervised', ['2102.05749']],
  ['self-supervised vq', ['2102.05749']],
  ['cifka', ['2102.05749']],
  ['CÍFKA', ['2102.05749']],
  ['gael', ['2102.05749']],
  ['au:richard', ['2102.05749', 'math/0601001', '2103.00001']],
  ['au:"richard"', ['2102.05749', '2103.00001']],
  ['au:image', []],
  ['au:"andrew brock"', ['2102.06171']],
  ['au:"simonyan andrew"', []],
  ['brock andrew', ['2102.06171', '2102.06000']],
  ['cat:cs.CV', ['2102.06171', '2102.06000']],
  ['cat:cs', ['2102.06171', '2102.05749', '2102.06000']],
  ['cat:math.ST', ['2103.00001']],
  ['cat:stat.TH', ['2103.00001']],
  ['cs.cv', ['2102.06171', '2103.00001', '2102.06000']],
  ['cat:cs.cv image', ['2102.06171', '2102.06000']],
  ['@karen', ['2103.00001']],
  ['@karen_li', ['2103.00001']],
  ['2102.06171', ['2102.06171']],
  ['arXiv:2102.06171v3', ['2102.06171']],
  ['https://arxiv.org/pdf/2102.06171.pdf', ['2102.06171']],
  ['2102.06', ['2102.06171', '2102.06000']],
  ['math/0601001', ['math/0601001']],
  ['math.AG/0601001', ['math/0601001']],
  ['note: nothing', []],
  ['', []],
  ['   ', []],
  ['" au: cat: @ : ...', []],
  ['\\ ( [ * + ?', []],
  ['__proto__ constructor', []],
];

export const searchCases: Cases = {
  async 'finds what TeX stands for, however it is typed'() {
    const { store } = await emptyStore();
    const entries = Object.entries(TEX_TITLES).map(([id, title], at) =>
      entry(id, at + 1, { title }),
    );
    await store.ingest(digest('arxiv', '2021-04-01', entries, 'math.AG'));
    await store.updateDerived();
    for (const [typed, papers] of TEX_SEARCHES) {
      const { ids } = await store.search(typed, 10);
      equal(
        ids.toSorted(),
        papers.map((paper) => `2104.0000${paper}`),
        typed,
      );
    }
  },

  async 'finds what is typed, hotter and then newer first'() {
    const store = await library();
    for (const [typed, ids] of SEARCHES) {
      const found = await store.search(typed, 10);
      equal(found, { ids, of: ids.length }, typed);
    }
  },

  async 'writes the search texts of a former version again, while shards stay'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-04-01', 50, AT, '2104.00001'));
    await store.updateDerived();
    const deleted: string[] = [];
    area.remove = async (keys) => void deleted.push(...[keys].flat());
    await store.read(async (db) => {
      const row = await db.get('search', '2104');
      if (row !== undefined)
        await db.put('search', { ...row, text: row.text.replace('title', 'xxxxx') });
      await area.set({ shardsOf: `${await db.get('meta', 'id')} 2` });
    });
    await started(store, Date.parse(AT));
    equal((await store.search('title', 10)).ids, ['2104.00001']);
    equal(deleted, []);
    ok(area.items.has('2104'), 'shard');
  },

  async 'says how many there are beyond the limit'() {
    const store = await library();
    equal(await store.search('image', 1), { ids: ['2102.06171'], of: 3 });
  },

  async 'finds what came in since'() {
    const store = await library();
    equal((await store.search('newcomer', 10)).of, 0);
    await store.ingest(
      digest('arxiv', '2021-02-13', [entry('2102.07000', 1, { title: 'A newcomer' })], 'cs.CV'),
    );
    await store.updateDerived();
    equal((await store.search('newcomer', 10)).ids, ['2102.07000']);
  },
};
