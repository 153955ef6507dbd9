// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import { badgeBuilder } from '../../../../src/content/badge/build.ts';
import type { BadgeFacts } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import { factsOf, HACKER_NEWS, standing, TWEET } from '../badge-facts.ts';

const build = (facts: BadgeFacts, compact = false, chips = true) =>
  badgeBuilder(translatorOf({}), compact, chips)('2012.05901', facts);

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

  test('leaves names and states to the time when the page is idle', () => {
    const pill = pillOf(build(factsOf()));
    expect(pill?.getAttributeNames()).toEqual(['class', 'type']);
    expect(pill?.getAttribute('type')).toBe('button');
  });

  test('a count that nobody made is not zero', () => {
    const badge = build(factsOf(standing({ counts: { favorites: 0 }, posts: 0 })));
    expect(textOf(pillOf(badge))).toBe('♥\uFE0E0');
    expect('retweets' in badge.dataset).toBe(false);
    expect(badge.dataset.favorites).toBe('0');
  });

  test('the leading source is marked, and retweets stay known behind it', () => {
    const badge = build(factsOf(HACKER_NEWS, standing()));
    expect(textOf(pillOf(badge))).toBe('HN▲41');
    expect(badge.dataset.retweets).toBe('2427');
    expect(chipsOf(badge)).toEqual(['HP 2.8k']);
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
    expect(pillOf(badge)?.querySelector('i')?.getAttribute('data-i')).toBe('▮');
  });

  test('links to the top post in a tab of its own, which learns nothing of the page', () => {
    const link = build(factsOf()).querySelector<HTMLAnchorElement>('a.hot-papers-post');
    expect(link?.getAttribute('href')).toBe(TWEET);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
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
    expect(build(factsOf(standing({ top: '' }))).querySelector('a')).toBeNull();
    const link = build(factsOf(standing({ top: '' }), HACKER_NEWS)).querySelector('a');
    expect(link?.getAttribute('href')).toBe(HACKER_NEWS.top);
  });

  test('what comes from outside is text', () => {
    const badge = badgeBuilder(translatorOf({}), false, true)('<b>"x"', factsOf());
    expect(badge.querySelectorAll('b').length).toBe(0);
    expect(badge.dataset.arxivId).toBe('<b>"x"');
  });
});
