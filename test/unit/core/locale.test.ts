import { expect, test } from 'vitest';
import { localeOf } from '../../../src/core/locale.ts';

test.each([
  ['en', 'en-GB', 'en-GB'],
  ['zh-CN', 'zh-TW', 'zh-TW'],
  ['de', 'en-GB', 'de'],
  ['de', 'den', 'de'],
])('texts in %s and a browser in %s: %s', (language, own, locale) => {
  expect(localeOf(language, own)).toBe(locale);
});
