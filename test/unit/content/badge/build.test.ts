// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import { badgeBuilder } from '../../../../src/content/badge/build.ts';
import { translator } from '../../../../src/content/i18n.ts';
import type { BadgeFacts } from '../../../../src/content/shared.ts';

const TWEET = 'https://twitter.com/someone/status/1337219562211659776';

type Standing = BadgeFacts['standings'][0];

function standing(changes: Partial<Standing> = {}): Standing {
  return {
    source: 'hot-papers',
    counts: { retweets: 2427, favorites: 363 },
    at: '2020-12-12T23:18:41Z',
    day: '2020-12-11',
    posts: 2,
    top: TWEET,
    score: 2790,
    heat: 92,
    ...changes,
  };
}

const HACKER_NEWS = standing({
  source: 'hacker-news',
  counts: { points: 41, comments: 7 },
  at: null,
  posts: 1,
  top: 'https://news.ycombinator.com/item?id=1',
});

function factsOf(...standings: Standing[]): BadgeFacts {
  const [lead = standing(), ...others] = standings;
  return { standings: [lead, ...others], heat: 92, level: 4, saved: false, seen: false };
}

const build = (facts: BadgeFacts, compact = false, chips = true) =>
  badgeBuilder(translator(), compact, chips)('2012.05901', facts);

const textOf = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();
const pillOf = (badge: Element) => badge.querySelector('button.hot-papers-open');
const chipsOf = (badge: Element) => [...badge.querySelectorAll('.hot-papers-chip')].map(textOf);

describe('a badge', () => {
  test('says counts, posts and heat in its pill and its data', () => {
    const badge = build(factsOf());
    expect(textOf(pillOf(badge))).toBe('↻2.4k ♥\uFE0E363 ❝2');
    expect({ ...badge.dataset }).toEqual({
      arxivId: '2012.05901',
      retweets: '2427',
      favorites: '363',
      heat: '92',
      level: '4',
    });
  });

  test('names exact counts, source and day, and says that it opens a dialog', () => {
    const pill = pillOf(build(factsOf()));
    const name =
      '2,427 retweets, 363 favorites, 2 posts. Heat 92 of 100, hot. Hot Papers, counted 12 December 2020. Show details';
    expect(pill?.getAttribute('aria-label')).toBe(`2.4k 363 2, ${name}`);
    expect(pill?.querySelector('span')?.title).toBe(name);
    expect(pill?.getAttribute('aria-haspopup')).toBe('dialog');
    expect(pill?.getAttribute('aria-expanded')).toBe('false');
    expect(pill?.getAttribute('type')).toBe('button');
  });

  test('one of each is one', () => {
    const counts = { retweets: 1, favorites: 1 };
    const name = pillOf(build(factsOf(standing({ counts, posts: 1 }))))?.getAttribute('aria-label');
    expect(name).toMatch(/^1 1, 1 retweet, 1 favorite\. /);
  });

  test('a count that nobody made is not zero', () => {
    const badge = build(factsOf(standing({ counts: { favorites: 0 }, posts: 0 })));
    expect(textOf(pillOf(badge))).toBe('♥\uFE0E0');
    expect('retweets' in badge.dataset).toBe(false);
    expect(badge.dataset.favorites).toBe('0');
  });

  test('without a time of counting it names the day of the list', () => {
    const name = pillOf(build(factsOf(standing({ at: null }))))?.getAttribute('aria-label');
    expect(name).toContain('Hot Papers, list of 11 December 2020.');
  });

  test('the leading source is marked, and retweets stay known behind it', () => {
    const badge = build(factsOf(HACKER_NEWS, standing()));
    expect(textOf(pillOf(badge))).toBe('HN▲41');
    expect(badge.dataset.retweets).toBe('2427');
    expect(chipsOf(badge)).toEqual(['HP 2.8k']);
    expect(badge.querySelector<HTMLElement>('.hot-papers-chip')?.title).toBe(
      'Hot Papers, counted 12 December 2020: 2,427 retweets, 363 favorites, 2 posts',
    );
  });

  test('at most two further sources, then how many there are', () => {
    const upvotes = standing({ source: 'hugging-face', counts: { upvotes: 12 }, score: 12 });
    const likes = standing({ source: 'bluesky', counts: { reposts: 2, likes: 3 }, score: 5 });
    const points = { ...HACKER_NEWS, score: 41 };
    expect(chipsOf(build(factsOf(standing(), points, upvotes, likes)))).toEqual([
      'HN 41',
      'HF 12',
      '+1',
    ]);
    expect(chipsOf(build(factsOf(standing(), points), false, false))).toEqual([]);
  });

  test('compact: the score alone', () => {
    const badge = build(factsOf(standing(), HACKER_NEWS), true);
    expect(textOf(pillOf(badge))).toBe('2.8k');
    expect(chipsOf(badge)).toEqual([]);
  });

  test('saved and seen', () => {
    const badge = build({ ...factsOf(), saved: true, seen: true });
    expect([badge.dataset.saved, badge.dataset.seen]).toEqual(['', '']);
    expect(pillOf(badge)?.querySelector('i')?.getAttribute('data-i')).toBe('saved');
    expect(pillOf(badge)?.getAttribute('aria-label')).toMatch(/Saved\. 2,427 retweets/);
  });

  test('links to the top post in a tab of its own, which learns nothing of the page', () => {
    const link = build(factsOf()).querySelector<HTMLAnchorElement>('a.hot-papers-post');
    expect(link?.getAttribute('href')).toBe(TWEET);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(link?.getAttribute('aria-label')).toBe('Top post about 2012.05901');
  });

  test.each([
    'http://twitter.com/a/status/1',
    'https://twitter.com.evil.example/a',
    'https://evil.example/https://x.com/',
    'https://user@evil.example/x.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.com/a',
    '',
  ])('never links to %s', (top) => {
    expect(build(factsOf(standing({ top }))).querySelector('a')).toBeNull();
  });

  test('no post, no link; another source may have one', () => {
    expect(build(factsOf(standing({ top: null }))).querySelector('a')).toBeNull();
    const link = build(factsOf(standing({ top: null }), HACKER_NEWS)).querySelector('a');
    expect(link?.getAttribute('href')).toBe(HACKER_NEWS.top);
  });

  test('what comes from outside is text', () => {
    const badge = badgeBuilder(translator(), false, true)('<b>"x"', factsOf());
    expect(badge.querySelectorAll('b').length).toBe(0);
    expect(badge.dataset.arxivId).toBe('<b>"x"');
  });
});
