import { describe, expect, test } from 'vitest';
import { besideMonth, dayBeside, monthsOf, weeksOfMonth } from '../../../src/popup/month.ts';

const days = ['2020-08-27', '2020-12-04', '2020-12-10', '2020-12-11', '2021-01-04'].map((day) => ({
  day,
  papers: 1,
  heat: 50,
}));

describe('the weeks of a month', () => {
  test('begin on Monday or Sunday', () => {
    // 1 December 2020 was a Tuesday.
    expect(weeksOfMonth('2020-12', 1)[0]?.slice(0, 2)).toEqual([null, '2020-12-01']);
    expect(weeksOfMonth('2020-12', 7)[0]?.slice(0, 3)).toEqual([null, null, '2020-12-01']);
  });

  test('hold each day once', () => {
    const all = weeksOfMonth('2020-02', 1).flat().filter(Boolean);
    expect(all).toHaveLength(29);
    expect(new Set(all).size).toBe(29);
  });

  test('are four where a month fills them', () =>
    expect(weeksOfMonth('2021-02', 1)).toHaveLength(4));
});

test('months are those with papers', () => {
  const months = monthsOf(days);
  expect(months).toEqual(['2020-08', '2020-12', '2021-01']);
  expect(besideMonth(months, '2020-12', -1)).toBe('2020-08');
  expect(besideMonth(months, '2020-10', 1)).toBe('2020-12');
  expect(besideMonth(months, '2021-01', 1)).toBeNull();
});

describe('keys lead to days with papers', () => {
  test.each([
    ['2020-12-11', 'ArrowLeft', '2020-12-10'],
    ['2020-12-11', 'ArrowRight', '2021-01-04'],
    ['2020-12-11', 'ArrowUp', '2020-12-04'],
    ['2020-12-04', 'ArrowDown', '2020-12-11'],
    ['2020-08-27', 'ArrowLeft', null],
    ['2020-12-11', 'Enter', null],
  ])('from %s by %s to %s', (from, key, to) => expect(dayBeside(days, from, key, false)).toBe(to));

  test('which are mirrored from right to left', () =>
    expect(dayBeside(days, '2020-12-10', 'ArrowLeft', true)).toBe('2020-12-11'));
});
