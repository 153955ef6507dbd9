import { describe, expect, test } from 'vitest';
import {
  firstWeekday,
  formatChange,
  formatDay,
  formatRelative,
  weekdays,
} from '../../../src/ui/format.ts';

test('a change carries its sign', () => {
  expect(formatChange(1120, 'en')).toBe('+1,120');
  expect(formatChange(-3, 'en')).toBe('-3');
});

describe('days', () => {
  test('are not shifted by the time zone', () => {
    expect(formatDay('2020-12-11', 'short', 'en-GB')).toBe('Fri, 11 Dec 2020');
    expect(formatDay('2020-12-11', 'long', 'en-US')).toBe('Friday, December 11, 2020');
    expect(formatDay('2020-12-01', 'month', 'en')).toBe('December 2020');
  });

  test('speak the language', () =>
    expect(formatDay('2020-12-11', 'plain', 'de')).toBe('11. Dez. 2020'));
});

describe('relative times', () => {
  const now = Date.parse('2026-08-14T12:00:00Z');
  test.each([
    ['2026-08-14T03:00:00Z', '9 hours ago'],
    ['2026-08-14T12:20:30Z', 'in 20 minutes'],
    ['2026-08-12T11:00:00Z', '2 days ago'],
    ['2026-08-14T12:00:20Z', 'now'],
  ])('%s is %s', (instant, words) => expect(formatRelative(instant, now, 'en')).toBe(words));
});

describe('weeks', () => {
  test('begin on the first weekday', () => {
    expect(weekdays(1, 'en').map(({ short }) => short)).toEqual([
      'M',
      'T',
      'W',
      'T',
      'F',
      'S',
      'S',
    ]);
    expect(weekdays(7, 'en')[0]?.long).toBe('Sunday');
  });

  test('begin where the locale says', () => {
    expect(firstWeekday('de-DE')).toBe(1);
    expect(firstWeekday('en-US')).toBe(7);
  });
});
