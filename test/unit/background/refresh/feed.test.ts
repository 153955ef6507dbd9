import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/core/failure.ts';
import type { FeedDay } from '../../../../src/core/feed-day.ts';
import { dayJson } from '../../../../src/feed/writing/day-json.ts';
import { feedScales, knownFeed } from '../../../../src/shared/storage/feed.ts';
import { FeedFolder, feedPaper } from '../../../tools/feed-folder.ts';
import { type Answer, Setting, stateOf } from './setting.ts';

const HOST = 'feed.example.org';
const ADDRESS = `https://${HOST}/hot/`;
const TODAY = '2026-11-04';
const HOUR = 60;

type Source = 'hugging-face' | 'hacker-news' | 'bluesky';

function dayOf(day: string, sources: Source[] = ['hugging-face', 'bluesky']): FeedDay {
  const counts = {
    'hugging-face': { upvotes: 7 },
    'hacker-news': { points: 7 },
    bluesky: { likes: 7, people: 3 },
  };
  const observedAt = '2026-11-04T10:59:00Z';
  const counted = sources.map((source) => ({ source, counts: counts[source], observedAt }));
  return { day, papers: [feedPaper({ arxivId: '2611.00001', counted })] };
}

let setting: Setting;
let feed: FeedFolder;
let index: Answer | null;

beforeEach(() => {
  setting = new Setting(['hugging-face', 'hacker-news', 'feed']);
  setting.set({ feed: ADDRESS });
  feed = new FeedFolder('2026-11-04T11:00:00Z');
  index = null;
  feed.put(dayOf('2026-11-03'), 'a');
  feed.put(dayOf(TODAY), 'a');
  setting.on(HOST, (url) => answer(url));
  setting.onJson('huggingface.co', () => []);
  setting.onJson('hn.algolia.com', () => ({ hits: [] }));
});

function answer(url: URL): Response | Promise<Response> {
  const path = url.pathname.replace('/hot/', '');
  if (path === 'index.json' && index !== null) return index(url, {});
  const { status, text } = feed.at(path);
  return new Response(text, { status });
}

const asked = (host: string) => setting.urls.filter((url) => new URL(url).host === host);
const paths = () => asked(HOST).map((url) => new URL(url).pathname.replace('/hot/', ''));
const restart = () => setting.start().restart();

describe('a feed that is fresh', () => {
  it('brings the counts of its sources, which are not asked directly', async () => {
    expect(await setting.stateAfterStart('feed')).toMatchObject({
      status: 'ok',
      lastDay: TODAY,
      lastPapers: 1,
      feed: {
        title: 'A feed',
        writtenAt: '2026-11-04T11:00:00Z',
        days: 2,
        firstDay: '2026-11-03',
        lastDay: TODAY,
        sources: [
          { source: 'hugging-face', ok: true },
          { source: 'hacker-news', ok: true },
          { source: 'bluesky', ok: true },
        ],
      },
    });
    expect(setting.urls.every((url) => url.startsWith(ADDRESS))).toBe(true);
    expect(setting.digests.map(({ source, day }) => `${source} ${day}`)).toEqual([
      `hugging-face ${TODAY}`,
      `bluesky ${TODAY}`,
      'hugging-face 2026-11-03',
      'bluesky 2026-11-03',
    ]);
    expect(setting.digests[1]?.entries).toMatchObject([
      { categories: ['math.AG'], counts: { likes: 7, people: 3 } },
    ]);
    expect(setting.slept.every((time) => time >= 500)).toBe(true);
  });

  it('says which way the counts of each source came', async () => {
    feed.sources = { 'hugging-face': { ok: true }, 'hacker-news': { ok: false } };
    const refresher = setting.start();
    await refresher.restart();
    expect(await stateOf(refresher, 'hugging-face')).toMatchObject({
      status: 'ok',
      way: 'feed',
      at: '2026-11-04T11:00:00Z',
      lastDay: TODAY,
      lastPapers: 1,
    });
    expect(await stateOf(refresher, 'hacker-news')).toMatchObject({
      status: 'empty',
      way: 'direct',
    });
    expect(await stateOf(refresher, 'bluesky')).toMatchObject({ status: 'off' });
  });

  it('is asked for its index, then for the days that changed, and those only', async () => {
    await restart();
    expect(paths()).toEqual([
      'index.json',
      'scales.json',
      `days/${TODAY}.json`,
      'days/2026-11-03.json',
    ]);
    setting.urls.length = 0;
    setting.pass(3 * HOUR);
    await restart();
    expect(paths()).toEqual([]);
    setting.pass(2 * HOUR);
    feed.put(dayOf(TODAY), 'b');
    feed.writtenAt = '2026-11-04T16:00:00Z';
    await restart();
    expect(paths()).toEqual(['index.json', 'scales.json', `days/${TODAY}.json`]);
  });

  it('is asked for every recent day again where it does not say what changed', async () => {
    feed.put(dayOf(TODAY));
    await restart();
    setting.urls.length = 0;
    setting.pass(5 * HOUR);
    await restart();
    expect(paths()).toEqual(['index.json']);
    setting.pass(5 * HOUR);
    feed.writtenAt = '2026-11-04T21:00:00Z';
    await restart();
    expect(paths().slice(1)).toEqual(['index.json', 'scales.json', `days/${TODAY}.json`]);
  });

  it('is asked for no day that is old, or still to come', async () => {
    feed.put(dayOf('2026-10-21'), 'a');
    feed.put(dayOf('2026-10-22'), 'a');
    feed.put(dayOf('2026-11-05'), 'a');
    await restart();
    expect(paths()).toContain('days/2026-10-22.json');
    expect(paths().join()).not.toMatch(/10-21|11-05/);
  });

  it('brings its heat scales', async () => {
    const cuts = [1, 2, 5];
    feed.scales = {
      format: 'hot-papers-scales',
      version: 1,
      scales: { bluesky: { papers: 200, cuts } },
    };
    await restart();
    expect(setting.area.items.get(feedScales.key)).toEqual({ bluesky: { papers: 200, cuts } });
    setting.set({ sourcesOn: ['hugging-face'] });
    await restart();
    expect(setting.area.items.has(feedScales.key)).toBe(false);
    expect(setting.area.items.has(knownFeed.key)).toBe(false);
  });

  it('leaves a source to be asked by hand', async () => {
    const refresher = setting.start();
    await refresher.restart();
    await refresher.refresh('hugging-face');
    expect(asked('huggingface.co').length).toBeGreaterThan(0);
    setting.urls.length = 0;
    await refresher.refresh(null);
    expect(asked('huggingface.co')).toEqual([]);
    expect(paths()[0]).toBe('index.json');
  });
});

describe('sources are asked directly', () => {
  const direct = async () => {
    await restart();
    return [asked('huggingface.co').length > 0, asked('hn.algolia.com').length > 0];
  };

  it('where the feed lacks one or says that it is silent', async () => {
    feed.sources = { 'hugging-face': { ok: true }, 'hacker-news': { ok: false } };
    expect(await direct()).toEqual([false, true]);
    setting.urls.length = 0;
    feed.sources = {};
    feed.writtenAt = '2026-11-04T16:00:00Z';
    setting.pass(5 * HOUR);
    expect(await direct()).toEqual([true, true]);
  });

  it.each<[string, Answer, string]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'blocked'],
    ['it asks for patience', () => new Response('', { status: 429 }), 'rate-limited'],
    ['it is gone', () => new Response('', { status: 404 }), 'changed'],
    ['it is a web page', () => new Response('<!doctype html>'), 'changed'],
    [
      'it is of another version',
      () => Response.json({ format: 'hot-papers-feed', version: 2 }),
      'changed',
    ],
  ])('at once where %s', async (_, fault, status) => {
    index = fault;
    expect(await direct()).toEqual([true, true]);
    expect((await stateOf(setting.start(), 'feed')).status).toBe(status);
  });

  it('where a day cannot be read, and the others are kept', async () => {
    feed.put(dayOf(TODAY), 'a', '{"format":"hot-papers-day","version":9,"papers":[]}');
    expect(await direct()).toEqual([true, true]);
    expect(setting.digests.map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-03']);
    expect(await stateOf(setting.start(), 'feed')).toMatchObject({
      status: 'changed',
      reason: { key: 'readingLaterVersion' },
    });
  });

  it('where the feed is older than six hours, and says so', async () => {
    feed.writtenAt = '2026-11-04T05:59:00Z';
    expect(await direct()).toEqual([true, true]);
    expect(await stateOf(setting.start(), 'feed')).toMatchObject({
      status: 'old',
      reason: { key: 'sourcesFeedOld' },
    });
    expect(await stateOf(setting.start(), 'hugging-face')).toMatchObject({ way: 'direct' });
  });

  it('where the feed says that it comes from the future', async () => {
    feed.writtenAt = '2027-11-04T05:59:00Z';
    expect(await direct()).toEqual([true, true]);
    expect(await stateOf(setting.start(), 'feed')).toMatchObject({
      status: 'old',
      reason: { key: 'sourcesFeedAhead' },
    });
  });

  it('where the feed falls silent twice: what it said an hour ago holds for one try', async () => {
    await restart();
    index = () => new Response('', { status: 500 });
    setting.urls.length = 0;
    setting.pass(4.5 * HOUR);
    expect(await direct()).toEqual([false, false]);
    setting.pass(10);
    expect(await direct()).toEqual([true, true]);
  });

  it('where the reader takes the permission back', async () => {
    await restart();
    setting.granted = false;
    setting.pass(5 * HOUR);
    expect(await direct()).toEqual([true, true]);
    expect((await stateOf(setting.start(), 'feed')).status).toBe('no-permission');
  });
});

it('goes on with the days that are left where it was stopped', async () => {
  const stopped = new Promise<never>(() => undefined);
  setting.on(HOST, (url) => (url.pathname.includes('11-03') ? stopped : answer(url)));
  void restart();
  await expect.poll(() => paths().length).toBe(4);
  setting.on(HOST, (url) => answer(url));
  setting.urls.length = 0;
  await restart();
  expect(paths()).toEqual(['index.json', 'scales.json', 'days/2026-11-03.json']);
});

it('stops when the feed is removed meanwhile', async () => {
  setting.on(HOST, (url) => {
    setting.set({ feed: '' });
    return answer(url);
  });
  await restart();
  expect(paths()).toEqual(['index.json', 'scales.json']);
  expect(setting.digests).toEqual([]);
});

it('takes no time of counting that is still to come', async () => {
  const text = dayJson(dayOf(TODAY)).replaceAll('2026-11-04T10:59:00Z', '2027-11-04T10:59:00Z');
  feed.put(dayOf(TODAY), 'b', text);
  await restart();
  const times = setting.digests.flatMap(({ entries }) => entries.map((one) => one.observedAt));
  expect(times).toEqual([null, null, '2026-11-04T10:59:00Z', '2026-11-04T10:59:00Z']);
});

describe('an address that is tried', () => {
  const tried = async (address = ADDRESS) => {
    try {
      return await setting.start().tryFeed(address);
    } catch (error) {
      return error instanceof FailureError ? error.key : error;
    }
  };

  it('shows days, sources and age, and keeps nothing', async () => {
    expect(await tried()).toMatchObject({ title: 'A feed', days: 2, lastDay: TODAY });
    expect(setting.digests).toEqual([]);
    expect(setting.area.items.has(knownFeed.key)).toBe(false);
  });

  it.each<[string, () => void, string]>([
    [
      'nothing there',
      () => setting.on(HOST, () => new Response('', { status: 404 })),
      'sourcesFeedMissing',
    ],
    [
      'a web page',
      () => setting.on(HOST, () => new Response('<!doctype html>')),
      'sourcesFeedNone',
    ],
    ['no days yet', () => feed.days.clear(), 'sourcesFeedEmpty'],
    [
      'a day that is missing',
      () =>
        setting.on(HOST, (url) =>
          url.pathname.includes('days') ? new Response('', { status: 404 }) : answer(url),
        ),
      'sourcesFeedNoDay',
    ],
    [
      'another day than it says',
      () => feed.put(dayOf(TODAY), 'a', dayJson(dayOf('2026-11-01'))),
      'sourcesFeedNoDay',
    ],
    [
      'a day without papers',
      () => feed.put(dayOf(TODAY), 'a', dayJson({ day: TODAY, papers: [] })),
      'sourcesReasonNoPapers',
    ],
    [
      'a body without end',
      () => setting.on(HOST, () => new Response('x'.repeat(2_000_001))),
      'sourcesReasonTooLarge',
    ],
    [
      'a redirect',
      () =>
        setting.on(HOST, () =>
          Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }),
        ),
      'sourcesReasonRedirect',
    ],
    [
      'nobody',
      () => setting.on(HOST, () => Promise.reject(new TypeError())),
      'sourcesReasonNetwork',
    ],
    [
      'no permission',
      () => {
        setting.granted = false;
      },
      'sourcesReasonPermission',
    ],
  ])('is refused in words: %s', async (_, prepare, key) => {
    prepare();
    expect(await tried()).toBe(key);
  });

  it.each([
    'http://feed.example.org/',
    'https://192.168.0.1/',
    'https://a:b@feed.example.org/',
    'x',
  ])('asks nobody at %s', async (address) => {
    expect(await tried(address)).toMatch(/^sourcesTemplate/);
    expect(setting.urls).toEqual([]);
  });
});
