import { riseOf } from '../../../src/core/growth.ts';
import { growthsIn } from '../../../src/core/shard-growth.ts';
import { growths } from '../../../src/shared/storage/growth.ts';
import { countCategories, summarize } from '../../../src/store/querying/summary.ts';
import { mergeMarks, readingList, readingOf } from '../../../src/store/writing/marks.ts';
import {
  type Cases,
  contentOf,
  counted,
  deleteSource,
  digest,
  emptyStore,
  entry,
  equal,
  failureOf,
  ok,
  rebuild,
  started,
  storeOver,
} from '../kit.ts';

const AT = '2021-02-13T10:00:00Z';

export const derivedCases: Cases = {
  async 'a deletion removes the shards of large months one by one: each goes to every page'() {
    const { store, area } = await emptyStore();
    const idsOf = (month: string) =>
      Array.from({ length: 1000 }, (_, at) => `${month}.${String(at).padStart(5, '0')}`);
    const facts = { counts: { retweets: 1 }, observedAt: AT };
    const entries = ['2012', '2101', '2102']
      .flatMap(idsOf)
      .map((id, at) => entry(id, at + 1, facts));
    await store.ingest(digest('hot-papers', '2021-02-12', entries));
    await store.updateDerived();
    const removed: string[][] = [];
    area.onChanged.addListener((changes) => {
      const gone = Object.entries(changes).filter(([, { newValue }]) => newValue === undefined);
      removed.push(gone.map(([key]) => key).filter((key) => /^\d{4}$/.test(key)));
    });
    await deleteSource(store, 'hot-papers');
    equal(
      removed.filter((months) => months.length > 0),
      [['2102'], ['2101'], ['2012']],
      'removed',
    );
  },

  async 'a shard has the counted papers of its month, and nothing else'() {
    const { store, area } = await emptyStore();
    const url = (number: number) => `https://twitter.com/ada/status/${number}`;
    const post = { author: '', handle: 'ada', day: null, text: '', lang: '' };
    const hot = entry('2102.00001', 1, {
      categories: ['stat.TH', 'math.ST', 'cs.LG'],
      counts: { retweets: 3, favorites: 4 },
      observedAt: AT,
      posts: [
        { ...post, url: url(1) },
        { ...post, url: url(2), counts: { retweets: 3 } },
      ],
    });
    const old = entry('math/0601001', 2, { counts: { retweets: 1 }, observedAt: AT });
    await store.ingest(digest('hot-papers', '2021-02-12', [hot, old]));
    await store.ingest(digest('arxiv', '2021-02-12', [entry('2102.00002')], 'cs.CV'));
    await store.updateDerived();
    equal(area.shard('2102'), {
      '2102.00001': {
        categories: ['math.ST', 'cs.LG'],
        standings: [
          {
            source: 'hot-papers',
            counts: { retweets: 3, favorites: 4 },
            at: AT,
            day: '2021-02-12',
            posts: 2,
            top: url(2),
          },
        ],
      },
    });
    equal(Object.keys(area.shard('0601')), ['math/0601001']);
    const { heat } = await area.get('heat');
    equal((heat as { 'hot-papers': number[] })['hot-papers'].length, 100, 'scale of heat');
    const summary = await store.read(summarize);
    equal(summary, { papers: 3, counted: 2, digests: 2, days: 1, saved: 0, damaged: 0 });
    equal(await store.read(countCategories), { 'math.ST': 1, 'cs.LG': 3, 'cs.CV': 2 });
  },

  async 'shards of many months change a few at a time'() {
    const { store, area } = await emptyStore();
    const months = Array.from(
      { length: 40 },
      (_, at) => `${2100 + 100 * Math.floor(at / 12) + 1 + (at % 12)}`,
    );
    let most = 0;
    area.onChanged.addListener((changes) => {
      most = Math.max(most, Object.keys(changes).filter((key) => /^\d{4}$/.test(key)).length);
    });
    const counts = { counts: { retweets: 3 }, observedAt: AT };
    const entries = months.map((month, at) => entry(`${month}.00001`, at + 1, counts));
    await store.ingest(digest('hot-papers', '2021-02-12', entries));
    await store.goOn();
    ok(area.shard('2401') !== undefined, 'the shards are written');
    await deleteSource(store, 'hot-papers');
    ok(!area.items.has('2401'), 'the shards are deleted');
    await store.ingest(digest('hot-papers', '2021-02-12', entries));
    await store.goOn();
    await store.clear(Date.parse(AT));
    ok(!area.items.has('2401'), 'the shards are deleted with everything');
    ok(most > 0 && most <= 12, `${most} months in one event`);
  },

  async 'what a paper gained is written for pages, with the scale of all gains'() {
    const { store, area } = await emptyStore();
    const counts = (retweets: number, observedAt: string, id: string) =>
      entry(id, 1, { counts: { retweets }, observedAt });
    const ids = Array.from({ length: 12 }, (_, at) => `2102.000${at + 10}`);
    const days = [
      ['2021-02-12', AT, 0],
      ['2021-02-13', '2021-02-14T10:00:00Z', 3],
    ] as const;
    for (const [day, observedAt, factor] of days) {
      const entries = ids.map((id, at) => counts(100 + factor * at, observedAt, id));
      await store.ingest(digest('hot-papers', day, entries));
    }
    await store.ingest(counted('2021-02-13', 7, AT, '2103.00001'));
    await store.updateDerived();
    const lines = growths.of('2102').read(area.items.get('growth:2102'));
    equal([...lines.keys()], ids.slice(1), 'papers that gained');
    equal(growthsIn(lines, '2102.00021'), [
      { source: 'hot-papers', gain: 33, since: AT, at: '2021-02-14T10:00:00Z' },
    ]);
    ok(!area.items.has('growth:2103'), 'a month in which nothing gained');
    const { gains: scales } = await store.scales();
    const rising = [...lines.keys()].filter((id) =>
      growthsIn(lines, id).some((growth) => riseOf(scales['hot-papers'], growth) >= 90),
    );
    equal(rising, ['2102.00020', '2102.00021'], 'the top tenth of eleven, and one');
    await deleteSource(store, 'hot-papers');
    await store.updateDerived();
    ok(!area.items.has('growth:2102'), 'gains of a source that was deleted');
    equal((await store.scales()).gains, {}, 'scales of a source that was deleted');
  },

  async 'what did not change is not written'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.updateDerived();
    const written: string[] = [];
    area.onChanged.addListener((changes) => void written.push(...Object.keys(changes)));
    await rebuild(store);
    equal(
      written.filter((key) => key !== 'job'),
      [],
      'written',
    );
  },

  async 'a month left stale by a crash is written at the next start'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.close();
    equal(area.items.get('2102'), undefined, 'before');
    const next = storeOver(area);
    await started(next, Date.now());
    equal(Object.keys(area.shard('2102')), ['2102.00001']);
    equal(await next.read((db) => db.count('stale')), 0, 'stale');
  },

  async 'a change while shards are written leaves the month stale'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    const set = area.set.bind(area);
    area.set = async (items) => {
      await set(items);
      if (!('2102' in items)) return;
      area.set = set;
      await store.ingest(counted('2021-02-13', 8, '2021-02-14T10:00:00Z'));
    };
    await store.updateDerived();
    equal(area.shard('2102')['2102.00001']?.standings[0]?.counts, { retweets: 8 });
  },

  async 'shards of a database that was lost go'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.save('2102.00001', true, AT);
    await store.updateDerived();
    ok(area.items.has('2102') && area.items.has('marks:2102'), 'nothing to lose');
    await store.close();
    const { active } = (await area.get('database')).database as { active: string };
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(active);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await started(storeOver(area), Date.now());
    ok(!area.items.has('2102') && !area.items.has('marks:2102'), 'shards without a database');
  },

  async 'a full storage.local fails with its words and loses nothing'() {
    const { store, area } = await emptyStore();
    await store.ingest(counted('2021-02-12', 7, AT));
    await store.updateDerived();
    await store.ingest(counted('2021-02-13', 8, '2021-02-14T10:00:00Z'));
    area.isFull = true;
    equal(await failureOf(store.updateDerived()), 'storageFull');
    equal(area.shard('2102')['2102.00001']?.standings[0]?.counts, { retweets: 7 }, 'old shard');
    area.isFull = false;
    await store.updateDerived();
    equal(area.shard('2102')['2102.00001']?.standings[0]?.counts, { retweets: 8 }, 'new shard');
  },

  async 'deleting a source takes its digests, posts and papers, and leaves the others'() {
    const { store, area } = await emptyStore();
    const post = (url: string) => ({
      url,
      author: '',
      handle: '',
      day: null,
      text: '',
      lang: '',
    });
    const tweet = post('https://twitter.com/ada/status/1');
    const story = post('https://news.ycombinator.com/item?id=1');
    const both = entry('2102.00001', 1, { counts: { points: 5 }, observedAt: AT, posts: [story] });
    await store.ingest(digest('hacker-news', '2021-02-12', [both]));
    await store.updateDerived();
    const before = await contentOf(store);
    await store.ingest(
      digest('hot-papers', '2021-02-12', [
        entry('2102.00001', 1, { counts: { retweets: 5 }, observedAt: AT, posts: [tweet] }),
        entry('2102.00002', 2, { counts: { retweets: 4 }, observedAt: AT }),
        entry('2103.00003', 3, { counts: { retweets: 3 }, observedAt: AT }),
      ]),
    );
    await store.save('2103.00003', true, AT);
    await store.updateDerived();
    equal(await deleteSource(store, 'hot-papers'), 1, 'digests');
    await store.updateDerived();
    const after = await contentOf(store);
    const [kept, saved] = after.papers as { key: string; posts: { url: string }[] }[];
    equal(
      kept?.posts.map(({ url }) => url),
      [story.url],
      'posts',
    );
    equal(saved?.key, '2103:2103.00003', 'what is on the reading list stays');
    equal(after.digests, before.digests, 'digests');
    equal(after.days, before.days, 'days');
    equal(
      area.shard('2102')['2102.00001']?.standings.map(({ source }) => source),
      ['hacker-news'],
    );
    ok(!area.items.has('2103'), 'a shard without counted papers');
  },

  async 'marks are kept by month, and the first day counts as seen'() {
    const { store, area } = await emptyStore();
    await store.save('2102.00001', true, '2021-03-02T00:00:00Z');
    await store.save('math/0601001', true, '2021-03-01T00:00:00Z');
    await store.save('2102.00002', true, '2021-03-03T00:00:00Z');
    await store.save('2102.00002', false, '2021-03-04T00:00:00Z');
    equal(await store.noteSeen(['2102.00001', '2102.00009'], '2021-03-02'), true, 'seen');
    equal(await store.noteSeen(['2102.00001', '2102.00009'], '2021-03-05'), false, 'later');
    equal(await store.noteSeen(['2102.00009'], '2021-03-01'), true, 'earlier');
    await store.updateDerived();
    equal(area.marks('2102'), {
      saved: ['2102.00001'],
      seen: { '2102.00001': '2021-03-02', '2102.00009': '2021-03-01' },
    });
    equal(
      [...(await store.read(readingList)).keys()],
      ['2102.00001', 'math/0601001'],
      'saved last first',
    );
  },

  async 'a paper that is shown at a higher level was first seen on that day'() {
    const { store, area } = await emptyStore();
    const id = '2102.00001';
    const seen = async (day: string, level: number, expected: string) => {
      await store.noteSeen([id], day, { [id]: level });
      await store.updateDerived();
      equal(area.marks('2102').seen, { [id]: expected }, `level ${level} on ${day}`);
    };
    await store.noteSeen([id], '2021-03-01');
    await seen('2021-03-02', 2, '2021-03-012');
    await seen('2021-03-03', 2, '2021-03-012');
    await seen('2021-03-04', 3, '2021-03-043');
    await seen('2021-03-05', 1, '2021-03-043');
    await seen('2021-03-06', 3, '2021-03-043');
    await seen('2021-03-07', 5, '2021-03-075');
  },

  async 'merged marks keep the first day and the highest level'() {
    const marks = (day: string, level?: number) => ({
      month: '2102',
      saved: {},
      seen: { '2102.00001': day },
      ...(level === undefined ? {} : { levels: { '2102.00001': level } }),
    });
    const merged = marks('2021-03-01', 3);
    equal(mergeMarks(marks('2021-03-01', 2), marks('2021-03-02', 3)), merged, 'both');
    equal(mergeMarks(marks('2021-03-01', 3), marks('2021-03-02')), merged, 'one');
    equal(mergeMarks(marks('2021-03-01'), marks('2021-03-02')), marks('2021-03-01'), 'none');
  },

  async 'a saved paper is unread and untagged at first, and pages learn neither'() {
    const { store, area } = await emptyStore();
    const [id, other] = ['2102.00001', '2102.00002'];
    const listed = async () => Object.fromEntries(await store.read(readingList));
    await store.setReading(other, { read: true, tags: ['nerf'] });
    await store.save(id, true, AT);
    await store.updateDerived();
    equal(await listed(), { [id]: { read: false, tags: [] } });
    const pages = await area.get(null);
    await store.setReading(id, { read: true, tags: ['nerf', '#NeRF', 'a,b'] });
    await store.updateDerived();
    equal(await listed(), { [id]: { read: true, tags: ['nerf', 'a b'] } });
    equal(await area.get(null), pages, 'what pages can read');
    await store.save(id, false, AT);
    await store.save(id, true, AT);
    equal(await listed(), { [id]: { read: true, tags: ['nerf', 'a b'] } }, 'saved again');
    await store.setReading(id, { read: false, tags: [] });
    equal(await listed(), { [id]: { read: false, tags: [] } });
  },

  async 'some papers of the reading list come in the order in which they were asked for'() {
    const { store } = await emptyStore();
    for (const id of ['2102.00001', '2103.00001', '2102.00002']) await store.save(id, true, AT);
    await store.noteSeen(['2102.00003'], '2021-03-01');
    await store.setReading('2103.00001', { read: true, tags: ['nerf'] });
    const ids = ['2103.00001', '2102.00003', '2102.00001', '2104.00001'];
    equal(
      [...(await store.read((db) => readingOf(db, ids)))],
      [
        ['2103.00001', { read: true, tags: ['nerf'] }],
        ['2102.00001', { read: false, tags: [] }],
      ],
    );
  },

  async 'merged marks have all tags, and are read if one of them is'() {
    const marks = { month: '2102', saved: {}, seen: {} };
    const id = '2102.00001';
    equal(
      mergeMarks(
        { ...marks, read: { [id]: true }, tags: { [id]: ['a'] } },
        { ...marks, tags: { [id]: ['A', 'b'] } },
      ),
      { ...marks, read: { [id]: true }, tags: { [id]: ['a', 'b'] } },
    );
  },
};
