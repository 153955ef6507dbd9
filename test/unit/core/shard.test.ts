import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paperIn,
  readLines,
  type ShardPaper,
  type ShardStanding,
} from '../../../src/core/shard.ts';
import { isSaved, marksLine, seenBefore } from '../../../src/core/shard-marks.ts';
import { SOURCE_IDS, SOURCES } from '../../../src/core/sources.ts';
import { shardText } from '../content/shard-text.ts';

const ID = '2102.06171';

const standing = (changes: Partial<ShardStanding> = {}): ShardStanding => ({
  source: 'hot-papers',
  counts: { retweets: 751, favorites: 249 },
  at: '2021-02-13T10:00:00Z',
  day: '2021-02-12',
  posts: 2,
  top: 'https://twitter.com/ak92501/status/1360',
  ...changes,
});

const written = (paper: ShardPaper) => paperIn(readLines(shardText({ [ID]: paper })), ID);

describe('a shard', () => {
  test('has a line for where counts are from, and one for each paper', () => {
    const paper = { categories: ['cs.CV', 'cs.LG'], standings: [standing()] };
    expect(shardText({ [ID]: paper, '2102.06172': { ...paper, categories: [] } })).toBe(
      [
        '0\thot-papers 2021-02-12 2021-02-13T10:00:00Z\n',
        '2102.06171\tcs.CV,cs.LG 0 2 twitter.com/ak92501/status/1360 751 249\n',
        '2102.06172\t 0 2 twitter.com/ak92501/status/1360 751 249\n',
      ].join(''),
    );
  });

  test('says nothing of a paper that it does not have', () => {
    const shard = shardText({ [ID]: { categories: [], standings: [] } });
    expect(paperIn(readLines(shard), '2102.1')).toBeUndefined();
    expect(paperIn(readLines(undefined), ID)).toBeUndefined();
  });

  test.each([
    ['names no origin', `${ID}\tcs.CV 9 1`],
    ['names an unknown source', `0\tnowhere 2021-02-12\n${ID}\tcs.CV 0 1`],
    ['names a property of every object', `0\tconstructor 2021-02-12\n${ID}\tcs.CV 0 1`],
    ['has no number of posts', `0\thot-papers 2021-02-12\n${ID}\tcs.CV 0 x`],
    ['has a count that is no number', `0\thot-papers 2021-02-12\n${ID}\tcs.CV 0 1  many`],
  ])('a line that %s is damaged', (_, text) => {
    expect(paperIn(readLines(text), ID)).toBeUndefined();
  });

  test('tells a count of 0 from one that is not known', () => {
    const counts = { favorites: 0 };
    expect(
      written({ categories: [], standings: [standing({ counts })] })?.standings[0]?.counts,
    ).toEqual(counts);
  });

  test('leaves out what would be taken for two fields', () => {
    const odd = standing({ top: 'https://x.com/a b', at: 'soon\tor later' as never });
    expect(written({ categories: ['cs CV', 'cs,LG', 'cs.LG'], standings: [odd] })).toEqual({
      categories: ['cs.LG'],
      standings: [standing({ top: '', at: '' })],
    });
  });

  test('leaves out an address that is not https', () => {
    for (const top of ['http://x.com/1', 'javascript:1', ' https://x.com/1']) {
      expect(written({ categories: [], standings: [standing({ top })] })?.standings[0]?.top).toBe(
        '',
      );
    }
  });

  const solid = fc.stringMatching(/^[!-+.-~é€]{1,12}$/);
  const count = fc.nat();
  const anyStanding = fc
    .record({
      source: fc.constantFrom(...SOURCE_IDS),
      values: fc.array(fc.option(count, { nil: undefined }), { minLength: 2, maxLength: 2 }),
      at: fc.constantFrom('', '2021-02-13T10:00:00Z', '2021-02-14T11:00:00Z'),
      day: fc.constantFrom('2021-02-12', '2021-02-13'),
      posts: count,
      top: fc.oneof(
        fc.constant(''),
        solid.map((path) => `https://x.com/${path}`),
      ),
    })
    .map(({ values, ...rest }): ShardStanding => {
      const known = SOURCES[rest.source].scored.map(
        (name, index) => [name, values[index]] as const,
      );
      return {
        ...rest,
        counts: Object.fromEntries(known.filter(([, value]) => value !== undefined)),
      };
    });
  const anyPaper = fc.record({
    categories: fc.array(solid, { maxLength: 3 }),
    standings: fc.array(anyStanding, { minLength: 1, maxLength: 4 }),
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 8 }), (papers) => {
        const byId = Object.fromEntries(papers.map((paper, index) => [`2102.${index}`, paper]));
        const lines = readLines(shardText(byId));
        for (const [id, paper] of Object.entries(byId)) expect(paperIn(lines, id)).toEqual(paper);
      }),
    );
  });
});

describe('marks', () => {
  const text =
    marksLine('1', true, undefined, undefined) +
    marksLine('2', false, '2021-02-12', undefined) +
    marksLine('3', true, '2021-02-12', 3);
  const marks = readLines(text);

  test('say what is saved', () => {
    expect(['1', '2', '3', '4'].map((id) => isSaved(marks.get(id)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isSaved(undefined)).toBe(false);
  });

  test('say on which earlier day a paper was seen', () => {
    const seen = (today: string) =>
      ['1', '2', '4'].map((id) => seenBefore(marks.get(id), 5, () => today));
    expect(seen('2021-02-13')).toEqual([null, '2021-02-12', null]);
    expect(seen('2021-02-12')).toEqual([null, null, null]);
  });

  test('no longer count as seen where the level is higher now', () => {
    const levels = [0, 1, 2, 3, 4, 5];
    const seen = (level: number) => seenBefore(marks.get('3'), level, () => '2021-02-13');
    expect(levels.filter(seen)).toEqual([0, 1, 2, 3]);
  });
});
