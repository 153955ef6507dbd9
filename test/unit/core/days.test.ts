import { expect, test } from 'vitest';
import { addDays, ageOf, lastDayOnEarth, lastDays, localDay } from '../../../src/core/days.ts';

test.each([
  [new Date(2021, 1, 12, 0, 0), '2021-02-12'],
  [new Date(2021, 1, 12, 23, 59, 59), '2021-02-12'],
  [new Date(2021, 11, 31, 23, 59), '2021-12-31'],
  [new Date(2021, 6, 1, 0, 1), '2021-07-01'],
])('%s is on %s where the reader is', (date, day) => expect(localDay(date)).toBe(day));

test('a day is counted on over the end of a month, of a year and of February', () => {
  expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
  expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
  expect(lastDays(Date.parse('2021-03-01T00:00:00Z'), 2)).toEqual(['2021-03-01', '2021-02-28']);
});

test('the age of a day is counted in whole UTC days', () => {
  const lastMoment = Date.parse('2021-03-01T23:59:59Z');
  const ages = ['2021-03-01', '2021-02-28', '2021-03-03'].map((day) => ageOf(day, lastMoment));
  expect(ages).toEqual([0, 1, -2]);
});

test('somewhere on earth the next day has begun', () =>
  expect(lastDayOnEarth(Date.parse('2020-12-31T23:00:00Z'))).toBe('2021-01-01'));
