// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeVisit } from '../../../../src/content/live/visit.ts';
import { visits } from '../../../../src/shared/storage/visits.ts';
import { extension } from '../fake-extension.ts';

const { key } = visits.of('cs.CV');
const NINE = Date.parse('2026-11-24T09:12:00Z');
const NEXT_DAY = NINE + 24 * 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NINE });
});
afterEach(() => {
  vi.useRealTimers();
  extension.clear();
  extension.isPrivate = false;
});

test('the first visit knows of none before, the next one what it showed', async () => {
  const first = makeVisit('cs.CV');
  expect(await first.begin()).toBe(false);
  await first.note({ a: 2 });
  expect(first.before()).toBeNull();

  vi.setSystemTime(NEXT_DAY);
  const second = makeVisit('cs.CV');
  expect(await second.begin()).toBe(true);
  const before = { at: '2026-11-24T09:12:00.000Z', levels: { a: 2 } };
  expect(second.before()).toEqual(before);
  await second.note({ a: 3 });
  await second.begin();
  expect(second.before()).toEqual(before);
});

test('a page that was left open begins another visit when the reader comes back', async () => {
  const visit = makeVisit('cs.CV');
  await visit.begin();
  await visit.note({ a: 2 });
  vi.setSystemTime(NEXT_DAY);
  expect(await visit.begin()).toBe(true);
  expect(visit.before()?.levels).toEqual({ a: 2 });
});

test('nothing is kept of a private window, or of a page that is not visited again', async () => {
  extension.isPrivate = true;
  await makeVisit('cs.CV').note({ a: 2 });
  extension.isPrivate = false;
  const visit = makeVisit(null);
  await visit.note({ a: 2 });
  await visit.begin();
  expect(extension.stored(key)).toBeUndefined();
  expect(visit.before()).toBeNull();
});

test.each([['text'], [null], [{ at: 'yesterday' }], [{ at: 5, levels: {} }]])(
  'what is stored counts as no visit where it is damaged: %j',
  async (stored) => {
    extension.store({ [key]: stored });
    const visit = makeVisit('cs.CV');
    await visit.begin();
    expect(visit.before()).toBeNull();
  },
);
