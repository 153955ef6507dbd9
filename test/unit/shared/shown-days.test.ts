import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { formatTexts } from '../../../src/background/format-texts.ts';
import { numbersOf } from '../../../src/content/numbers.ts';
import { addDays } from '../../../src/core/days.ts';
import { translator } from '../../../src/shared/texts.ts';
import { formatDay, formatInstant, formatNumber } from '../../../src/ui/format.ts';

const OWN_ZONE = process.env.TZ;
afterEach(() => {
  if (OWN_ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = OWN_ZONE;
});

/** Of the languages that there are texts in; lakhs, other dividers. */
const LOCALES = ['en-US', 'en-GB', 'en-IN', 'de', 'de-CH', 'ja', 'zh-CN'];
const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

const instants = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** How badge, listing and panel write: by the background's texts, where it has any. */
function pageIn(locale: string) {
  const texts = new Map(Object.entries(formatTexts(locale)));
  return numbersOf({ translate: translator((name) => texts.get(name) ?? ''), locale });
}

describe.each(ZONES)('in the time zone %s', (timeZone) => {
  test.each(LOCALES)('an instant is one day on all pages, the reader’s own: %s', (locale) => {
    process.env.TZ = timeZone;
    const page = pageIn(locale);
    const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
    const own = new Intl.DateTimeFormat(locale, style);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(page.shortDay(instant)).toBe(own.format(new Date(instant)));
        expect(formatInstant(instant, locale)).toBe(page.shortDay(instant));
      }),
    );
  });

  test.each(LOCALES)('the day of a digest is never shifted: %s', (locale) => {
    process.env.TZ = timeZone;
    const page = pageIn(locale);
    fc.assert(
      fc.property(fc.nat(30_000), (days) => {
        const day = addDays('1995-01-01', days);
        expect(page.shortDay(day)).toBe(formatDay(day, 'plain', locale));
        expect(formatDay(day, 'plain', 'en-CA-u-ca-gregory')).toContain(`${Number(day.slice(8))}`);
      }),
    );
  });
});

test('one instant is two days in Tokyo and in Los Angeles', () => {
  const instant = '2020-12-12T22:40:53Z';
  process.env.TZ = 'Asia/Tokyo';
  expect(pageIn('en-GB').shortDay(instant)).toBe('13 Dec 2020');
  process.env.TZ = 'America/Los_Angeles';
  expect(pageIn('en-GB').shortDay(instant)).toBe('12 Dec 2020');
});

test.each(LOCALES)('a number is written alike on all pages: %s', (locale) => {
  const { exact } = pageIn(locale);
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (count) => {
      expect(exact(count)).toBe(formatNumber(count, locale));
    }),
  );
});
