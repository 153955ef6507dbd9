import { expect, test } from 'vitest';
import { numbersOf } from '../../../src/content/numbers.ts';

test('exact numbers and days follow the locale', () => {
  const { exact, day } = numbersOf('en-US');
  expect(exact(12345)).toBe('12,345');
  expect(day('2020-12-12T23:59:59Z')).toBe('December 12, 2020');
  const german = numbersOf('de');
  expect([german.exact(12345), german.day('2020-12-11')]).toEqual(['12.345', '11. Dezember 2020']);
});
