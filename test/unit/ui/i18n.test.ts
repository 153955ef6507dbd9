import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '../../tools/fake-browser.ts';

const MESSAGES: Record<string, string> = {
  uiLanguage: 'en',
  uiDirection: 'ltr',
  optionsTitle: 'Plain',
  listingDiscussed: '$2 before $1',
  optionsPapersOne: '$1 paper',
  optionsPapersOther: '$1 papers',
};

const getMessage = vi.fn((key: string, values: string[] = []) =>
  (MESSAGES[key] ?? '').replace(/\$([1-9])/g, (_, place) => values[place - 1] ?? ''),
);
browser.i18n = { getMessage, getUILanguage: () => 'en-GB' };

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));
const root = { lang: '', dir: '' };
vi.stubGlobal('document', { documentElement: root });

const { counted, locale, t } = await import('../../../src/ui/i18n.ts');
const { setTexts } = await import('../../../src/ui/own-texts.ts');

beforeEach(() => {
  setTexts({});
});

describe("texts of the browser's language", () => {
  test('are filled in', () => expect(t('listingDiscussed', 1, 'two')).toBe('two before 1'));

  test('are asked for once', () => {
    getMessage.mockClear();
    expect([t('listingDiscussed', 1, 2), t('listingDiscussed', 3, 4)]).toEqual([
      '2 before 1',
      '4 before 3',
    ]);
    expect(getMessage).toHaveBeenCalledTimes(1);
  });

  test('take values as they are', () =>
    expect(t('listingDiscussed', '$2', '$1 <b>')).toBe('$1 <b> before $2'));

  test('have a form for one and one for more', () => {
    expect(counted('optionsPapers', 1)).toBe('1 paper');
    expect(counted('optionsPapers', 1200)).toBe('1,200 papers');
  });

  test("use the browser's own kind of the language", () => expect(locale()).toBe('en-GB'));
});

describe('texts of a chosen language', () => {
  const GERMAN = {
    uiLanguage: 'de',
    listingDiscussed: '$1 nach $2',
    optionsPapersOther: '$1 Papers',
  };

  test('come first, and missing ones are those of the browser', () => {
    setTexts(GERMAN);
    expect(t('listingDiscussed', 1, 2)).toBe('1 nach 2');
    expect(t('optionsTitle')).toBe('Plain');
    expect(counted('optionsPapers', 1200)).toBe('1.200 Papers');
    expect(locale()).toBe('de');
    expect(root).toEqual({ lang: 'de', dir: 'ltr' });
  });

  test('turn the page where they are written from right to left', () => {
    setTexts({ uiLanguage: 'ar', uiDirection: 'rtl' });
    expect(root).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});
