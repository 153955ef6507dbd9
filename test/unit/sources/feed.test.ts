import { describe, expect, it } from 'vitest';
import {
  dayUrl,
  feedAddress,
  feedDelay,
  indexUrl,
  isAhead,
  isFresh,
  scalesUrl,
} from '../../../src/sources/feed.ts';

const NOW = Date.parse('2026-11-04T12:00:00Z');
const HOUR = 3_600_000;
const written = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString();

describe('the folder of a feed', () => {
  it.each([
    ['https://a.example.org', 'https://a.example.org/'],
    [' https://a.example.org/feed ', 'https://a.example.org/feed/'],
    ['https://a.example.org/feed//', 'https://a.example.org/feed/'],
    ['https://a.example.org/feed/index.json', 'https://a.example.org/feed/'],
    ['https://a.example.org/index.html?x#y', 'https://a.example.org/'],
    ['http://a.example.org/feed', 'http://a.example.org/feed'],
    ['feed', 'feed'],
    ['', ''],
  ])('of %s is %s', (entered, folder) => {
    expect(feedAddress(entered)).toBe(folder);
  });
});

it('has its files below its folder', () => {
  const folder = feedAddress('https://a.example.org/my-index.json-files/');
  expect(folder).toBe('https://a.example.org/my-index.json-files/');
  expect([indexUrl(folder), scalesUrl(folder), dayUrl(folder, '2026-11-04')]).toEqual([
    `${folder}index.json`,
    `${folder}scales.json`,
    `${folder}days/2026-11-04.json`,
  ]);
  expect(feedAddress('https://a.example.org/my-index.json')).toBe(
    'https://a.example.org/my-index.json/',
  );
  expect(feedAddress('https://a.example.org/index.json/sub')).toBe(
    'https://a.example.org/index.json/sub/',
  );
});

it('is ahead of the clock only beyond an hour', () => {
  expect([isAhead(written(-1), NOW), isAhead(written(-1.001), NOW)]).toEqual([false, true]);
});

it('is fresh for six hours, and an hour ahead at most', () => {
  expect([-0.9, 0, 5.9].every((hours) => isFresh(written(hours), NOW))).toBe(true);
  expect([-1.1, 6, 100].some((hours) => isFresh(written(hours), NOW))).toBe(false);
});

it('is asked before it is too old, but once an hour at most', () => {
  expect([0, 3, 5.5, 50].map((hours) => feedDelay(written(hours), NOW) / HOUR)).toEqual([
    4, 3, 1, 1,
  ]);
});
