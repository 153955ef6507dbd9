import { beforeEach, expect, test, vi } from 'vitest';
import { CHOICES } from '../../../src/popup/arrange.ts';
import { readKeptList, writeKeptList } from '../../../src/popup/kept-list.ts';
import { START } from '../../../src/popup/place.ts';
import { firstState, type State } from '../../../src/popup/state.ts';
import { forgetLists } from '../../../src/shared/storage/popup.ts';
import { browser, resetBrowser } from '../../tools/fake-browser.ts';
import { dayView, row } from './rows.ts';

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
    nav: dayView('2021-02-12', rows),
    papers: rows,
    found: papers,
    shows: place,
  };
}

test('a list comes back with its number of papers and posts, but without what posts say', () => {
  writeKeptList('popup', shown(2), AROUND);
  const kept = readKeptList('popup', START);
  expect(kept?.answer).toMatchObject({ found: 2, papers: [{ id: '0' }, { id: '1' }] });
  expect(kept?.answer.papers?.[0]?.posts).toHaveLength(1);
  expect(stored.get('list:popup')).not.toContain('long');
});

test('of a long list, as much is kept as a window shows', () => {
  writeKeptList('popup', shown(1250), AROUND);
  expect(readKeptList('popup', START)?.answer.papers).toHaveLength(40);
  expect(readKeptList('popup', START)?.answer.found).toBe(1250);
});

test('nothing comes back elsewhere, after an update, from damage, or of a search', () => {
  writeKeptList('popup', shown(1, { ...START, query: 'nerf' }), AROUND);
  expect(stored.has('list:popup')).toBe(false);
  writeKeptList('popup', shown(1), AROUND);
  expect(readKeptList('popup', { ...START, view: 'saved' })).toBeNull();
  expect(readKeptList('panel', START)).toBeNull();
  browser.runtime.getManifest = () => ({ version: '1.0.1', host_permissions: [] });
  expect(readKeptList('popup', START)).toBeNull();
  stored.set('list:popup', '{');
  expect(readKeptList('popup', START)).toBeNull();
});

test('deleting everything forgets lists, and nothing else', () => {
  writeKeptList('popup', shown(1), AROUND);
  writeKeptList('page', shown(1), AROUND);
  forgetLists(storage);
  expect([...stored.keys()]).toEqual(['choices']);
});
