import { beforeEach, expect, test, vi } from 'vitest';
import { showHotCount } from '../../../src/background/toolbar.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

let shown: object[];

beforeEach(() => {
  resetBrowser();
  shown = [];
  const note = async (facts: object) => void shown.push(facts);
  Object.assign(browser.action, {
    setBadgeText: note,
    setTitle: note,
    setBadgeBackgroundColor: note,
  });
});

test('the icon shows how many papers are hot, in a color that is not arXiv’s, and says so', async () => {
  await browser.storage.local.set({
    messages: { uiLanguage: 'en', backgroundHotCountOther: '$1 hot' },
  });
  await showHotCount(7, 1200);
  expect(shown).toEqual([
    { tabId: 7, color: '#a4400b' },
    { tabId: 7, text: '1200' },
    { tabId: 7, title: '1,200 hot' },
  ]);
});

test.each([null, 0])('%s shows no number and the name alone', async (count) => {
  await showHotCount(7, count);
  expect(shown).toMatchObject([{}, { text: '' }, { title: 'extensionName' }]);
});

test('a page without a tab changes nothing', async () => {
  await showHotCount(null, 3);
  expect(shown).toEqual([]);
});
