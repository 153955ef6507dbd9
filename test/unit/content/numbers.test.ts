import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTexts } from '../../../src/background/format-texts.ts';
import { numbersOf } from '../../../src/content/numbers.ts';
import { translator } from '../../../src/shared/texts.ts';

/** As a page has them: by the background's texts, and by nothing else. */
function written(locale: string) {
  const texts: Partial<Record<string, string>> = formatTexts(locale);
  const translate = translator((name) => texts[name] ?? '');
  return { texts, numbers: numbersOf({ translate, locale: 'xx-no-texts' }) };
}

const days = fc
  .date({ min: new Date('1991-07-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

// Each is a locale of one of our languages: days with two digits (en-ZA), other dividers (de-CH), other scripts.
describe.each(['en-US', 'en-GB', 'en-ZA', 'de', 'de-AT', 'de-CH', 'ja', 'zh-CN', 'zh-TW'])(
  'in %s',
  (locale) => {
    const { numbers } = written(locale);

    test('numbers are written as the browser writes them', () => {
      const format = new Intl.NumberFormat(locale);
      fc.assert(
        fc.property(fc.nat(2_000_000_000), (count) => {
          expect(numbers.exact(count)).toBe(format.format(count));
        }),
      );
    });

    test.each(['long', 'short'] as const)('%s days are, too', (month) => {
      const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
      const format = new Intl.DateTimeFormat(locale, options);
      const day = month === 'long' ? numbers.day : numbers.shortDay;
      fc.assert(
        fc.property(days, (when) => {
          expect(day(when)).toBe(format.format(new Date(when)));
        }),
      );
    });
  },
);

test.each([
  ['lakhs', 'en-IN', 'formatThousands'],
  ['four digits without a divider', 'es', 'formatThousands'],
  ['other digits', 'ar-EG', 'formatDay:long:1'],
  ['another calendar', 'fa', 'formatDay:short:12'],
])('%s have no text', (_, locale, name) => {
  expect(written(locale).texts).not.toHaveProperty([name]);
});

test('what has no text is written by the browser', () => {
  const { exact, day, shortDay } = numbersOf({ translate: () => '', locale: 'en-IN' });
  expect(exact(1_234_567)).toBe('12,34,567');
  expect(day('2020-12-12')).toBe('12 December 2020');
  expect(shortDay('2020-12-05')).toBe('5 Dec 2020');
});
