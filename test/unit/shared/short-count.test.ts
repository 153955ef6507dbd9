import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, readLocale } from '../../../scripts/locales.ts';
import { shortCount } from '../../../src/shared/short-count.ts';
import { translator } from '../../../src/shared/texts.ts';
import { ROOT } from '../house/files.ts';

describe.each(await languages(ROOT))('in %s', async (language) => {
  const texts = await readLocale(ROOT, language);
  const short = (count: number) =>
    shortCount(
      count,
      translator((name) => texts[name]?.message ?? ''),
    );

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1k'],
    [1049, '1k'],
    [1050, '1.1k'],
    [2427, '2.4k'],
    [9960, '10k'],
    [10_110, '10.1k'],
    [99_949, '99.9k'],
    [99_950, '100k'],
    [128_450, '128k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [1_234_567, '1.2M'],
    [2_500_000, '2.5M'],
    [128_400_000, '128M'],
  ])('%i is %s', (count, english) => {
    const sign = new Intl.NumberFormat(language.replace('_', '-')).format(0.5).charAt(1);
    expect(short(count)).toBe(english.replace('.', sign));
  });

  test('what is more is never less in short', () => {
    const worth = (text: string) =>
      Number.parseFloat(text.replace(',', '.')) *
      (text.endsWith('M') ? 1e6 : text.endsWith('k') ? 1e3 : 1);
    fc.assert(
      fc.property(fc.nat(200_000_000), fc.nat(1_000_000), (count, more) => {
        expect(worth(short(count))).toBeLessThanOrEqual(worth(short(count + more)));
        expect(Math.abs(worth(short(count)) - count)).toBeLessThanOrEqual(count * 0.05);
      }),
    );
  });
});
