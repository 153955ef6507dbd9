import { describe, expect, it } from 'vitest';
import { changesSince, hasRisen, shownBefore, withShown } from '../../../src/core/visit.ts';

const MINUTE = 60_000;
const NINE = Date.parse('2026-11-24T09:12:00Z');
const NEXT_DAY = NINE + 24 * 60 * MINUTE;

describe('what was shown before', () => {
  it('is nothing in the first visit, however long it takes', () => {
    const first = withShown(null, NINE, { a: 2 });
    expect(shownBefore(null, NINE)).toBeNull();
    expect(shownBefore(first, NINE + 10 * MINUTE)).toBeNull();
    expect(
      shownBefore(withShown(first, NINE + 10 * MINUTE, { b: 1 }), NINE + 20 * MINUTE),
    ).toBeNull();
  });

  it('is what the last visit showed, from its end', () => {
    const first = withShown(withShown(null, NINE - MINUTE, { a: 2 }), NINE, { b: 1, a: 3 });
    expect(shownBefore(first, NEXT_DAY)).toEqual({
      at: '2026-11-24T09:12:00.000Z',
      levels: { a: 3, b: 1 },
    });
  });

  it('stays the same in one visit, also after a reload', () => {
    const first = withShown(null, NINE, { a: 2 });
    const second = withShown(first, NEXT_DAY, { a: 4, b: 1 });
    const before = { at: '2026-11-24T09:12:00.000Z', levels: { a: 2 } };
    expect(shownBefore(second, NEXT_DAY + 29 * MINUTE)).toEqual(before);
    expect(shownBefore(second, NEXT_DAY + 31 * MINUTE)?.levels).toEqual({ a: 4, b: 1 });
  });

  it('is kept from all visits before, each paper as it was last', () => {
    const first = withShown(null, NINE, { a: 2, c: 5 });
    const second = withShown(first, NEXT_DAY, { a: 1 });
    expect(shownBefore(second, NEXT_DAY + 24 * 60 * MINUTE)?.levels).toEqual({ a: 1, c: 5 });
  });

  it('has a bound: papers shown long ago are forgotten first', () => {
    const many = Object.fromEntries(Array.from({ length: 1999 }, (_, at) => [`n${at}`, 1]));
    const first = withShown(null, NINE, { old: 1, again: 1, ...many });
    const before = shownBefore(withShown(first, NEXT_DAY, { again: 2, x: 1 }), 2 * NEXT_DAY);
    expect(Object.keys(before?.levels ?? {})).toHaveLength(2000);
    expect(before?.levels.old).toBeUndefined();
    expect(before?.levels.again).toBe(2);
  });

  it('is not moved by a clock that was set back', () => {
    const visits = withShown(withShown(null, NINE, { a: 1 }), NEXT_DAY, { a: 2 });
    expect(shownBefore(visits, NINE)?.levels).toEqual({ a: 1 });
  });
});

describe('since a visit', () => {
  const before = { at: '2026-11-24T09:12:00Z', levels: { a: 2, b: 5 } };

  it('papers are new that it did not show, and have risen where their level is higher', () => {
    const papers = [
      { id: 'a', level: 3 },
      { id: 'b', level: 4 },
      { id: 'c', level: 5 },
      { id: 'd', level: 1 },
    ];
    expect(changesSince(before, papers)).toEqual({ fresh: 2, risen: 1 });
  });

  it('a new paper has not risen', () => {
    expect(hasRisen(before, 'c', 5)).toBe(false);
    expect(hasRisen(before, 'a', 2)).toBe(false);
  });
});
