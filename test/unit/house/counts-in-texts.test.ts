import { describe, expect, test } from 'vitest';
import { languages, readLocale, translatorOf } from '../../../scripts/locales.ts';
import type { TextName } from '../../../src/core/text-name.ts';
import { ROOT } from './files.ts';

const NUMBERS = [0, 1, 2, 1_234_567];

describe.each(await languages(ROOT))('numbers in the texts of %s', async (language) => {
  const texts = await readLocale(ROOT, language);
  const locale = language.replace('_', '-');
  const rules = new Intl.PluralRules(locale);
  const translate = translatorOf(texts);
  const filled = (name: string, number: number) =>
    translate(name as TextName, ...Array<number>(9).fill(number));
  const bases = Object.keys(texts).flatMap((name) => /^(.+)Other$/.exec(name)?.[1] ?? []);
  const categories = rules.resolvedOptions().pluralCategories;
  const formOf = (base: string, category: string) =>
    `${base}${category.charAt(0).toUpperCase()}${category.slice(1)}`;

  /** What follows the number in a form but not in that for one: `papers`, `Dateien`. */
  const plurals = bases.flatMap((base) => {
    const [one, other] = ['one', 'other'].map((category) => {
      const text = texts[formOf(base, category)]?.message ?? '';
      return /\$1 (\p{L}+)/u.exec(text)?.[1];
    });
    return other !== undefined && one !== undefined && one !== other ? [other] : [];
  });
  const inflected = [...Object.keys(texts)].filter((name) =>
    bases.some((base) => categories.some((one) => name === formOf(base, one))),
  );

  test('has the forms to look at', () => {
    expect(bases.length).toBeGreaterThan(20);
    expect(plurals.length > 0).toBe(categories.length > 1);
  });

  test.each(NUMBERS)('say %i as the reader writes it', (number) => {
    const written = new Intl.NumberFormat(locale).format(number);
    for (const name of Object.keys(texts)) {
      const { message = '' } = texts[name] ?? {};
      const said = filled(name, number);
      expect(said).not.toMatch(/\$\d/);
      if (/\$\d/.test(message)) expect(said).toContain(written);
    }
  });

  test('never say one of many', () => {
    const many = new RegExp(`(?<![\\d.,])1 (?:${plurals.join('|')})(?!\\p{L})`, 'u');
    const wrong = Object.keys(texts).filter((name) => {
      const category = categories.find((one) => bases.some((base) => name === formOf(base, one)));
      const number = category === undefined || category === rules.select(1) ? 1 : 2;
      return plurals.length > 0 && many.test(filled(name, number));
    });
    expect(wrong).toEqual([]);
  });

  test.each(NUMBERS)('have a form for %i', (number) => {
    const missing = bases.filter((base) => !(formOf(base, rules.select(number)) in texts));
    expect(missing).toEqual([]);
    expect(inflected.length).toBe(bases.length * categories.length);
  });
});
