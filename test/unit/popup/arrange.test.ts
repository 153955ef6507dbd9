import { describe, expect, test } from 'vitest';
import { arrange, CHOICES, NO_FILTER, tagsIn } from '../../../src/popup/arrange.ts';
import { countSources } from '../../../src/shared/count-sources.ts';
import { row, standing } from './rows.ts';

const tweeted = row('tweeted', standing('hot-papers', 97, { retweets: 900, favorites: 100 }));
const loved = row('loved', standing('hot-papers', 60, { retweets: 10, favorites: 200 }));
const voted = row('voted', standing('hugging-face', 89, { upvotes: 50 }));
const both = row(
  'both',
  standing('hacker-news', 91, { points: 312 }),
  standing('hot-papers', 40, { retweets: 50, favorites: 1 }),
);
const listed = row('listed');
const papers = [listed, loved, both, voted, tweeted];

const ids = (...args: Parameters<typeof arrange>) => arrange(...args).map(({ id }) => id);

describe('the reading list', () => {
  const saved = (id: string, read: boolean, ...tags: string[]) => ({
    ...row(id),
    reading: { read, tags },
  });
  const list = [saved('new', false), saved('tagged', false, 'nerf'), saved('done', true, 'nerf')];

  test.each([
    ['all', '', ['new', 'tagged', 'done']],
    ['unread', '', ['new', 'tagged']],
    ['read', '', ['done']],
    ['unread', 'nerf', ['tagged']],
    ['all', 'light', []],
  ] as const)('%s of tag "%s"', (reading, tag, expected) =>
    expect(ids(list, { ...CHOICES, reading, tag }, true)).toEqual(expected),
  );

  test('keeps a changed paper in view, and filters no other list', () => {
    const choices = { ...CHOICES, reading: 'unread', tag: 'light' } as const;
    expect(ids(list, choices, true, new Set(['done']))).toEqual(['done']);
    expect(ids([listed], choices)).toEqual(['listed']);
  });

  test('is whole without a filter', () => {
    expect(
      ids(list, { ...CHOICES, reading: 'read', tag: 'x', from: 3, ...NO_FILTER }),
    ).toHaveLength(3);
  });

  test('knows its tags, most used first', () => {
    expect(tagsIn([saved('a', true, 'b'), ...list, listed])).toEqual(['nerf', 'b']);
  });
});

describe('order', () => {
  test.each([
    ['heat', ['tweeted', 'both', 'voted', 'loved', 'listed']],
    ['retweets', ['tweeted', 'both', 'loved', 'voted', 'listed']],
    ['favorites', ['loved', 'tweeted', 'both', 'voted', 'listed']],
    ['votes', ['both', 'voted', 'tweeted', 'loved', 'listed']],
  ] as const)('by %s', (order, expected) =>
    expect(ids(papers, { ...CHOICES, order })).toEqual(expected),
  );

  test('rising has the gains that stand highest at their own source first', () => {
    const since = { since: '2026-11-23T09:00:00Z', at: '2026-11-24T09:00:00Z' };
    const grown = (
      id: string,
      source: 'hacker-news' | 'hugging-face',
      gain: number,
      rise: number,
    ) => row(id, { ...standing(source, 50, {}), growth: { source, gain, rise, ...since } });
    const some = [
      listed,
      grown('fell', 'hugging-face', -5, 0),
      grown('many', 'hacker-news', 300, 40),
      tweeted,
      grown('few', 'hugging-face', 12, 95),
    ];
    const order = ids(some, { ...CHOICES, order: 'rising' });
    expect(order).toEqual(['few', 'many', 'tweeted', 'fell', 'listed']);
  });

  test('of what was found stays, until another is chosen', () => {
    expect(ids(papers, CHOICES, true)).toEqual(papers.map(({ id }) => id));
    expect(ids(papers, { ...CHOICES, orderFound: 'votes' }, true)[0]).toBe('both');
  });

  test('of equal heat is by score', () => {
    const small = row('small', standing('hot-papers', 97, { retweets: 1 }));
    expect(ids([small, tweeted], CHOICES)).toEqual(['tweeted', 'small']);
  });
});

describe('sources that are off', () => {
  const off = { ...CHOICES, sourcesOff: ['hot-papers' as const] };

  test('take away the papers that no other source counted', () =>
    expect(ids(papers, off)).toEqual(['both', 'voted', 'listed']));

  test('take their counts from the others', () => {
    const [first] = arrange([both], off);
    expect(first?.standings.map(({ source }) => source)).toEqual(['hacker-news']);
  });

  test('let another source lead', () => {
    const [first] = arrange([both], { ...CHOICES, sourcesOff: ['hacker-news'] });
    expect(first?.standings[0]?.heat).toBe(40);
  });
});

test('a threshold leaves the papers of that level and above', () => {
  expect(ids(papers, { ...CHOICES, from: 4 })).toEqual(['tweeted', 'both']);
  expect(ids(papers, { ...CHOICES, from: 1 })).not.toContain('listed');
});

test('sources are counted, the largest first', () =>
  expect(countSources(papers)).toEqual([
    { source: 'hot-papers', papers: 3 },
    { source: 'hacker-news', papers: 1 },
    { source: 'hugging-face', papers: 1 },
  ]));
