import { beforeEach, expect, test, vi } from 'vitest';
import { SETTINGS_KEY } from '../../../src/shared/settings.ts';

type Listener = (changes: object, area: string) => void;

const stored: Record<string, unknown> = {};
const listeners: Listener[] = [];
const set = vi.fn(async (values: object) => void Object.assign(stored, values));

vi.mock('../../../src/browser.ts', () => ({
  browser: {
    i18n: {
      getUILanguage: () => 'de-AT',
      getMessage: (name: string, markers: string[] = []) =>
        name === 'uiLanguage' ? 'de' : `de ${name} ${markers[0]}`,
    },
    runtime: {
      getManifest: () => ({ version: '1.0.0' }),
      getURL: (path: string) => path,
    },
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: stored[key] }),
        set,
      },
      onChanged: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const { followLanguage } = await import('../../../src/background/language.ts');

const messages = () => stored.messages as Record<string, string>;
const choose = (language: string) => {
  stored[SETTINGS_KEY] = { language };
  for (const hear of listeners) hear({ [SETTINGS_KEY]: {} }, 'local');
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    const language = path.split('/')[1];
    const texts = {
      uiLanguage: { message: language },
      badgeThousands: { message: '$1k' },
      listingCount: { message: '$1 of $2' },
      optionsTitle: { message: 'English' },
    };
    if (language === 'ja') return Response.json({ uiLanguage: texts.uiLanguage });
    if (language === 'en') return Response.json(texts);
    throw new TypeError('no such file');
  });
});

test('texts of badges and bar are there before a page asks for them', async () => {
  followLanguage();
  await vi.waitFor(() => expect(messages()).toBeDefined());
  expect(messages()).toMatchObject({
    badgeThousands: 'de badgeThousands $1',
    listingCount: 'de listingCount $1',
    uiLanguage: 'de',
    formatThousands: '$1\u00a0$2',
    'formatDay:short:1': '$1. Jän. $2',
  });
  expect(messages()).not.toHaveProperty('optionsTitle');
});

test('a chosen language brings all its texts, and English ones where it has none', async () => {
  choose('ja');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('ja'));
  expect(messages()).toMatchObject({
    optionsTitle: 'English',
    'formatDay:long:1': '$2年1月$1日',
  });
});

test('back in the browser’s language, nothing of the chosen one is left', async () => {
  choose('');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('de'));
  expect(messages()).not.toHaveProperty('optionsTitle');
});

test('what is there already is not written again', async () => {
  set.mockClear();
  choose('');
  choose('ja');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('ja'));
  expect(set).toHaveBeenCalledTimes(1);
});
