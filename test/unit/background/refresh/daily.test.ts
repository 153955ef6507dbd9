import { beforeEach, describe, expect, it } from 'vitest';
import { huggingFaceDay, openPromise, PATIENCE, Setting, stateOf } from './setting.ts';

const HOST = 'huggingface.co';
const daysOf = (urls: string[]) => urls.map((url) => new URL(url).searchParams.get('date'));

let setting: Setting;

beforeEach(() => {
  setting = new Setting(['hugging-face']);
  setting.onJson(HOST, huggingFaceDay);
});

describe('the first start', () => {
  it('fetches the last days, latest first', async () => {
    const state = await setting.stateAfterStart('hugging-face');
    expect(daysOf(setting.urls).slice(0, 3)).toEqual(['2026-11-04', '2026-11-03', '2026-11-02']);
    expect(setting.urls).toHaveLength(7);
    expect(setting.digests[0]).toMatchObject({ source: 'hugging-face', day: '2026-11-04' });
    expect(state).toMatchObject({
      status: 'ok',
      at: '2026-11-04T12:00:00.000Z',
      lastDay: '2026-11-04',
      lastPapers: 1,
    });
  });

  it('sends nothing that tells of the reader', async () => {
    await setting.stateAfterStart('hugging-face');
    for (const init of setting.requests) {
      expect(init).toMatchObject({
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      expect(init.headers).toBeUndefined();
    }
  });

  it('sets the alarm', async () => {
    await setting.stateAfterStart('hugging-face');
    expect(setting.alarms.get('refresh')).toEqual({
      scheduledTime: setting.time + 30 * 60_000,
      periodInMinutes: 30,
    });
  });

  it('leaves sources alone that are off', async () => {
    setting.set({ sourcesOn: [] });
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'off' });
    expect(setting.urls).toEqual([]);
  });
});

describe('the next starts', () => {
  beforeEach(async () => {
    await setting.stateAfterStart('hugging-face');
    setting.urls.length = 0;
  });

  it('fetch nothing twice', async () => {
    setting.pass(60);
    await setting.start().restart();
    await setting.start().onAlarm('refresh');
    expect(setting.urls).toEqual([]);
  });

  it('fetch today again after two hours, and yesterday and the day before later', async () => {
    setting.pass(140);
    await setting.start().onAlarm('refresh');
    expect(daysOf(setting.urls)).toEqual(['2026-11-04']);
    setting.pass(220);
    await setting.start().onAlarm('refresh');
    expect(daysOf(setting.urls).slice(1)).toEqual(['2026-11-04', '2026-11-03']);
  });

  it('catch up after a sleep of days: the new ones, and those that were not final', async () => {
    setting.pass(4 * 24 * 60);
    await setting.start().restart();
    expect(daysOf(setting.urls)).toEqual([
      '2026-11-08',
      '2026-11-07',
      '2026-11-06',
      '2026-11-05',
      '2026-11-04',
      '2026-11-03',
    ]);
  });

  it('ask at once when the reader wants it, once for two who want it together', async () => {
    const refresher = setting.start();
    await Promise.all([refresher.refresh('hugging-face'), refresher.refresh(null)]);
    expect(daysOf(setting.urls)).toEqual(['2026-11-04', '2026-11-03', '2026-11-02']);
  });

  it('mend a lost alarm, and one that a wrong clock set', async () => {
    const alarm = setting.alarms.get('refresh');
    setting.alarms.clear();
    await setting.start().ensureAlarms();
    expect(setting.alarms.get('refresh')).toEqual(alarm);
    setting.alarms.set('refresh', {
      scheduledTime: setting.time + 365 * 86_400_000,
      periodInMinutes: 30,
    });
    await setting.start().ensureAlarms();
    expect(setting.alarms.get('refresh')).toEqual(alarm);
  });
});

describe('a clock that is wrong by a year', () => {
  const today = Date.parse('2026-11-04T12:00:00Z');
  const answer = (url: URL) =>
    (url.searchParams.get('date') ?? '') > '2026-11-04'
      ? Response.json({ error: 'Invalid date' }, { status: 400 })
      : Response.json(huggingFaceDay(url));

  it.each([
    ['ahead', 365, 'changed'],
    ['behind', -365, 'ok'],
  ])('%s does no harm', async (_, days, status) => {
    setting.on(HOST, answer);
    setting.time = today + days * 86_400_000;
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status });
    setting.time = today;
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({
      status: 'ok',
      lastDay: '2026-11-04',
    });
    expect(setting.alarms.get('refresh')?.scheduledTime).toBe(today + 30 * 60_000);
  });
});

describe('a background that is stopped anywhere', () => {
  it('goes on with the days that are left', async () => {
    let left = 3;
    const stopped = new Promise<never>(() => undefined);
    setting.on(HOST, (url) => (left-- > 0 ? Response.json(huggingFaceDay(url)) : stopped));
    void setting.start().restart();
    await expect.poll(() => setting.urls.length, PATIENCE).toBe(4);
    setting.onJson(HOST, huggingFaceDay);
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'ok' });
    expect(setting.digests.map((digest) => digest.day)).toHaveLength(7);
    expect(new Set(setting.digests.map((digest) => digest.day)).size).toBe(7);
  });

  it('is not misled by a state that is damaged', async () => {
    setting.area.put({ 'source-state:hugging-face': null });
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'ok' });
  });
});

it('stops when the source is switched off meanwhile', async () => {
  setting.on(HOST, (url) => {
    setting.set({ sourcesOn: [] });
    return Response.json(huggingFaceDay(url));
  });
  const state = await setting.stateAfterStart('hugging-face');
  expect(setting.urls).toHaveLength(1);
  expect(state.status).toBe('off');
});

it('says "reading" as long as it does', async () => {
  const { promise: asked, resolve: answer } = openPromise<Response>();
  setting.on(HOST, () => asked);
  const refresher = setting.start();
  const done = refresher.restart();
  await expect.poll(() => setting.urls.length, PATIENCE).toBe(1);
  expect(await stateOf(refresher, 'hugging-face')).toMatchObject({ status: 'reading' });
  expect(setting.area.items.get('source-state:hugging-face')).toMatchObject({
    asked: setting.time,
  });
  answer(new Response('', { status: 500 }));
  await done;
  expect(await stateOf(refresher, 'hugging-face')).toMatchObject({ status: 'blocked' });
});

it('waits between two requests to a host', async () => {
  setting = new Setting(['bluesky']);
  setting.onJson('api.bsky.app', () => ({ posts: [] }));
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({ status: 'empty' });
  // Three days of four slices, of which one is still to come at noon, each in both forms.
  expect(setting.urls).toHaveLength(22);
  expect(setting.slept.every((time) => time >= 2000)).toBe(true);
  expect(setting.slept).toHaveLength(21);
});

it('unites the pages of a long day', async () => {
  setting.onJson(HOST, (url) => {
    const page = Number(url.searchParams.get('p') ?? 0);
    const size = page === 0 ? 100 : 3;
    return Array.from({ length: size }, (_, i) => ({
      paper: { id: `2611.${String(page * 100 + i + 1).padStart(5, '0')}`, upvotes: page * 100 + i },
    }));
  });
  await setting.stateAfterStart('hugging-face');
  const [digest] = setting.digests;
  expect(digest?.entries).toHaveLength(103);
  expect(digest?.entries[0]).toMatchObject({
    rank: 1,
    arxivId: '2611.00103',
    counts: { upvotes: 102 },
  });
  expect(setting.urls.filter((url) => url.includes('date=2026-11-04'))).toHaveLength(2);
});

describe('pages that a Link header goes on from', () => {
  const page = (url: URL, size: number, link: string | null) => {
    const first = Number(url.searchParams.get('p') ?? 0) * 100;
    const papers = Array.from({ length: size }, (_, i) => ({
      paper: { id: `2611.${String(first + i + 1).padStart(5, '0')}`, upvotes: 1 },
    }));
    return Response.json(papers, link === null ? {} : { headers: { link } });
  };
  const askedForToday = () => setting.urls.filter((url) => url.includes('date=2026-11-04'));
  const nextOf = (url: URL) => {
    const next = new URL(url);
    next.searchParams.set('p', String(Number(url.searchParams.get('p') ?? 0) + 1));
    return next;
  };

  it('are read although the first is shorter than a full one', async () => {
    setting.on(HOST, (url) =>
      url.searchParams.has('p')
        ? page(url, 10, null)
        : page(url, 84, `<${nextOf(url)}>; rel="next", <${url}>; rel="first"`),
    );
    await setting.stateAfterStart('hugging-face');
    expect(setting.digests[0]?.entries).toHaveLength(94);
    expect(askedForToday()).toHaveLength(2);
  });

  it('end after five, and the state says so', async () => {
    setting.on(HOST, (url) => page(url, 100, `<${nextOf(url)}>; rel="next"`));
    expect(await setting.stateAfterStart('hugging-face')).toMatchObject({
      status: 'ok',
      reason: { key: 'sourcesMorePages' },
    });
    expect(askedForToday()).toHaveLength(5);
  });

  it.each([
    ['to another host', () => 'https://evil.example/api/daily_papers?p=1'],
    ['to another place of the same host', () => 'https://huggingface.co/login?p=1'],
    ['without encryption', (url: URL) => nextOf(url).href.replace('https:', 'http:')],
    ['to itself', (url: URL) => url.href],
    ['to nonsense', () => 'https://['],
  ])('are not followed %s', async (_, target) => {
    setting.on(HOST, (url) => page(url, 3, `<${target(url)}>; rel="next"`));
    await setting.stateAfterStart('hugging-face');
    expect(setting.urls).toHaveLength(7);
    expect(setting.urls.every((url) => url.startsWith('https://huggingface.co/api/'))).toBe(true);
  });
});

it('knows the form of an answer whatever the order of its members', async () => {
  setting.onJson(HOST, (url) =>
    huggingFaceDay(url).map((item) => ({
      title: 'First',
      organization: { name: 'example', badges: [{ name: 'nested' }] },
      ...(item as object),
    })),
  );
  expect(await setting.stateAfterStart('hugging-face')).toMatchObject({ status: 'ok' });
  expect(setting.digests).toHaveLength(7);
});

it('forgets on demand, also in the middle of a run', async () => {
  setting.on(
    HOST,
    (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      }),
  );
  const refresher = setting.start();
  const done = refresher.restart();
  await expect.poll(() => setting.urls.length, PATIENCE).toBe(1);
  await refresher.forget();
  await done;
  expect(await stateOf(refresher, 'hugging-face')).toMatchObject({ status: 'not-yet', at: null });
});

it('fetches again what it forgot', async () => {
  const refresher = setting.start();
  await refresher.restart();
  await refresher.forget();
  setting.urls.length = 0;
  await refresher.restart();
  expect(setting.urls).toHaveLength(7);
});
