import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backups } from '../../../src/background/backups.ts';
import { createHandlers } from '../../../src/background/handlers/index.ts';
import type { Refresher } from '../../../src/background/refresh/refresher.ts';
import { withShown } from '../../../src/core/visit.ts';
import type { Handlers } from '../../../src/shared/messages.ts';
import { write } from '../../../src/shared/storage/access.ts';
import { visits } from '../../../src/shared/storage/visits.ts';
import type { Store } from '../../../src/store/store.ts';
import { cleanUp, counted, type MemoryArea } from '../../store/kit.ts';
import { browser } from '../../tools/fake-browser.ts';
import { makeStore } from './kit.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const LISTING = {
  tabId: 7,
  url: 'https://arxiv.org/list/cs.CV/new',
  isPrivate: false,
  trusted: false,
};
const SHOWN = { ids: ['2102.00001'], day: '2021-02-12', facts: [] };

let store: Store;
let area: MemoryArea;
let handlers: Handlers;

beforeEach(() => {
  ({ store, area } = makeStore());
  browser.storage.local = area;
  // None of these asks a source.
  const refresher = {} as Refresher;
  handlers = createHandlers({ store, backups: new Backups(store, area), refresher });
});
afterEach(cleanUp);

describe('a listing that was shown', () => {
  const marks = () => store.read((db) => db.getAll('marks'));

  test('is noted, with its papers', async () => {
    await handlers.shown(SHOWN, LISTING);
    expect(await marks()).toMatchObject([{ month: '2102' }]);
    expect(await area.get('visited')).toMatchObject({ visited: { 'cs.CV': expect.any(String) } });
  });

  test('in a private window leaves nothing behind', async () => {
    const hidden = { ...LISTING, isPrivate: true };
    await handlers.shown(SHOWN, hidden);
    await handlers.noteError({ message: 'oh', stack: '' }, hidden);
    expect(await marks()).toEqual([]);
    expect(await area.get(['visited', 'errorLog'])).toEqual({});
  });
});

describe('an error of', () => {
  const facts = { message: 'TypeError: oh', stack: '' };
  const own = { ...LISTING, url: 'chrome-extension://us/options.html#data', trusted: true };

  test.each([
    ['a listing', LISTING, 'listing'],
    ['a page of ours', own, 'options'],
  ])('%s is noted with its place', async (_, sender, place) => {
    await handlers.noteError(facts, sender);
    expect(await area.get('errorLog')).toMatchObject({ errorLog: [{ ...facts, place }] });
  });
});

test('everything that is deleted includes what was visited, and the errors', async () => {
  const page = { ...LISTING, trusted: true };
  await handlers.shown(SHOWN, LISTING);
  await handlers.noteError({ message: 'oh', stack: '' }, LISTING);
  const visit = visits.of('cs.CV');
  await write(area, visit, withShown(null, Date.now(), { '2102.00001': 3 }));
  const refresher = { forget: async () => undefined } as Refresher;
  const whole = createHandlers({ store, backups: new Backups(store, area), refresher });
  await whole.clear({}, page);
  expect(await area.get(['visited', 'errorLog', visit.key])).toEqual({});
});

test('what pages read is behind as long as it cannot be written', async () => {
  const page = { ...LISTING, trusted: true };
  expect(await handlers.trouble({}, page)).toBeNull();
  await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
  area.isFull = true;
  await expect(store.updateDerived()).rejects.toThrow('storageFull');
  expect(await handlers.trouble({}, page)).toMatchObject({ key: 'storageFull' });
  area.isFull = false;
  await handlers.rebuild({}, page);
  await store.goOn();
  expect(await handlers.trouble({}, page)).toBeNull();
});
