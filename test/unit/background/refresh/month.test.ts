import { expect, it } from 'vitest';
import type { FetchedSourceId } from '../../../../src/core/sources.ts';
import type { SourceStatus } from '../../../../src/shared/messages.ts';
import { type Answer, Setting, stateOf } from './setting.ts';

/** A month of each source, in which every failure comes in turn, some hours a day. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.parse('2026-11-01T00:00:00Z');

const FAILURES: { name: string; status: SourceStatus; answer: Answer | 'offline' }[] = [
  { name: 'offline', status: 'offline', answer: 'offline' },
  {
    name: 'network',
    status: 'blocked',
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
  },
  { name: '403', status: 'blocked', answer: () => new Response('', { status: 403 }) },
  { name: '404', status: 'changed', answer: () => new Response('', { status: 404 }) },
  { name: '429', status: 'rate-limited', answer: () => new Response('', { status: 429 }) },
  { name: '500', status: 'blocked', answer: () => new Response('', { status: 500 }) },
  { name: 'a web page', status: 'changed', answer: () => new Response('<!doctype html><p>Hi') },
  { name: 'cut JSON', status: 'changed', answer: () => new Response('{"posts":[{"uri"') },
  { name: 'another form', status: 'changed', answer: () => Response.json({ items: [] }) },
];

/** The papers of a day, whose counts grow for three days. */
function papersOf(start: number, now: number) {
  const date = new Date(start).toISOString().slice(8, 10);
  const count = Math.max(1, Math.min(72, Math.floor((now - start) / HOUR)));
  return [1, 2, 3].map((number) => ({ id: `2611.0${date}0${number}`, count }));
}

const SOURCES: {
  source: FetchedSourceId;
  host: string;
  answer: (url: URL, now: number) => unknown;
}[] = [
  {
    source: 'hugging-face',
    host: 'huggingface.co',
    answer: ({ searchParams }, now) =>
      papersOf(Date.parse(searchParams.get('date') ?? ''), now).map(({ id, count }) => ({
        paper: { id, title: `Of ${id}`, upvotes: count },
        numComments: 1,
      })),
  },
  {
    source: 'hacker-news',
    host: 'hn.algolia.com',
    answer: ({ searchParams }, now) => {
      const [from = 0] = (searchParams.get('numericFilters') ?? '').match(/\d+/g) ?? [];
      const papers = papersOf((Number(from) + 1) * 1000, now);
      return {
        hits: papers.map(({ id, count }) => ({
          objectID: id.replace('.', ''),
          title: `Of ${id}`,
          url: `https://arxiv.org/abs/${id}`,
          points: count,
          num_comments: 1,
        })),
      };
    },
  },
  {
    source: 'bluesky',
    host: 'api.bsky.app',
    answer: ({ searchParams }, now) => {
      const since = searchParams.get('since') ?? '';
      const isFirst = since.endsWith('T00:00:00.000Z');
      const papers = isFirst ? papersOf(Date.parse(since), now) : [];
      return {
        posts: papers.map(({ id, count }) => ({
          uri: `at://did:plc:example/app.bsky.feed.post/${id.replace('.', '')}`,
          record: { createdAt: since, text: `https://arxiv.org/abs/${id}` },
          likeCount: count,
          repostCount: 0,
        })),
      };
    },
  },
];

it.each(SOURCES)('$source: each failure is said, nothing is lost', async (service) => {
  const { source, host, answer } = service;
  const setting = new Setting([source]);
  const good = () => setting.onJson(host, (url) => answer(url, setting.time));
  const seen: string[] = [];
  for (let day = 0; day < 30; day++) {
    const failure = FAILURES[day % FAILURES.length];
    for (let hour = 0; hour < 24; hour += 2) {
      setting.time = FIRST + day * DAY + hour * HOUR;
      const isBad = hour >= 8 && hour < 16 && failure !== undefined;
      setting.isOnline = !(isBad && failure.answer === 'offline');
      if (isBad && failure.answer !== 'offline') setting.on(host, failure.answer);
      else good();
      const refresher = setting.start();
      await refresher.onAlarm('refresh');
      const { status, reason, next, lastDay } = await stateOf(refresher, source);
      // The service is asked again within hours, whatever happened.
      expect(Date.parse(next ?? '') - setting.time).toBeLessThanOrEqual(6.6 * HOUR);
      expect(lastDay).not.toBeNull();
      if (status === 'ok') continue;
      expect(reason).toBeDefined();
      seen.push(`${failure?.name}: ${status}`);
    }
  }
  expect(new Set(seen)).toEqual(new Set(FAILURES.map(({ name, status }) => `${name}: ${status}`)));

  // Of each day all papers came, and the last count of each is from the end of its three days or near it.
  for (let day = 0; day < 27; day++) {
    const name = new Date(FIRST + day * DAY).toISOString().slice(0, 10);
    const lists = setting.digests.filter((digest) => digest.day === name);
    const { entries = [] } = lists.at(-1) ?? {};
    expect(entries.map(({ arxivId }) => arxivId).sort()).toEqual(
      papersOf(FIRST + day * DAY, setting.time).map(({ id }) => id),
    );
    const [score = 0] = Object.values(entries[0]?.counts ?? {}).sort((a, b) => b - a);
    expect(score).toBeGreaterThanOrEqual(40);
  }
});
