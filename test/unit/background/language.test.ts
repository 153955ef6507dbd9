import { beforeEach, expect, test, vi } from 'vitest';
import { followLanguage } from '../../../src/background/language.ts';
import { texts } from '../../../src/shared/storage/pages.ts';
import { changeSettings } from '../../../src/shared/storage/settings.ts';
import { browser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const area = browser.storage.local;
browser.i18n = {
  getUILanguage: () => 'de-AT',
  getMessage: (name, markers = []) => (name === 'uiLanguage' ? 'de' : `de ${name} ${markers[0]}`),
};

const messages = () => texts.read(area.items.get(texts.key));
const choose = (language: string) => changeSettings(area, () => ({ language }));

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    const language = path.split('/').at(-2);
    const texts = {
      uiLanguage: { message: language },
      badgeThousands: { message: '$1k' },
      listingDiscussed: { message: '$1 of $2' },
      optionsTitle: { message: 'English' },
    };
    if (language === 'ja') return Response.json({ uiLanguage: texts.uiLanguage });
    if (language === 'en') return Response.json(texts);
    throw new TypeError('no such file');
  });
});

test('texts of badges and bar are there before a page asks for them', async () => {
  followLanguage();
  await vi.waitFor(() => expect(messages()).not.toEqual({}));
  expect(messages()).toMatchObject({
    badgeThousands: 'de badgeThousands $1',
    listingDiscussed: 'de listingDiscussed $1',
    uiLanguage: 'de',
    formatThousands: '$1\u00a0$2',
    'formatDay:short:1': '$1. Jän. $2',
  });
  expect(messages()).not.toHaveProperty('optionsTitle');
});

test('a chosen language brings all its texts, and English ones where it has none', async () => {
  await choose('ja');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('ja'));
  expect(messages()).toMatchObject({
    optionsTitle: 'English',
    'formatDay:long:1': '$2年1月$1日',
  });
});

test('back in the browser’s language, nothing of the chosen one is left', async () => {
  await choose('');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('de'));
  expect(messages()).not.toHaveProperty('optionsTitle');
});

test('what is there already is not written again', async () => {
  const writes = area.writes;
  await choose('');
  await choose('ja');
  await vi.waitFor(() => expect(messages().uiLanguage).toBe('ja'));
  // The settings twice, and the texts once.
  expect(area.writes - writes).toBe(3);
});
