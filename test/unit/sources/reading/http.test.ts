import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchAnswer } from '../../../../src/sources/reading/http.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a service that says nothing is given up after 20 seconds', async () => {
  const silent = (_url: unknown, init?: RequestInit) =>
    new Promise<Response>((_answer, refuse) => {
      init?.signal?.addEventListener('abort', () => refuse(new Error('aborted')));
    });
  const web = { fetch: silent, now: Date.now, online: () => true };
  const ended = vi.fn();
  fetchAnswer(web, 'https://example.org/', () => false).catch(ended);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended.mock.calls).toEqual([
    [expect.objectContaining({ reason: { key: 'sourcesReasonTimeout', values: [20] } })],
  ]);
});
