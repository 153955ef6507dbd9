import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, listen } from '../../../src/background/listen.ts';
import { FailureError } from '../../../src/core/failure.ts';
import type { Handlers } from '../../../src/shared/messages.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const OWN_PAGE = { id: 'us', url: 'chrome-extension://us/popup.html' };
const LISTING = { id: 'us', url: 'https://arxiv.org/list/cs.CV/new', tab: { id: 7 } };

const handlers = {
  days: vi.fn(async () => []),
  clear: vi.fn(async () => null),
  save: vi.fn(async () => null),
  hotCount: vi.fn(async () => null),
  rebuild: vi.fn(async () => {
    throw new FailureError('storageFull', ['1']);
  }),
  categories: vi.fn(async () => {
    throw new TypeError('oh');
  }),
};

function say(message: unknown, sender: object = OWN_PAGE) {
  return browser.runtime.onMessage.fire(message, sender)[0];
}

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  listen(handlers as unknown as Handlers);
});

describe('the listener', () => {
  test('leaves alone what is not ours', () => {
    for (const message of [null, undefined, 3, 'days', {}, { type: 3 }, { type: 'nonsense' }]) {
      expect(say(message)).toBeUndefined();
    }
    expect(say({ type: 'toString', request: {} })).toBeUndefined();
    expect(say({ type: '__proto__', request: {} })).toBeUndefined();
  });

  test('leaves alone other extensions', () => {
    expect(say({ type: 'days', request: {} }, { ...OWN_PAGE, id: 'them' })).toBeUndefined();
  });

  test('answers our own pages', async () => {
    expect(await say({ type: 'days', request: {} })).toEqual({ ok: [] });
    expect(await say({ type: 'clear', request: {} })).toEqual({ ok: null });
  });

  test('tells the handler of which tab it is asked', async () => {
    await say({ type: 'hotCount', request: { count: 3 } }, LISTING);
    expect(handlers.hotCount).toHaveBeenCalledWith(
      { count: 3 },
      {
        tabId: 7,
        url: LISTING.url,
        isPrivate: false,
        trusted: false,
      },
    );
  });

  test.each([
    [{ type: 'clear', request: {} }],
    [{ type: 'days', request: {} }],
    [{ type: 'save', request: { id: '<script>', saved: true } }],
    [{ type: 'save', request: { id: '2102.00001', saved: 'yes' } }],
    [{ type: 'save', request: { id: '2102.00001', saved: true, more: 1 } }],
    [{ type: 'save' }],
  ])('refuses a listing that asks for %j', async (message) => {
    expect(await say(message, LISTING)).toEqual({
      failure: { key: 'backgroundRefused', values: [] },
    });
    expect(handlers.clear).not.toHaveBeenCalled();
    expect(handlers.save).not.toHaveBeenCalled();
  });

  test('refuses a page of ours whose request is not what the message asks for', async () => {
    expect(await say({ type: 'save', request: { id: 7, saved: true } })).toHaveProperty('failure');
    expect(await say({ type: 'clear' })).toHaveProperty('failure');
    expect(handlers.clear).not.toHaveBeenCalled();
  });

  test('takes what a listing needs', async () => {
    const message = { type: 'save', request: { id: '2102.00001', saved: true } };
    expect(await say(message, LISTING)).toEqual({ ok: null });
  });

  test('a page that only looks like ours is none', async () => {
    const sender = { id: 'us', url: 'https://arxiv.org/chrome-extension://us/popup.html' };
    expect(await say({ type: 'clear', request: {} }, sender)).toHaveProperty('failure');
  });
});

describe('a failure', () => {
  const sender = { tabId: null, url: OWN_PAGE.url, isPrivate: false, trusted: true };

  test('travels by its key', async () => {
    expect(await answer(handlers as unknown as Handlers, 'rebuild', {}, sender)).toEqual({
      failure: { key: 'storageFull', values: ['1'] },
    });
  });

  test('that nobody foresaw is told once', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answer(handlers as unknown as Handlers, 'categories', {}, sender)).toEqual({
      failure: { key: 'backgroundFailed', values: ['TypeError: oh'] },
    });
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
  });
});
