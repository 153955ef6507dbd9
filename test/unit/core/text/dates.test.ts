import { describe, expect, it } from 'vitest';
import {
  dayFrom,
  dayOfText,
  instantOfText,
  isWeekdayOf,
  lastDayIn,
} from '../../../../src/core/text/dates.ts';

describe('days', () => {
  it('exist or do not', () => {
    expect(dayFrom(2020, 2, 29)).toBe('2020-02-29');
    expect(dayFrom(2021, 2, 29)).toBeNull();
    expect(dayFrom(2000, 2, 29)).toBe('2000-02-29');
    expect(dayFrom(2021, 13, 1)).toBeNull();
    expect(dayFrom(2021, 0, 1)).toBeNull();
    expect(dayFrom(2021, 4, 31)).toBeNull();
    expect(dayFrom(1821, 4, 1)).toBeNull();
    expect(dayFrom(Number.NaN, 4, 1)).toBeNull();
  });

  it.each([
    ['July 3, 2020', '2020-07-03'],
    ['3 Jul 2020', '2020-07-03'],
    ['2 April 2020', '2020-04-02'],
    ['2020-07-03', '2020-07-03'],
    ['2020年7月3日', '2020-07-03'],
    ['Juli 3, 2020', '2020-07-03'],
    ['July 32, 2020', null],
    ['Foo 3, 2020', null],
    ['yesterday', null],
    ['', null],
  ])('are read from %j as %s', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  it.each([
    ['Hot Papers 2021-02-12', '2021-02-12'],
    ['Twitter Hot Papers (2020/06/25 ~ 2020/06/26)', '2020-06-26'],
    ['2020-07-10 - 2020-07-13', '2020-07-13'],
    ['2020-08-27---Hot-Papers.md', '2020-08-27'],
    ['hot-papers-2020-08-27', '2020-08-27'],
  ])('are found in %j: %s', (text, day) => {
    expect(lastDayIn(text)?.day).toBe(day);
  });

  it('that do not exist are given as written', () => {
    expect(lastDayIn('Hot Papers 2021-02-31')).toEqual({ written: '2021-02-31', day: null });
    expect(lastDayIn('Hot Papers')).toBeNull();
  });

  it('have weekdays', () => {
    expect(isWeekdayOf('Thu', '2020-04-02')).toBe(true);
    expect(isWeekdayOf('Friday', '2020-04-02')).toBe(false);
  });
});

describe('instants', () => {
  it.each([
    ['12/31/2020 23:18:38', '2020-12-31T23:18:38Z'],
    ['2020-12-31 23:18:38', '2020-12-31T23:18:38Z'],
    ['2020-12-31T23:18:38Z', '2020-12-31T23:18:38Z'],
    ['31/12/2020 23:18:38', null],
    ['12/31/2020 24:00:00', null],
    ['12/31/2020 23:60:00', null],
    ['12/31/2020', null],
    ['', null],
  ])('are read from %j as %s', (text, instant) => {
    expect(instantOfText(text)).toBe(instant);
  });
});
