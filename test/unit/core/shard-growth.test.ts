import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLines } from '../../../src/core/shard.ts';
import { growthLine, growthsIn, type SourceGrowth } from '../../../src/core/shard-growth.ts';

const ID = '2102.06171';
const SINCE = '2021-02-12T10:00:00Z';
const AT = '2021-02-13T10:00:00Z';

const growth = (gain: number, source: SourceGrowth['source'] = 'hot-papers'): SourceGrowth => ({
  source,
  gain,
  since: SINCE,
  at: AT,
});

test('what a paper gained at each source is read as it was written', () => {
  const gains = fc.array(fc.integer({ min: 1 }), { maxLength: 2 });
  fc.assert(
    fc.property(gains, ([one, other]) => {
      const written = [
        ...(one === undefined ? [] : [growth(one)]),
        ...(other === undefined ? [] : [growth(other, 'hacker-news')]),
      ];
      expect(growthsIn(readLines(growthLine(ID, written)), ID)).toEqual(written);
    }),
  );
});

describe('a line of gains', () => {
  it('is left out where a paper gained nothing', () => {
    expect(growthLine(ID, [growth(-3)])).toBe('');
    expect(growthsIn(readLines(''), ID)).toEqual([]);
  });

  it.each([
    `nobody 3 ${SINCE} ${AT}`,
    `hot-papers many ${SINCE} ${AT}`,
    `hot-papers 3 ${SINCE}`,
    `hot-papers 3 ${AT} ${SINCE}`,
    'hot-papers',
  ])('counts for nothing where it is damaged: %s', (rest) => {
    expect(growthsIn(readLines(`${ID}\t${rest}\n`), ID)).toEqual([]);
  });
});
