import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Backups } from '../../../src/background/backups.ts';
import { importText } from '../../../src/background/import.ts';
import { BackupReader, backupStart } from '../../../src/core/formats/backup-json.ts';
import { DEFAULTS } from '../../../src/shared/settings.ts';
import { read } from '../../../src/shared/storage/access.ts';
import { chosenSettings } from '../../../src/shared/storage/settings.ts';
import type { Store } from '../../../src/store/store.ts';
import { ADDRESSES, DAYS, KEYS, NUMBERS, TEXTS } from '../../fixtures/hostile.ts';
import {
  backupOf as backupTexts,
  cleanUp,
  contentOf,
  counted,
  digest,
  entry,
  type MemoryArea,
} from '../../store/kit.ts';
import { makeStore } from '../background/kit.ts';
import { readBackup } from '../core/formats/backup-digests.ts';
import { expectSound, orRefused } from '../core/formats/sound.ts';
import { backupOf, digestRow, paperRow } from './digests.ts';

let store: Store;
let area: MemoryArea;
let backups: Backups;

beforeEach(() => {
  ({ store, area } = makeStore());
  backups = new Backups(store, area);
});
afterEach(cleanUp);

/** The rows of one paper and its digest with an attack at one place of either. */
const PLACES: Record<string, (attack: unknown) => unknown[]> = {
  key: (key) => [{ paper: paperRow({ key }) }],
  title: (title) => [{ paper: paperRow({ title }) }, { digest: digestRow({ title }) }],
  author: (author) => [{ paper: paperRow({ authors: [author] }) }],
  category: (category) => [{ paper: paperRow({ categories: [category] }) }],
  abstract: (abstract) => [{ paper: paperRow({ abstract }) }],
  link: (link) => [{ paper: paperRow({ links: [link] }) }],
  trust: (title) => [{ paper: paperRow({ from: { title } }) }],
  'post url': (url) => [{ paper: paperRow({}, { url }) }],
  'post author': (author) => [{ paper: paperRow({}, { author }) }],
  'post text': (text) => [{ paper: paperRow({}, { text }) }],
  'post day': (day) => [{ paper: paperRow({}, { day }) }],
  'post count': (likes) => [{ paper: paperRow({}, { counts: { likes } }) }],
  'post source': (source) => [{ paper: paperRow({}, { by: [source] }) }],
  'digest id': (id) => [{ digest: digestRow({ id }) }],
  list: (list) => [{ digest: digestRow({ id: `hot-papers/${list}/2021-03-04`, list }) }],
  day: (day) => [{ digest: digestRow({ id: `hot-papers/${day}`, day }) }],
  source: (source) => [{ digest: digestRow({ id: `${source}/2021-03-04`, source }) }],
  format: (format) => [{ digest: digestRow({ format }) }],
  score: (score) => [{ digest: digestRow({ scores: [score] }) }],
  'saved paper': (id) => [{ marks: { month: '2103', saved: { [String(id)]: DAYS[0] }, seen: {} } }],
  month: (month) => [{ marks: { month, saved: {}, seen: {} } }],
  row: (name) => [{ [String(name)]: paperRow() }],
  member: (name) => [{ paper: { ...(paperRow() as object), [String(name)]: 1 } }],
};

const VALUES: readonly unknown[] = [
  ...TEXTS,
  ...NUMBERS.map(Number),
  ...[null, true, [], {}, [[]], 2 ** 53 - 1],
];

test('a backup without an attack is read', () => {
  const [result] = readBackup(backupOf({ digest: digestRow() }, { paper: paperRow() }));
  expect(result?.digest.entries).toHaveLength(1);
});

test.each(Object.keys(PLACES))('an attack as %s of a backup is sound or refused', (place) => {
  for (const value of VALUES) {
    const rows = [
      { digest: digestRow() },
      { paper: paperRow() },
      ...(PLACES[place]?.(value) ?? []),
    ];
    const results = orRefused(() => readBackup(backupOf(...rows)));
    // Backups give back what was there, line ends and all.
    for (const result of results ?? []) expectSound(result, false);
  }
});

describe('a hostile backup', () => {
  test('changes nothing where it is refused', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    await store.updateDerived();
    const before = await contentOf(store);
    for (const url of ADDRESSES) {
      const text = backupOf({ digest: digestRow() }, { paper: paperRow({}, { url }) });
      const { refusal } = await importText(store, backups, 'backup.json', text);
      expect([url, refusal?.key]).toEqual([url, 'backupDamaged']);
    }
    expect(await contentOf(store)).toEqual(before);
  });

  test('of the largest counts can be written out and read again', async () => {
    const counts = { retweets: 1e15, favorites: 1e15 };
    const sighting = { source: 'hot-papers', list: '', day: '2021-03-04', rank: 1, counts };
    const sightings = [{ ...sighting, observedAt: null, earlier: [] }];
    const text = backupOf({ digest: digestRow() }, { paper: paperRow({ sightings }) });
    await importText(store, backups, 'backup.json', text);
    await store.goOn();
    const written = (await backupTexts(store)).join('');
    expect(readBackup(written)[0]?.digest.entries[0]?.counts).toEqual(counts);
  });

  test('of one line that never ends is refused before it fills the memory', () => {
    const reader = new BackupReader('2099-12-31');
    reader.read(`${backupStart('2026-11-21T10:00:00Z')}{"settings":{"a":"`);
    const piece = 'x'.repeat(4_000_000);
    expect(() => {
      for (let i = 0; i < 100; i++) reader.read(piece);
    }).toThrow('backupDamaged');
  });

  test('of settings nested without end is read or refused', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const text = backupOf({ settings: { bar: false } }).replace('{"bar":false}', deep);
    const { refusal } = await importText(store, backups, 'backup.json', text);
    expect(refusal?.key).toBe('backupDamaged');
  });

  const MARKS = { month: '2103', saved: {}, seen: {} };
  test.each<[string, object]>([
    ['a digest', { digest: digestRow({ id: 'hot-papers/2098-12-31', day: '2098-12-31' }) }],
    ['a time of counting', { digest: digestRow({ at: '9999-01-01T00:00:00Z' }) }],
    ['a post', { paper: paperRow({}, { at: '2098-12-31T00:00:00Z' }) }],
    ['a paper seen', { marks: { ...MARKS, seen: { '2103.02001': '2098-12-31' } } }],
    ['a paper saved', { marks: { ...MARKS, saved: { '2103.02001': '9999-01-01T00:00:00Z' } } }],
  ])('with %s of a day to come is refused', async (_what, row) => {
    const { refusal } = await importText(store, backups, 'b.json', backupOf(row));
    expect(refusal?.key).toBe('backupFutureDay');
    expect(await contentOf(store)).toMatchObject({ digests: [], papers: [], marks: [] });
  });

  test.each(['9:9999-99-99', '4:2098-12-31', '4:2021-02-30'])(
    'with a trust of %s, which nobody gives, is refused',
    async (title) => {
      const text = backupOf({ paper: paperRow({ from: { title } }) });
      const { refusal } = await importText(store, backups, 'b.json', text);
      expect(refusal?.key).toBe('backupDamaged');
    },
  );

  test('does not keep a false title in the place of arXiv’s own', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const paper = paperRow({ title: 'False', from: { title: `9:${day}` } });
    await importText(store, backups, 'b.json', backupOf({ digest: digestRow() }, { paper }));
    await store.goOn();
    await store.ingest(digest('arxiv', day, [entry('2103.02001', 1, { title: 'True' })], 'cs.CV'));
    expect((await contentOf(store)).papers).toMatchObject([{ title: 'True' }]);
  });

  test('brings no link to a host that no list may link to', async () => {
    const links = [
      'https://evil.example/code',
      'https://github.com/a/b',
      'https://github.com.evil.example/a/b',
    ];
    const text = backupOf({ digest: digestRow() }, { paper: paperRow({ links }) });
    expect((await importText(store, backups, 'b.json', text)).refusal).toBeNull();
    await store.goOn();
    expect((await contentOf(store)).papers).toMatchObject([{ links: ['https://github.com/a/b'] }]);
  });

  test('switches no source on, and takes over which are off', async () => {
    const settings = {
      sourcesOn: ['bluesky', 'custom', 'hugging-face'],
      customTemplate: 'https://a.example/',
    };
    await importText(store, backups, 'b.json', backupOf({ settings }));
    expect(await read(area, chosenSettings)).toEqual({
      sourcesOn: ['hugging-face'],
      customTemplate: 'https://a.example/',
    });
  });

  test('gives no address to a source of one’s own that is on', async () => {
    area.put({ settings: { sourcesOn: ['custom'] } });
    const settings = { customTemplate: 'https://evil.example/{YYYY}/{MM}/{DD}' };
    await importText(store, backups, 'b.json', backupOf({ settings }));
    expect((await read(area, chosenSettings)).customTemplate).toBe('');
  });

  test('brings settings that are complete at every level', async () => {
    await importText(
      store,
      backups,
      'b.json',
      backupOf({ settings: { keys: { next: 'j', help: [] } } }),
    );
    expect(await read(area, chosenSettings)).toEqual({ keys: { ...DEFAULTS.keys, next: 'j' } });
  });

  test('brings no settings of other names or types', async () => {
    const names = Object.fromEntries(KEYS.map((name) => [name, { polluted: true }]));
    const settings = { ...names, badgeFrom: '<b>', categoriesOff: 3, bar: false };
    await importText(store, backups, 'b.json', backupOf({ settings }));
    const { settings: stored } = await area.get('settings');
    // What has another type counts as not chosen.
    expect(stored).toEqual({ badgeFrom: 0, categoriesOff: [], bar: false });
    expect(Object.keys({})).toEqual([]);
  });
});
