import { beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../../../src/background/pages.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

interface Tab {
  id: number;
  url: string;
  status: string;
}

let tabs: Tab[];
let updates: object[];

beforeEach(() => {
  resetBrowser();
  tabs = [];
  updates = [];
  Object.assign(browser.tabs, { query: async () => structuredClone(tabs) });
  browser.tabs.create = async () => {
    // While it loads, the browser does not name its address.
    const tab = { id: tabs.length + 1, url: 'about:blank', status: 'loading' };
    tabs.push(tab);
    return tab;
  };
  browser.tabs.update = async (_id, update) => {
    updates.push(update);
    return {};
  };
});

test('20 clicks at once open one tab', async () => {
  await Promise.all(Array.from({ length: 20 }, () => openPage({ page: 'options' })));
  expect(tabs).toHaveLength(1);
  expect(updates).toHaveLength(19);
});

test('a tab that shows the page is brought forward, at the place that was asked for', async () => {
  tabs = [{ id: 4, url: 'chrome-extension://us/hot.html#day=2021-03-04', status: 'complete' }];
  await openPage({ page: 'hot', hash: 'day=2021-03-05' });
  expect(tabs).toHaveLength(1);
  expect(updates).toEqual([{ active: true, url: 'chrome-extension://us/hot.html#day=2021-03-05' }]);
});

test('pages that were closed open again', async () => {
  await openPage({ page: 'options' });
  tabs = [];
  await openPage({ page: 'options' });
  expect(tabs).toHaveLength(1);
});
