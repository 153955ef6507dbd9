import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backups } from '../../../src/background/backups.ts';
import { createHandlers } from '../../../src/background/handlers/index.ts';
import { answer } from '../../../src/background/listen.ts';
import type { Handlers, MessageType, Sender } from '../../../src/shared/messages.ts';
import type { Store } from '../../../src/store/store.ts';
import { KEYS, TEXTS } from '../../fixtures/hostile.ts';
import { cleanUp, contentOf, counted } from '../../store/kit.ts';
import { makeStore } from '../background/kit.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

/** What changes the database at the word of one of our own pages: nothing else may. */
const CHANGING: ReadonlySet<string> = new Set(['save', 'shown', 'clear', 'undoClear']);
const REQUEST_NAMES = ['id', 'ids', 'day', 'text', 'file', 'source', 'action', 'template', 'hash'];
const MORE_NAMES = ['page', 'part', 'session', 'saved', 'count', 'facts', 'limit', 'last'];

const LISTING: Sender = {
  tabId: 7,
  url: 'https://arxiv.org/list/cs.CV/new',
  isPrivate: false,
  trusted: false,
};
const OWN: Sender = {
  tabId: null,
  url: 'chrome-extension://us/options.html',
  isPrivate: false,
  trusted: true,
};

const ODD: readonly unknown[] = [
  ...[undefined, null, 3, -1, 2 ** 53, 1e308, '', 'text', true, [], {}, [[]], { id: null }],
  ...[
    { id: '2102.00001', saved: true, more: 1 },
    { ids: ['2102.00001'], day: '9999-12-31', facts: [] },
  ],
  { ids: ['2102.00001'], day: '2021-02-30', facts: [] },
  ...KEYS.map((key) => JSON.parse(`{"${key}":{"polluted":1}}`)),
  ...TEXTS.filter((_, at) => at % 4 === 0).map((text) =>
    Object.fromEntries([...REQUEST_NAMES, ...MORE_NAMES].map((name) => [name, text])),
  ),
];

let store: Store;
let handlers: Handlers;
let before: unknown;

beforeEach(async () => {
  const made = makeStore();
  store = made.store;
  const refresher = new Proxy({}, { get: () => async () => null }) as never;
  handlers = createHandlers({ store, backups: new Backups(store, made.area), refresher });
  await store.ingest(counted('2021-02-12', 7, '2021-02-13T10:00:00Z'));
  await store.updateDerived();
  before = await contentOf(store);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await cleanUp();
});

const say = (type: MessageType, request: unknown, sender: Sender) =>
  answer(handlers, type, request, sender);

const TYPES = Object.keys(createHandlers({} as never)) as MessageType[];

describe.each(TYPES)('the message %s', (type) => {
  test('of a listing is refused where it asks for anything odd', async () => {
    for (const request of ODD) {
      const reply = await say(type, request, LISTING);
      const isHarmless = ['hotCount', 'loadPanel', 'loadMath', 'loadFollow', 'openPage'].includes(
        type,
      );
      if (!isHarmless) expect([request, reply]).toEqual([request, REFUSED]);
    }
    await store.updateDerived();
    expect(await contentOf(store)).toEqual(before);
  });
});

describe.each(TYPES.filter((type) => !CHANGING.has(type)))('the message %s', (type) => {
  test('of an own page is answered soundly', async () => {
    for (const request of ODD) {
      const reply = await say(type, request, OWN);
      expect(Object.keys(reply)).toHaveLength(1);
      if ('failure' in reply) expect(reply.failure.key).toMatch(/^[a-z]+[A-Z]\w+$/);
      else expect(() => JSON.stringify(reply.ok)).not.toThrow();
    }
    await store.updateDerived();
    expect(await contentOf(store)).toEqual(before);
    expect(Object.keys({})).toEqual([]);
  });
});

const REFUSED = { failure: { key: 'backgroundRefused', values: [] } };
