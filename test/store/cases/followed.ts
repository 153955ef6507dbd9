import { compileRules } from '../../../src/core/follow/matcher.ts';
import type { FollowRule } from '../../../src/core/follow/rules.ts';
import { type Cases, digest, emptyStore, entry, equal } from '../kit.ts';

const author = (text: string): FollowRule => ({ kind: 'author', text });
const words = (text: string): FollowRule => ({ kind: 'words', text });

const PAPERS: [id: string, title: string, authors: string[]][] = [
  ['math/0601001', 'Scaling limits', ['G. Richardson']],
  ['2102.05749', 'Self-Supervised Music', ['Ondřej Cífka', 'Gaël Richard']],
  ['2102.06171', 'Large-Scale Image Recognition', ['Andrew Brock', 'Karen Simonyan']],
  ['2103.00001', 'Images, recognition and scale', ['Karen Li', 'Ada Richard']],
  ['2103.00002', 'Bundles over $\\mathbb{P}^1$ by Schr\\"odinger', ['Richard Image']],
];

async function library() {
  const { store } = await emptyStore();
  const entries = PAPERS.map(([id, title, authors], index) =>
    entry(id, index + 1, { title, authors, categories: ['cs.CV'] }),
  );
  await store.ingest(digest('arxiv', '2021-03-02', entries, 'cs.CV'));
  await store.updateDerived();
  return store;
}

/** Rules, and the papers that they must find, the newest first. */
const FOLLOWED: [rules: FollowRule[], ids: string[]][] = [
  [[author('Gael Richard')], ['2102.05749']],
  [[author('Richard')], ['2103.00001', '2102.05749']],
  [[author('G. Richard')], ['2102.05749']],
  [[author('Cífka, O.')], ['2102.05749']],
  [[author('Image')], ['2103.00002']],
  [[words('image')], ['2102.06171']],
  [[words('image*')], ['2103.00001', '2102.06171']],
  [[words('recognition and scale')], ['2103.00001']],
  [[words('scale image recognition')], ['2102.06171']],
  [[words('cs cv')], []],
  [[words('richard')], []],
  [
    [words('P^1'), author('Richardson')],
    ['2103.00002', 'math/0601001'],
  ],
  [
    [words('schrodinger'), words('music'), author('Li')],
    ['2103.00002', '2103.00001', '2102.05749'],
  ],
  [[], []],
];

export const followedCases: Cases = {
  async 'what is followed is found in titles and authors of all papers'() {
    const store = await library();
    for (const [rules, ids] of FOLLOWED) {
      const found = await store.followed(compileRules(rules), 10);
      equal([rules, found], [rules, { ids, of: ids.length }]);
    }
  },

  async 'the newest come first, up to the limit, and all are counted'() {
    const store = await library();
    const matcher = compileRules([author('Richard'), words('bundles')]);
    equal(await store.followed(matcher, 2), { ids: ['2103.00002', '2103.00001'], of: 3 });
  },

  async 'a paper that comes in is found by the same rules'() {
    const store = await library();
    const matcher = compileRules([author('Mei Lin')]);
    equal(await store.followed(matcher, 5), { ids: [], of: 0 });
    const added = entry('2103.00009', 1, { title: 'New', authors: ['Mei Lin'] });
    await store.ingest(digest('arxiv', '2021-03-03', [added], 'cs.CV'));
    await store.updateDerived();
    equal(await store.followed(matcher, 5), { ids: ['2103.00009'], of: 1 });
  },
};
