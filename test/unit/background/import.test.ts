import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backups } from '../../../src/background/backups.ts';
import { importText } from '../../../src/background/import.ts';
import type { ExportCursor, ExportedPart } from '../../../src/shared/messages.ts';
import type { Store } from '../../../src/store/store.ts';
import { cleanUp, contentOf, counted, type MemoryArea } from '../../store/kit.ts';
import { makeStore } from './kit.ts';

const FILE = '2020-07-30---Hot-Papers.md';
const TEXT = `---
title: Hot Papers 2020-07-30
date: 2020-07-30T09:00:00.Z
template: "post"
draft: false
slug: "hot-papers-2020-07-30"
category: "arXiv"
tags:
  - "arXiv"
---

# 1. A Title of Some Kind

Ada Lovelace

- retweets: 12, favorites: 34 (07/31/2020 10:00:00)

- links: [abs](https://arxiv.org/abs/2007.14000) | [pdf](https://arxiv.org/pdf/2007.14000)
- [cs.CV](https://arxiv.org/list/cs.CV/recent)

An abstract.
`;

let store: Store;
let area: MemoryArea;
let backups: Backups;

beforeEach(() => {
  ({ store, area } = makeStore());
  backups = new Backups(store, area);
});
afterEach(cleanUp);

const read = (file: string, text: string) => importText(store, backups, file, text);

describe('a file', () => {
  test('is stored and reported', async () => {
    const report = await read(FILE, TEXT);
    expect(report).toMatchObject({
      file: FILE,
      digest: { id: 'hot-papers/2020-07-30', source: 'hot-papers', entries: 1, counted: 1 },
      unchanged: false,
      refusal: null,
    });
    expect(await read(FILE, TEXT)).toMatchObject({ unchanged: true, refusal: null });
  });

  test('of a week is stored by days, not all on the last one', async () => {
    const list = ['2026-11-02', '2026-11-04'].map((day, index) => ({
      paper: { id: `2611.0000${index + 1}`, upvotes: 5, submittedOnDailyAt: `${day}T05:00:00Z` },
    }));
    const report = await read('week.json', JSON.stringify(list));
    expect(report).toMatchObject({
      digest: { day: '2026-11-04', entries: 1 },
      unchanged: false,
      warnings: [{ key: 'sourcesSeveralDays' }],
    });
    expect(await store.read((db) => db.getAllKeys('digests'))).toEqual([
      'hugging-face/2026-11-02',
      'hugging-face/2026-11-04',
    ]);
    expect(await read('week.json', JSON.stringify(list))).toMatchObject({ unchanged: true });
  });

  test('that is an empty list is one of Hugging Face only where its name says so', async () => {
    expect(await read('2026-11-01.json', '[]')).toMatchObject({
      digest: null,
      refusal: { key: 'readingUnknown' },
    });
    expect(await read('2026-11-01-hugging-face.json', '[]')).toMatchObject({
      digest: { source: 'hugging-face', day: '2026-11-01', entries: 0 },
    });
  });

  test('that is no digest is refused, and nothing is touched', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    await store.updateDerived();
    const before = await contentOf(store);
    for (const text of ['', 'Dear diary', '<!doctype html><html>', '{}', '\0\0', '[1, 2']) {
      const report = await read('a.md', text);
      expect(report.digest).toBeNull();
      expect(report.refusal?.key).toMatch(/^\w+$/);
    }
    expect(await contentOf(store)).toEqual(before);
  });
});

describe('a backup', () => {
  const whole = async () => {
    const texts: string[] = [];
    let from: ExportCursor | null = null;
    do {
      const piece: ExportedPart = await backups.exportPart(from);
      texts.push(piece.text);
      from = piece.next;
    } while (from !== null);
    return texts;
  };

  test('is read as a file, too', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    const text = (await whole()).join('');
    await store.clear(Date.now());
    expect(await read('backup.json', text)).toMatchObject({
      digest: null,
      restored: { digests: 1, papers: 1 },
      refusal: null,
    });
    await store.goOn();
    expect((await contentOf(store)).digests).toHaveLength(1);
    expect(await read('backup.json', text.slice(0, -9))).toMatchObject({
      refusal: { key: 'backupCutOff' },
    });
  });

  test('brings settings that were not chosen here', async () => {
    await area.set({ settings: { categoriesOff: ['cs.CV'], bar: false } });
    const [text = '', ...others] = await whole();
    await area.set({ settings: { categoriesOff: ['cs.LG'] } });
    await read('backup.json', [text, ...others].join(''));
    expect(await area.get('settings')).toEqual({
      settings: { categoriesOff: ['cs.LG'], bar: false },
    });
  });

  test('adds the authors and words that it followed to those that are followed here', async () => {
    const [graph, ada] = [
      { kind: 'words', text: 'graph' },
      { kind: 'author', text: 'Ada Lovelace' },
    ];
    await area.set({ follow: [graph, ada] });
    const text = (await whole()).join('');
    await area.set({ follow: [{ kind: 'words', text: 'map' }, ada] });
    await read('backup.json', text);
    expect(await area.get('follow')).toEqual({
      follow: [{ kind: 'words', text: 'map' }, ada, graph],
    });
    await read('backup.json', text.replace('Ada Lovelace', '<b>').replace('"graph"', '7'));
    expect((await area.get('follow')).follow).toHaveLength(3);
  });

  test('brings its settings although the background ends while it is merged', async () => {
    await area.set({ settings: { bar: false } });
    const text = (await whole()).join('');
    await area.remove('settings');
    vi.spyOn(store, 'beginMerge').mockRejectedValueOnce(new Error('ended'));
    await expect(read('backup.json', text)).rejects.toThrow('ended');
    expect(await area.get('settings')).toEqual({ settings: { bar: false } });
  });

  test('names everything that it brought', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    await store.save('2102.00001', true, '2021-02-13T10:00:00Z');
    await store.setReading('2102.00001', { read: true, tags: ['nerf'] });
    await store.noteSeen(['2102.00001', '2102.00002'], '2021-02-13');
    await area.set({ settings: { seen: 'hide', keysOn: false } });
    const text = (await whole()).join('');
    await store.clear(Date.now());
    await area.set({ settings: { keysOn: true } });
    expect(await read('backup.json', text)).toMatchObject({
      restored: { digests: 1, saved: 1, seen: 2, tagged: 1, read: 1, followed: 0, options: 1 },
    });
  });

  test('names what it left out: options chosen here, and sources that are off here', async () => {
    await area.set({ settings: { keysOn: false, seen: 'hide', sourcesOn: ['bluesky'] } });
    const text = (await whole()).join('');
    await area.set({ settings: { keysOn: true, seen: 'hide', sourcesOn: [] } });
    expect(await read('backup.json', text)).toMatchObject({
      restored: { options: 0, kept: 1, off: ['bluesky'] },
    });
  });

  test('comes in pieces of one session', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    const text = (await whole()).join('');
    const half = Math.floor(text.length / 2);
    await backups.restorePart('a', 0, text.slice(0, half), false);
    await expect(backups.restorePart('b', 1, text.slice(half), true)).rejects.toMatchObject({
      key: 'backupInterrupted',
    });
    expect(await backups.restorePart('a', 1, text.slice(half), true)).toEqual({
      digests: 1,
      papers: 1,
      saved: 0,
      seen: 0,
      tagged: 0,
      read: 0,
      followed: 0,
      options: 0,
      kept: 0,
      off: [],
    });
    await store.goOn();
    await expect(backups.restorePart('a', 2, '', true)).rejects.toMatchObject({
      key: 'backupInterrupted',
    });
  });

  test('is not written on where everything was deleted in the middle', async () => {
    await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
    const first = await backups.exportPart(null);
    const cursor = { database: 'hot-papers', part: 1, store: 0, key: '', skip: 0, offset: 0 };
    const later = first.next ?? { ...cursor, length: 0, done: 0, of: 0 };
    await store.clear(Date.now());
    await expect(backups.exportPart(later)).rejects.toMatchObject({ key: 'backupInterrupted' });
  });
});
