// @vitest-environment happy-dom
import '../fake-extension.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { badgeBuilder } from '../../../../src/content/badge/build.ts';
import { makeNaming } from '../../../../src/content/live/naming.ts';
import type { BadgeFacts, LiveApi } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { RankedGrowth } from '../../../../src/core/growth.ts';
import type { Shown } from '../../../../src/core/visit.ts';
import { factsOf, HACKER_NEWS, standing } from '../badge-facts.ts';

const translate = translatorOf({}, (number) => number.toLocaleString('en-GB'));
const build = badgeBuilder(translate, false, true);
const ID = '2012.05901';

interface Moved {
  growth?: RankedGrowth;
  before?: Shown;
}

function namingOf(
  badgeOf: () => BadgeFacts | null,
  signal = new AbortController().signal,
  { growth, before }: Moved = {},
) {
  const live = {
    translate,
    locale: 'en-GB',
    badgeOf,
    signal,
    growthOf: () => growth ?? null,
    visit: { before: () => before ?? null },
  } as unknown as LiveApi;
  return makeNaming(live, () => ID);
}

function named(facts: BadgeFacts, moved: Moved = {}): Element {
  const badge = build(ID, facts);
  namingOf(() => facts, undefined, moved).name(badge);
  return badge;
}

const pillOf = (badge: Element) => badge.querySelector('.hot-papers-open');
const nameOf = (badge: Element) => pillOf(badge)?.getAttribute('aria-label');
const chipTitles = (badge: Element) =>
  [...badge.querySelectorAll<HTMLElement>('.hot-papers-chip')].map(({ title }) => title);

describe('the name of a badge', () => {
  test('says what is seen, then exact counts, source and day', () => {
    const name =
      '2,427 retweets, 363 favorites, 2 posts. Heat 92 of 100, hot. Hot Papers, counted 12 December 2020. Show details';
    const badge = named(factsOf());
    expect(nameOf(badge)).toBe(`2.4k 363 2, ${name}`);
    expect(pillOf(badge)?.querySelector('span')?.title).toBe(name);
  });

  test('comes with what its button opens, and an open panel stays open', () => {
    const badge = named(factsOf());
    expect(pillOf(badge)?.getAttribute('aria-haspopup')).toBe('dialog');
    expect(pillOf(badge)?.getAttribute('aria-expanded')).toBe('false');
    pillOf(badge)?.setAttribute('aria-expanded', 'true');
    namingOf(() => factsOf()).name(badge);
    expect(pillOf(badge)?.getAttribute('aria-expanded')).toBe('true');
  });

  test('says the source that is seen, and leaves glyphs out', () => {
    expect(nameOf(named({ ...factsOf(HACKER_NEWS), saved: true }))).toMatch(/^HN 41, Saved\. 41 /);
  });

  test('one of each is one', () => {
    const counts = { retweets: 1, favorites: 1 };
    expect(nameOf(named(factsOf(standing({ counts, posts: 1 }))))).toMatch(
      /^1 1, 1 retweet, 1 favorite\. /,
    );
  });

  test('without a time of counting it names the day of the list', () => {
    expect(nameOf(named(factsOf(standing({ at: '' }))))).toContain(
      'Hot Papers, list of 11 December 2020.',
    );
  });
});

describe('the mark of a badge', () => {
  const since = new Date(2020, 0, 2).toISOString();
  const growth = (rise: number): RankedGrowth => ({
    source: 'hot-papers',
    gain: 120,
    since,
    at: since,
    rise,
  });
  const marks = (badge: Element) => [
    badge.hasAttribute('data-rising'),
    badge.hasAttribute('data-rose'),
  ];

  test('is an arrow, and says so, where its gain is among the top tenth', () => {
    const badge = named(factsOf(), { growth: growth(90) });
    expect(marks(badge)).toEqual([true, false]);
    expect(nameOf(badge)).toMatch(/^2\.4k 363 2, Rising, \+120 since 2 Jan 2020\. 2,427 /);
  });

  test('is none below', () => {
    const badge = named(factsOf(), { growth: growth(89) });
    expect(marks(badge)).toEqual([false, false]);
    expect(nameOf(badge)).not.toContain('120');
  });

  test('is a triangle, and says so, where its level has risen since the last visit', () => {
    const badge = named(factsOf(), { before: { at: since, levels: { [ID]: 3 } } });
    expect(marks(badge)).toEqual([false, true]);
    expect(nameOf(badge)).toContain('Hotter than at your last visit. 2,427');
  });

  test('is none where the level is the same, or the paper is new', () => {
    expect(marks(named(factsOf(), { before: { at: since, levels: { [ID]: 4 } } }))[1]).toBe(false);
    expect(marks(named(factsOf(), { before: { at: since, levels: {} } }))[1]).toBe(false);
  });
});

test('chips say who counted what, and how many sources are not shown', () => {
  const upvotes = standing({ source: 'hugging-face', counts: { upvotes: 12 }, score: 12 });
  const likes = standing({ source: 'bluesky', counts: { reposts: 2, likes: 3 }, score: 5 });
  const [first, second, more] = chipTitles(named(factsOf(HACKER_NEWS, standing(), upvotes, likes)));
  expect(first).toBe(
    'Hot Papers, counted 12 December 2020: 2,427 retweets, 363 favorites, 2 posts',
  );
  expect(second).toMatch(/^Hugging Face/);
  expect(more).toBe('More sources: 1');
});

test('the link to the top post is named', () => {
  const link = named(factsOf()).querySelector('a');
  expect([link?.title, link?.getAttribute('aria-label')]).toEqual([
    `Top post about ${ID}`,
    `Top post about ${ID}`,
  ]);
});

describe('all badges of a page', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  const idle: (() => void)[] = [];
  const nameless = () => document.querySelectorAll('.hot-papers-open:not([aria-label])').length;
  const fillPage = (count: number) => {
    vi.stubGlobal('requestIdleCallback', (job: () => void) => idle.push(job));
    vi.stubGlobal('cancelIdleCallback', () => idle.splice(0));
    for (let i = 0; i < count; i++) document.body.append(build(ID, factsOf()));
  };

  test('are named a hundred at a time, when the page is idle', () => {
    fillPage(250);
    namingOf(() => factsOf()).nameAll();
    const left = [nameless()];
    for (let job = idle.shift(); job; job = idle.shift()) {
      job();
      left.push(nameless());
    }
    expect(left).toEqual([250, 150, 50, 0]);
  });

  test('one that stands for no known paper does not keep us busy', () => {
    fillPage(1);
    namingOf(() => null).nameAll();
    idle.shift()?.();
    expect([idle.length, nameless()]).toEqual([0, 1]);
  });

  test('nothing goes on after the end', () => {
    fillPage(150);
    const ending = new AbortController();
    namingOf(() => factsOf(), ending.signal).nameAll();
    ending.abort();
    expect(idle.length).toBe(0);
  });
});
