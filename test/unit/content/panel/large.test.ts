// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { bodyOf } from '../../../../src/content/panel/body.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { PaperDetails } from '../../../../src/shared/messages.ts';
import { DEFAULTS } from '../../../../src/shared/settings.ts';

const POSTS = 100_000;
const OBSERVATIONS = 300_000;
const MINUTE_MS = 60_000;
/** Many times what it takes; more than the arguments that a function can have would throw before. */
const BOUND_MS = 10_000;

const standing = {
  source: 'hot-papers',
  counts: { retweets: 9 },
  observedAt: '2021-03-05T10:00:00Z',
  day: '2021-03-04',
  rank: 1,
  earlier: null,
  growth: null,
  score: 9,
  heat: 50,
} as const;

const LARGE: PaperDetails = {
  id: '2103.00001',
  title: 'A Large Paper',
  hearsay: false,
  authors: [],
  categories: [],
  standings: [standing],
  posts: Array.from({ length: POSTS }, (_, at) => ({
    url: `https://twitter.com/reader/status/${at}`,
    author: `Reader ${at}`,
    handle: 'reader',
    day: '2021-03-04',
    text: `Post ${at}`,
    lang: 'en',
  })),
  saved: false,
  abstract: '',
  links: [],
  digests: [],
  history: Array.from({ length: OBSERVATIONS }, (_, at) => ({
    source: 'hot-papers',
    observedAt: new Date(at * MINUTE_MS).toISOString(),
    counts: { retweets: at, favorites: at },
  })),
};

test('a paper with 100,000 posts and 300,000 counts is drawn in part', () => {
  const live = {
    translate: translatorOf({}),
    locale: 'en-GB',
    settings: DEFAULTS,
  } as unknown as LiveApi;
  const started = performance.now();
  const holder = document.createElement('div');
  holder.append(...bodyOf(contextOf(live, { dom } as PanelTools), live, LARGE).nodes);
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
  const count = (selector: string) => holder.querySelectorAll(selector).length;
  expect([count('.post'), count('details tbody tr')]).toEqual([3, 100]);
  expect(count('.chart rect')).toBeLessThanOrEqual(300);
  expect(holder.textContent?.match(/Show 100 more/g)).toHaveLength(2);
});
