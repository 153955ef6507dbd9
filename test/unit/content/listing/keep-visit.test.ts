// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepVisit } from '../../../../src/content/listing/keep-visit.ts';
import type { Row } from '../../../../src/content/listing/rows.ts';
import type { LiveApi } from '../../../../src/content/live-api.ts';
import { factsOf } from '../badge-facts.ts';

const rows = [
  { id: 'hot', badge: factsOf() },
  { id: 'quiet', badge: null },
] as Row[];

let ending: AbortController;
const visit = { before: () => null, begin: vi.fn(async () => true), note: vi.fn(async () => {}) };
const moved = vi.fn();

function show(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
  vi.restoreAllMocks();
});

function keep(): void {
  const changes = new EventTarget();
  changes.addEventListener('moved', moved);
  keepVisit({ visit, changes, signal: ending.signal } as unknown as LiveApi, () => rows);
}

test('a page that was in view for some seconds was visited, with the levels that it showed', () => {
  show('visible');
  keep();
  vi.advanceTimersByTime(2900);
  expect(visit.note).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(visit.note.mock.calls).toEqual([[{ hot: 4 }]]);
});

test('a tab in the background is no visit, until it comes to the front', () => {
  show('hidden');
  keep();
  vi.advanceTimersByTime(60_000);
  expect(visit.note).not.toHaveBeenCalled();
  expect(visit.begin).not.toHaveBeenCalled();
  show('visible');
  vi.advanceTimersByTime(3000);
  expect(visit.note).toHaveBeenCalledOnce();
});

test('a tab that is passed by is no visit', () => {
  show('visible');
  keep();
  vi.advanceTimersByTime(1000);
  show('hidden');
  vi.advanceTimersByTime(60_000);
  expect(visit.note).not.toHaveBeenCalled();
});

test('the visit lasts until the page goes, and a later one says what has changed', async () => {
  show('visible');
  keep();
  await vi.advanceTimersByTimeAsync(3000);
  show('hidden');
  expect(visit.note).toHaveBeenCalledTimes(2);
  moved.mockClear();
  show('visible');
  await vi.waitFor(() => expect(moved).toHaveBeenCalledOnce());
});
