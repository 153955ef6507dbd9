import '../fake-extension.ts';
import { expect, test } from 'vitest';
import { shortCount } from '../../../../src/content/badge/short-count.ts';
import { translatorOf } from '../../../../src/content/texts.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1k'],
  [1049, '1k'],
  [1050, '1.1k'],
  [2427, '2.4k'],
  [9960, '10k'],
  [10110, '10.1k'],
  [99949, '99.9k'],
  [99950, '100k'],
  [128450, '128k'],
  [2_500_000, '2500k'],
])('%i: %s', (count, text) => expect(shortCount(count, translatorOf({}))).toBe(text));

test('the decimal point is the language’s', () => {
  expect(shortCount(2427, translatorOf({ badgeTenths: '$1,$2k' }))).toBe('2,4k');
});
