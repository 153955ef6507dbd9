import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../../src/content/badge/numbers.ts';

describe('numbers of a badge', () => {
  const { short, exact, day } = numbersOf('en-US');

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1k'],
    [1049, '1k'],
    [2427, '2.4k'],
    [9960, '10k'],
    [10110, '10.1k'],
    [99949, '99.9k'],
    [99950, '100k'],
    [128400, '128k'],
    [2_500_000, '2,500k'],
  ])('%i: %s', (count, text) => expect(short(count)).toBe(text));

  test('exact numbers and days follow the locale', () => {
    expect(exact(12345)).toBe('12,345');
    expect(day('2020-12-12T23:59:59Z')).toBe('December 12, 2020');
    const german = numbersOf('de');
    expect([german.exact(12345), german.short(2427)]).toEqual(['12.345', '2,4k']);
    expect(german.day('2020-12-11')).toBe('11. Dezember 2020');
  });
});
