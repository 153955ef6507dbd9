import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/core/failure.ts';
import { huggingFaceDay, Setting, stateOf } from './setting.ts';

const HOST = 'huggingface.co';
const HOUR = 3_600_000;

let setting: Setting;

beforeEach(async () => {
  setting = new Setting(['hugging-face']);
  setting.onJson(HOST, huggingFaceDay);
  await setting.stateAfterStart('hugging-face');
  setting.urls.length = 0;
  setting.digests.length = 0;
  setting.pass(3 * 60);
});

function status(code: number, headers: Record<string, string> = {}): Response {
  return new Response('no', { status: code, headers });
}

const never = () => new Promise<Response>(() => undefined);

const FAILURES: {
  name: string;
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>;
  status: string;
  key: string;
}[] = [
  {
    name: 'DNS, refused connections, 403 without CORS',
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
    status: 'blocked',
    key: 'sourcesReasonNetwork',
  },
  { name: '403', answer: () => status(403), status: 'blocked', key: 'sourcesReasonRefused' },
  { name: '404', answer: () => status(404), status: 'changed', key: 'sourcesReasonStatus' },
  { name: '429', answer: () => status(429), status: 'rate-limited', key: 'sourcesReasonRateLimit' },
  {
    name: '503 with Retry-After',
    answer: () => status(503, { 'retry-after': '60' }),
    status: 'rate-limited',
    key: 'sourcesReasonRateLimit',
  },
  { name: '500', answer: () => status(500), status: 'blocked', key: 'sourcesReasonServer' },
  {
    name: 'timeout before the first byte',
    answer: (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    status: 'blocked',
    key: 'sourcesReasonTimeout',
  },
  {
    name: 'timeout in the middle of the body',
    answer: (_, init) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('[{"paper":'));
            init.signal?.addEventListener('abort', () =>
              controller.error(new DOMException('', 'AbortError')),
            );
          },
        }),
      ),
    status: 'blocked',
    key: 'sourcesReasonTimeout',
  },
  {
    name: 'truncated JSON',
    answer: () => new Response('[{"paper":{"id":"2611.00001","upvotes":3}},{"pap'),
    status: 'changed',
    key: 'sourcesBadJson',
  },
  {
    name: 'HTML instead of JSON',
    answer: () => new Response('<!doctype html><title>Sign in to the network</title>'),
    status: 'changed',
    key: 'readingWebPage',
  },
  {
    name: '200 with an error message',
    answer: () => Response.json({ error: 'Something broke' }),
    status: 'changed',
    key: 'sourcesBadJson',
  },
  {
    name: '200 with nothing',
    answer: () => new Response(''),
    status: 'changed',
    key: 'readingEmpty',
  },
  {
    name: 'another known form',
    answer: () => Response.json({ hits: [] }),
    status: 'changed',
    key: 'sourcesBadJson',
  },
  {
    name: '400 for another reason than the date',
    answer: () => Response.json({ error: 'Unknown parameter: limit' }, { status: 400 }),
    status: 'changed',
    key: 'sourcesReasonSays',
  },
  {
    name: '400 without a sentence',
    answer: () => status(400),
    status: 'changed',
    key: 'sourcesReasonStatus',
  },
  {
    name: 'a refusal without end',
    answer: () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100_000)) }),
        { status: 404 },
      ),
    status: 'changed',
    key: 'sourcesReasonStatus',
  },
  {
    name: 'redirect elsewhere',
    answer: () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }),
    status: 'changed',
    key: 'sourcesReasonRedirect',
  },
  {
    name: 'a body without end (gzip bomb)',
    answer: () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100_000)) }),
      ),
    status: 'changed',
    key: 'sourcesReasonTooLarge',
  },
];

describe.each(FAILURES)('$name', (failure) => {
  it(`ends as "${failure.status}", with the last good day`, async () => {
    setting.on(HOST, failure.answer);
    const limits = { timeout: 20, bytes: 1_000_000 };
    expect(await setting.stateAfterStart('hugging-face', { limits })).toMatchObject({
      status: failure.status,
      reason: { key: failure.key },
      at: '2026-11-04T15:00:00.000Z',
      lastDay: '2026-11-04',
      lastPapers: 1,
    });
    expect(setting.digests).toEqual([]);
  });
});

describe('a 400 that speaks of the date', () => {
  const refused = () => Response.json({ error: 'Invalid date: in the future' }, { status: 400 });
  const refuse = (isRefused: (day: string) => boolean) =>
    setting.on(HOST, (url) =>
      isRefused(url.searchParams.get('date') ?? '')
        ? refused()
        : Response.json(huggingFaceDay(url)),
    );

  it('is a day that has not begun, for today', async () => {
    refuse((day) => day === '2026-11-05');
    setting.pass(24 * 60);
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'ok' });
    expect(setting.digests.map((digest) => digest.day)).toContain('2026-11-04');
  });

  it('is no such day for one that is over: the source would die without a word', async () => {
    refuse(() => true);
    setting.pass(24 * 60);
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({
      status: 'changed',
      reason: { key: 'sourcesReasonSays', values: ['400', 'Invalid date: in the future'] },
    });
  });
});

it('asks nothing while offline, and again as soon as it is online', async () => {
  setting.isOnline = false;
  expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'offline' });
  expect(setting.urls).toEqual([]);
  setting.isOnline = true;
  setting.pass(20);
  expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'ok' });
});

it('tells a connection that broke from a service that refuses', async () => {
  setting.on(HOST, () => {
    setting.isOnline = false;
    throw new TypeError('Failed to fetch');
  });
  expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'offline' });
});

it('waits longer after each failure, and begins anew after a success', async () => {
  setting.on(HOST, () => status(500));
  const delays: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    const { next } = await setting.stateAfterStart('hugging-face');
    const delay = Date.parse(next ?? '') - setting.time;
    delays.push(delay / 60_000);
    setting.time += delay;
  }
  expect(delays).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
  setting.onJson(HOST, huggingFaceDay);
  await setting.stateAfterStart('hugging-face');
  setting.on(HOST, () => status(500));
  setting.pass(150);
  const { next } = await setting.stateAfterStart('hugging-face');
  expect(Date.parse(next ?? '') - setting.time).toBe(5 * 60_000);
});

it('spreads its delays', async () => {
  setting.on(HOST, () => status(500));
  setting.random = 0;
  const { next } = await setting.stateAfterStart('hugging-face');
  expect(Date.parse(next ?? '') - setting.time).toBe(0.75 * 5 * 60_000);
});

it.each([
  ['seconds', '7200', 2 * HOUR],
  ['a date', 'Wed, 04 Nov 2026 18:00:00 GMT', 3 * HOUR],
  ['more than a day', '9999999', 24 * HOUR],
  ['a time that is over', 'Wed, 04 Nov 2020 18:00:00 GMT', 5 * 60_000],
  ['nonsense', 'soon', 5 * 60_000],
])('heeds Retry-After in %s, also by hand', async (_, header, delay) => {
  setting.on(HOST, () => status(429, { 'retry-after': header }));
  const { next } = await setting.stateAfterStart('hugging-face');
  expect(Date.parse(next ?? '') - setting.time).toBe(delay);
  setting.urls.length = 0;
  setting.time += Math.min(delay, HOUR) - 60_000;
  await setting.start().restart();
  expect(setting.urls).toEqual([]);
  if (delay < HOUR) return;
  await setting.start().refresh('hugging-face');
  expect(setting.urls).toEqual([]);
});

it('does not let one odd day stand in the way of the others', async () => {
  setting.on(HOST, (url) =>
    url.searchParams.get('date') === '2026-11-04'
      ? Response.json({ error: 'too many' })
      : Response.json(huggingFaceDay(url)),
  );
  setting.pass(24 * 60);
  const state = await setting.stateAfterStart('hugging-face');
  expect(state).toMatchObject({ status: 'changed', lastDay: '2026-11-05' });
  expect(setting.digests.map((digest) => digest.day)).toEqual(['2026-11-05', '2026-11-03']);
});

it('gives up after the second odd day', async () => {
  setting.on(HOST, () => status(404));
  setting.pass(24 * 60);
  await setting.stateAfterStart('hugging-face');
  expect(setting.urls).toHaveLength(2);
});

it('keeps no failure of one source from another', async () => {
  setting.set({ sourcesOn: ['hugging-face', 'hacker-news'] });
  setting.on(HOST, never);
  setting.onJson('hn.algolia.com', () => ({ hits: [] }));
  const refresher = setting.start({ limits: { timeout: 50, bytes: 1000 } });
  await refresher.refresh('hacker-news');
  expect(await stateOf(refresher, 'hacker-news')).toMatchObject({ status: 'empty' });
});

it('says so where the database cannot take the day', async () => {
  setting.ingest = () => Promise.reject(new FailureError('storageFull'));
  expect(await setting.stateAfterStart('hugging-face')).toMatchObject({
    status: 'blocked',
    reason: { key: 'storageFull', values: [] },
  });
});
