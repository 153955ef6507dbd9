import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARCHIVE_DAYS } from '../../../src/sources/archive.ts';
import { bluesky } from '../../../src/sources/bluesky.ts';
import { hackerNews } from '../../../src/sources/hacker-news.ts';
import { huggingFace } from '../../../src/sources/hugging-face.ts';
import { dailySource, FETCHED_SOURCES } from '../../../src/sources/registry.ts';

const DAY = '2026-11-04';
const NOON = Date.parse(`${DAY}T12:00:00Z`);

it('asks Hugging Face for a whole day', () => {
  expect(huggingFace.requests(DAY, NOON)).toEqual([
    'https://huggingface.co/api/daily_papers?date=2026-11-04&limit=100',
  ]);
});

it('asks Hacker News for the seconds of a UTC day', () => {
  const [url = ''] = hackerNews.requests(DAY, NOON);
  expect(url).toMatch(/^https:\/\/hn\.algolia\.com\/api\/v1\/search_by_date\?query=arxiv\.org&/);
  expect(url).not.toMatch(/[<>]/);
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    query: 'arxiv.org',
    restrictSearchableAttributes: 'url',
    tags: 'story',
    numericFilters: 'created_at_i>1793750399,created_at_i<1793836800',
    hitsPerPage: '1000',
    attributesToHighlight: 'none',
  });
  expect(new Date(1793750400_000).toISOString()).toBe('2026-11-04T00:00:00.000Z');
});

it('asks Bluesky for a day in slices, of which none begins in the future', () => {
  const slices = (now: number) =>
    bluesky.requests(DAY, now).map((url) => {
      const { searchParams } = new URL(url);
      return [searchParams.get('since'), searchParams.get('until')];
    });
  expect(slices(NOON - 1)).toEqual([
    ['2026-11-04T00:00:00.000Z', '2026-11-04T06:00:00.000Z'],
    ['2026-11-04T06:00:00.000Z', '2026-11-04T12:00:00.000Z'],
  ]);
  expect(slices(NOON)).toHaveLength(3);
  expect(slices(NOON * 2)).toHaveLength(4);
});

it('asks Bluesky for the best posts that link to arXiv, whatever their text', () => {
  const [url = ''] = bluesky.requests(DAY, NOON);
  expect(url).toMatch(/^https:\/\/api\.bsky\.app\/xrpc\/app\.bsky\.feed\.searchPosts\?/);
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    q: '*',
    domain: 'arxiv.org',
    sort: 'top',
    limit: '100',
  });
});

it('finds a source by its name, and none that has no list of a day', () => {
  expect(dailySource('bluesky', '')).toBe(bluesky);
  expect([dailySource('feed', ''), dailySource('archive', '')]).toEqual([null, null]);
});

it('knows the days of the archive that have a file', () => {
  expect(ARCHIVE_DAYS[0]).toBe('2020-06-29');
  expect(ARCHIVE_DAYS.at(-1)).toBe('2022-01-13');
  expect(ARCHIVE_DAYS).toHaveLength(294);
  expect(new Set(ARCHIVE_DAYS).size).toBe(294);
  expect([...ARCHIVE_DAYS].sort()).toEqual(ARCHIVE_DAYS);
  for (const day of ['2020-06-30', '2020-07-04', '2021-08-27', '2022-01-12']) {
    expect(ARCHIVE_DAYS).not.toContain(day);
  }
});

const present = '../shared/digests/archive';
it.skipIf(!existsSync(present))(`has every file of ${present}`, () => {
  const days = readdirSync(present).map((name) => name.slice(0, 10));
  const last = days.sort().at(-1) ?? '';
  expect(ARCHIVE_DAYS.filter((day) => day <= last)).toEqual(days);
});

it('has a source of the reader only with a sound template', () => {
  expect(dailySource('custom', '')).toBeNull();
  expect(dailySource('custom', 'http://example.org/{YYYY}{MM}{DD}')).toBeNull();
  const source = dailySource('custom', 'https://example.org/{YYYY}{MM}{DD}');
  expect(source?.permission).toBe('https://example.org/*');
  expect(source?.requests(DAY, NOON)).toEqual(['https://example.org/20261104']);
  expect(source?.requests('2026-11-05', NOON)).toEqual([]);
});

it('has words for every source', () => {
  const path = new URL('../../../assets/_locales/en/sources.json', import.meta.url);
  const texts = JSON.parse(readFileSync(path, 'utf8'));
  for (const { attribution, counts, coverage } of FETCHED_SOURCES) {
    for (const key of [attribution, counts, coverage]) expect(texts).toHaveProperty(key);
  }
});
