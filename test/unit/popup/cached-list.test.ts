import { beforeEach, expect, test, vi } from 'vitest';
import { CHOICES } from '../../../src/popup/arrange.ts';
import { readCachedList, writeCachedList } from '../../../src/popup/cached-list.ts';
import { START } from '../../../src/popup/place.ts';
import { firstState, type State } from '../../../src/popup/state.ts';
import { forgetLists } from '../../../src/shared/storage/popup.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';
import { dayList, row } from './rows.ts';

vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const AROUND = { fetched: [], keysOn: true, visited: false, texts: {} };
const POST = {
  url: 'https://bsky.app/a',
  author: '',
  handle: '',
  day: null,
  text: 'long',
  lang: '',
};

let stored: Map<string, string>;
let storage: Storage;

beforeEach(() => {
  resetBrowser();
  stored = new Map([['choices', '{}']]);
  storage = {
    get length() {
      return stored.size;
    },
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => void stored.set(key, text),
    removeItem: (key) => void stored.delete(key),
    clear: () => stored.clear(),
  };
  vi.stubGlobal('localStorage', storage);
});

/** A list of so many papers, as it is shown. */
function shown(papers: number, place = START): State {
  const rows = Array.from({ length: papers }, (_, index) => ({
    ...row(`${index}`),
    posts: [POST],
  }));
  return {
    ...firstState(place, CHOICES),
    nav: dayList('2021-02-12', rows),
    papers: rows,
    found: papers,
    shows: place,
  };
}

test('a list comes back with its number of papers and posts, but without what posts say', () => {
  writeCachedList('popup', shown(2), AROUND);
  const cached = readCachedList('popup', START);
  expect(cached?.answer).toMatchObject({ found: 2, papers: [{ id: '0' }, { id: '1' }] });
  expect(cached?.answer.papers?.[0]?.posts).toHaveLength(1);
  expect(stored.get('list:popup')).not.toContain('long');
});

test('a list whose formulas are not rendered is incomplete', () => {
  const state = shown(1);
  const papers = (state.papers ?? []).map((paper) => ({ ...paper, title: 'Over $P^1$' }));
  expect(writeCachedList('popup', { ...state, papers }, AROUND)).toBe(false);
  expect(writeCachedList('popup', state, AROUND)).toBe(true);
});

test('a long list is cached only as far as a window shows it', () => {
  writeCachedList('popup', shown(1250), AROUND);
  expect(readCachedList('popup', START)?.answer.papers).toHaveLength(40);
  expect(readCachedList('popup', START)?.answer.found).toBe(1250);
});

test('nothing comes back elsewhere, after an update, from damage, or of a search', () => {
  writeCachedList('popup', shown(1, { ...START, query: 'nerf' }), AROUND);
  expect(stored.has('list:popup')).toBe(false);
  writeCachedList('popup', shown(1), AROUND);
  expect(readCachedList('popup', { ...START, view: 'saved' })).toBeNull();
  expect(readCachedList('panel', START)).toBeNull();
  browser.runtime.getManifest = () => ({ version: '1.0.1', host_permissions: [] });
  expect(readCachedList('popup', START)).toBeNull();
  stored.set('list:popup', '{');
  expect(readCachedList('popup', START)).toBeNull();
});

test('deleting everything forgets lists, and nothing else', () => {
  writeCachedList('popup', shown(1), AROUND);
  writeCachedList('page', shown(1), AROUND);
  forgetLists(storage);
  expect([...stored.keys()]).toEqual(['choices']);
});
