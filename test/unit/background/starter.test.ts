import { afterEach, expect, test, vi } from 'vitest';
import { dayList } from '../../../src/background/day-list.ts';
import { storeStarter } from '../../../src/background/starter.ts';
import { cleanUp, contentOf, counted, storeOver } from '../../store/kit.ts';
import { makeStore, serveFiles } from './kit.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const FILES = {
  'index.json': ['a.json', 'b.json'],
  'a.json': counted('2021-02-12', 7, '2021-02-13T10:00:00Z'),
  'b.json': counted('2021-02-13', 8, '2021-02-14T10:00:00Z'),
};

afterEach(async () => {
  vi.unstubAllGlobals();
  await cleanUp();
});

test('the starter digests are stored once', async () => {
  const { store, area } = makeStore();
  const fetched = serveFiles(FILES);
  await storeStarter(store);
  expect((await contentOf(store)).digests).toHaveLength(2);
  await store.close();
  const next = storeOver(area);
  await storeStarter(next);
  expect(fetched).toEqual(['index.json', 'a.json', 'b.json']);
});

test('what was cut off is done again', async () => {
  const { store } = makeStore();
  serveFiles({ 'index.json': FILES['index.json'], 'a.json': FILES['a.json'] });
  await expect(storeStarter(store)).rejects.toThrow();
  serveFiles(FILES);
  await storeStarter(store);
  expect((await contentOf(store)).digests).toHaveLength(2);
});

test('they do not come back once all was deleted', async () => {
  const { store } = makeStore();
  serveFiles(FILES);
  await storeStarter(store);
  await store.clear(Date.now());
  await storeStarter(store);
  expect((await contentOf(store)).digests).toHaveLength(0);
});

test('they are a sample until another digest comes, and no longer', async () => {
  const { store } = makeStore();
  serveFiles(FILES);
  const isSample = async () =>
    (await dayList(store, null, { categoriesOff: [], all: false })).sample;
  await storeStarter(store);
  expect(await isSample()).toBe(true);
  await store.ingest(counted('2021-02-15', 9, '2021-02-16T10:00:00Z'));
  expect(await isSample()).toBe(false);
});
