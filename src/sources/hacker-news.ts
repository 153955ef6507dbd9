import { DAY_MS, startOf } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DailySource } from './source.ts';

export const hackerNews: DailySource = {
  id: 'hacker-news',
  counter: 'hacker-news',
  host: 'hn.algolia.com',
  home: 'https://hn.algolia.com/',
  attribution: 'sourcesHackerNewsBy',
  counts: 'sourcesHackerNewsCounts',
  coverage: 'sourcesHackerNewsCovers',
  format: 'hacker-news-json',
  permission: null,
  schedule: [120, 360, 720],
  catchUp: 7,
  spacing: 500,
  requests: (day) => [urlOf(day)],
};

function urlOf(day: Day): string {
  const start = startOf(day) / 1000;
  const end = start + DAY_MS / 1000;
  const query = new URLSearchParams({
    query: 'arxiv.org',
    restrictSearchableAttributes: 'url',
    tags: 'story',
    numericFilters: `created_at_i>${start - 1},created_at_i<${end}`,
    hitsPerPage: '1000',
    attributesToHighlight: 'none',
  });
  return `https://hn.algolia.com/api/v1/search_by_date?${query}`;
}
