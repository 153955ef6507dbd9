import { describe, expect, it } from 'vitest';
import { languages, readLocale } from '../../../scripts/locales.ts';
import { PSEUDO_LANGUAGES, pseudoTexts } from '../../../scripts/pseudo.ts';
import { ROOT } from '../house/files.ts';

const ENGLISH = await readLocale(ROOT, 'en');
const SETTINGS = ['uiLanguage', 'uiDirection'];
const markersIn = (text: string) => text.match(/\$\d/g) ?? [];
const withoutMarkers = (text: string) => text.replace(/\$\d/g, '');

describe.each(PSEUDO_LANGUAGES)('the pseudo-language %s', (language) => {
  const texts = Object.entries(pseudoTexts(ENGLISH, language));
  const translated = texts.filter(([name]) => !SETTINGS.includes(name));

  it('has every text, with its values and without a letter of English', () => {
    expect(texts.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(ENGLISH)));
    for (const [name, { message }] of translated) {
      expect(markersIn(message)).toEqual(markersIn(ENGLISH[name]?.message ?? message));
      expect(withoutMarkers(message)).not.toMatch(/[A-Za-z]/);
    }
  });

  it('makes texts longer by 60 %', () => {
    const { uiHelp } = pseudoTexts(ENGLISH, language);
    const english = ENGLISH.uiHelp?.message.length ?? Number.NaN;
    expect(uiHelp?.message.length).toBeGreaterThan(english * 1.6);
  });

  it('is not a language of the package', async () => {
    expect(await languages(ROOT)).not.toContain(language);
  });
});

it('has the plural forms of a language that is written from right to left', () => {
  const texts = pseudoTexts(ENGLISH, 'rtl');
  const locale = texts.uiLanguage?.message;
  expect(texts.uiDirection?.message).toBe('rtl');
  for (const category of new Intl.PluralRules(locale).resolvedOptions().pluralCategories) {
    const form = `${category.charAt(0).toUpperCase()}${category.slice(1)}`;
    expect(texts).toHaveProperty(`uiLikes${form}`);
  }
});
