import { isEqual } from '../../../src/core/equal.ts';
import { backupEnd, backupPart, backupStart } from '../../../src/core/formats/backup-json.ts';
import type { Store } from '../../../src/store/store.ts';
import { readingList } from '../../../src/store/writing/marks.ts';
import {
  backupOf,
  type Cases,
  cleanUp,
  contentOf,
  counted,
  digest,
  emptyStore,
  entry,
  equal,
  failureOf,
  ok,
  started,
  storeOver,
} from '../kit.ts';

const AT = '2021-02-13T10:00:00Z';
const SETTINGS = { categoriesOff: ['cs.CV'] };

async function filled(): Promise<Store> {
  const { store } = await emptyStore();
  await store.ingest(counted('2021-02-12', 7, AT));
  await store.ingest(counted('2021-02-12', 9, '2021-02-14T10:00:00Z'));
  const many = Array.from({ length: 510 }, (_, index) =>
    entry(`2103.${String(index + 1).padStart(5, '0')}`, index + 1, {
      abstract: 'A “short” one\n\u2028',
    }),
  );
  await store.ingest(digest('arxiv', '2021-03-01', many, 'cs.CV'));
  await store.save('2103.00007', true, AT);
  await store.setReading('2103.00007', { read: true, tags: ['nerf', 'to read'] });
  await store.noteSeen(['2102.00001'], '2021-02-15', { '2102.00001': 3 });
  await store.updateDerived();
  return store;
}

async function restore(store: Store, pieces: readonly string[]) {
  const begun = await store.beginRestore('a');
  for (const [part, text] of pieces.entries()) await begun.part(part, text);
  await store.beginMerge(await begun.end());
  await store.goOn();
  return begun.restored;
}

/** What cannot be derived. */
async function keptOf(store: Store): Promise<unknown[]> {
  const { digests, papers, marks } = await contentOf(store);
  return [digests, papers, marks];
}

/** As when the next part is long in coming. */
async function restoreSlowly(store: Store, text: string) {
  const begun = await store.beginRestore('a');
  const middle = Math.floor(text.length / 2);
  await begun.part(0, text.slice(0, middle));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await begun.part(1, text.slice(middle));
  await store.beginMerge(await begun.end());
  await store.goOn();
  return begun.restored;
}

/** The text in pieces that are cut anywhere. */
function cut(text: string, length: number): string[] {
  return text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
}

export const backupCases: Cases = {
  async 'a backup on an empty installation gives the same state'() {
    const store = await filled();
    const before = await contentOf(store);
    const text = (await backupOf(store, SETTINGS)).join('');
    JSON.parse(text);
    await cleanUp();
    for (const pieces of [[text], cut(text, 1000), cut(text.replaceAll('\n', '\r\n'), 4097)]) {
      const { store: other } = await emptyStore();
      const restored = await restore(other, pieces);
      equal([restored.digests, restored.papers], [2, 511]);
      equal(restored.settings, SETTINGS);
      await other.updateDerived();
      equal(await contentOf(other), before, 'content');
      equal((await indexedDB.databases()).length, 1, 'databases left');
      await cleanUp();
    }
  },

  async 'tags in a backup are cleaned and limited'() {
    const { store } = await emptyStore();
    const tags = ['a\u0007', 'A', ...Array.from({ length: 99 }, (_, index) => `#tag ${index}`)];
    const marks = {
      month: '2103',
      saved: { '2103.00007': AT },
      seen: {},
      tags: { '2103.00007': tags },
    };
    await restore(store, [backupStart(AT) + backupPart(0, [{ marks }]) + backupEnd(1)]);
    const reading = (await store.read(readingList)).get('2103.00007');
    equal(
      [reading?.tags.slice(0, 2), reading?.tags.length, reading?.read],
      [['a', 'tag 0'], 20, false],
    );
  },

  async 'a backup on a filled installation gives the union'() {
    const store = await filled();
    const text = (await backupOf(store, SETTINGS)).join('');
    await cleanUp();
    const { store: other } = await emptyStore();
    await other.ingest(counted('2021-02-12', 11, '2021-02-15T10:00:00Z'));
    await other.ingest(counted('2021-02-13', 4, '2021-02-14T10:00:00Z', '2102.00002'));
    await other.save('2102.00002', true, AT);
    await restore(other, [text]);
    const once = await contentOf(other);
    const [first] = once.papers as { sightings: { counts: object; earlier: object[] }[] }[];
    equal(first?.sightings[0]?.counts, { retweets: 11 }, 'the later count stands');
    equal(first?.sightings[0]?.earlier.length, 2, 'history');
    equal(once.digests.length, 3, 'digests');
    equal(once.papers.length, 512, 'papers');
    equal(once.marks.length, 2, 'marks');
    await restore(other, [text]);
    await other.updateDerived();
    equal(await contentOf(other), once, 'the same backup again');
  },

  async 'a damaged or newer backup is refused whole'() {
    const store = await filled();
    const text = (await backupOf(store, SETTINGS)).join('');
    await store.updateDerived();
    const before = await contentOf(store);
    const middle = text.indexOf('2103.00350');
    const damages: [key: string, text: string][] = [
      ['backupNewer', text.replace('"version":1', '"version":2')],
      ['backupDamaged', text.replace('"version":1', '"version":"1"')],
      ['backupDamaged', text.replace('"retweets":9', '"retweets":8')],
      ['backupDamaged', text.replace('"retweets":9', '"retweets":-9')],
      ['backupDamaged', text.replace('https', 'http')],
      ['backupDamaged', `${text.slice(0, middle)}x${text.slice(middle + 1)}`],
      ['backupDamaged', text.replace(/\{"paper":.*\n/, '')],
      ['backupDamaged', text.replace(/\{"digest":.*\n/, '$&$&')],
      ['backupDamaged', text.replace(/\{"end":\d+\}/, '{"end":1}')],
      ['backupDamaged', `${text}{}\n`],
      ['backupCutOff', text.slice(0, text.lastIndexOf('{"end"'))],
      ['backupCutOff', text.slice(0, text.lastIndexOf(']}'))],
      ['backupNone', '{"some":"JSON"}\n'],
      ['backupNone', '# Hot Papers\n'],
    ];
    for (const [key, damaged] of damages) {
      if (damaged === text) continue;
      const failure = await failureOf(restore(store, cut(damaged, 5000)));
      equal(failure, key, damaged.slice(0, 80));
      equal((await indexedDB.databases()).length, 1, 'databases left');
    }
    for (let end = 10; end < text.length; end += 29989) {
      const failure = await failureOf(restore(store, [text.slice(0, end)]));
      ok(['backupDamaged', 'backupCutOff', 'backupNone'].includes(failure), `cut at ${end}`);
    }
    equal(await contentOf(store), before, 'content');
  },

  async 'a backup that wakes the background is not cleared away by its start'() {
    const before = await filled();
    const content = await contentOf(before);
    const text = (await backupOf(before, SETTINGS)).join('');
    await cleanUp();
    const { store, area } = await emptyStore();
    const get = area.get.bind(area);
    area.get = async (keys) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return await get(keys);
    };
    const [, restored] = await Promise.all([store.start(Date.now()), restoreSlowly(store, text)]);
    equal([restored.digests, restored.papers], [2, 511]);
    ok(isEqual(await contentOf(store), content), 'content');
  },

  async 'a backup does not take the place of one that a crash left half merged'() {
    const before = await filled();
    const text = (await backupOf(before, SETTINGS)).join('');
    const whole = await keptOf(before);
    await cleanUp();
    const { store, area } = await emptyStore();
    const begun = await store.beginRestore('a');
    await begun.part(0, text);
    const merging = await begun.end();
    // As far as `merge` comes before it moves the first digest.
    await area.set({ database: { active: 'hot-papers', kept: null, merging } });
    await store.close();
    const next = storeOver(area);
    const starting = started(next);
    equal(await failureOf(next.beginRestore('b')), 'jobRunning');
    await starting;
    ok(isEqual(await keptOf(next), whole), 'the first one is there in part');
    await (await next.beginRestore('b')).cancel();
    equal((await indexedDB.databases()).length, 1, 'databases left');
  },

  async 'what a clock that ran ahead wrote does not make a backup useless'() {
    const store = await filled();
    const before = await contentOf(store);
    const [ahead, late] = ['2099-12-31', '2099-12-31T10:00:00Z'];
    await store.ingest(counted(ahead, 50, late));
    await store.save('2102.00001', true, late);
    await store.noteSeen(['2102.00002'], ahead);
    const text = (await backupOf(store)).join('');
    await cleanUp();
    const { store: other } = await emptyStore();
    await restore(other, [text]);
    const { digests, papers, marks } = await contentOf(other);
    equal(digests, before.digests, 'digests');
    const sightingsOf = (all: typeof papers) => all.map(({ sightings }) => sightings);
    equal(sightingsOf(papers), sightingsOf(before.papers), 'sightings');
    const { saved = {}, seen = {} } = marks.find(({ month }) => month === '2102') ?? {};
    equal([Object.keys(saved), Object.keys(seen)], [['2102.00001'], ['2102.00001', '2102.00002']]);
    const days = [...Object.values(saved), ...Object.values(seen)];
    ok(
      days.every((day) => day.slice(0, 4) < '2099'),
      'days that have begun',
    );
  },

  async 'parts that are missing or out of order are refused'() {
    const store = await filled();
    const parts = await backupOf(store, SETTINGS, 20_000);
    ok(parts.length > 3, 'parts');
    const without = parts.filter((_, index) => index !== 2);
    equal(await failureOf(restore(store, without)), 'backupDamaged');
    const begun = await store.beginRestore('a');
    await begun.part(0, parts[0] ?? '');
    equal(await failureOf(begun.part(2, parts[2] ?? '')), 'backupInterrupted');
  },
};
