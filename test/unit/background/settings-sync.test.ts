import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { mergeStamped, restamp, settingsOf } from '../../../src/background/settings-merge.ts';
import { syncSettings } from '../../../src/background/settings-sync.ts';
import { completeSettings, DEFAULTS, type Settings } from '../../../src/shared/settings.ts';
import { read } from '../../../src/shared/storage/access.ts';
import type { Area } from '../../../src/shared/storage/area.ts';
import { syncTrouble } from '../../../src/shared/storage/local.ts';
import {
  changeSettings,
  chosenSettings,
  settings as stored,
} from '../../../src/shared/storage/settings.ts';
import { FakeArea } from '../../tools/fake-area.ts';

// The polyfill refuses to be loaded outside of an extension.
vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const settings = (change: Partial<Settings>) => ({ ...DEFAULTS, ...change });

describe('stamps', () => {
  test('are given to what changed and to nothing else', () => {
    const first = restamp({}, settings({ categoriesOff: ['cs.CV'], badgeFrom: 2 }), 100);
    expect(first).toEqual({ categoriesOff: { 'cs.CV': [true, 100] }, badgeFrom: { '': [2, 100] } });
    const second = restamp(first, settings({ categoriesOff: ['cs.LG'], badgeFrom: 2 }), 200);
    expect(second).toEqual({
      categoriesOff: { 'cs.CV': [false, 200], 'cs.LG': [true, 200] },
      badgeFrom: { '': [2, 100] },
    });
  });

  test('note a default that was switched off', () => {
    const stamped = restamp({}, settings({ sourcesOn: ['bluesky'] }), 100);
    expect(stamped.sourcesOn).toEqual({
      'hugging-face': [false, 100],
      'hacker-news': [false, 100],
      bluesky: [true, 100],
    });
    expect(settingsOf(stamped)).toEqual({ sourcesOn: ['bluesky'] });
  });

  test('of a slow clock still follow those that were seen', () => {
    const seen = restamp({}, settings({ badgeFrom: 4 }), 5000);
    expect(restamp(seen, settings({ badgeFrom: 1 }), 100).badgeFrom).toEqual({ '': [1, 5001] });
  });

  test('give back the settings that they were made of', () => {
    fc.assert(
      fc.property(anySettings, (some) => {
        const back = completeSettings(settingsOf(restamp({}, some, 100)));
        expect(asSets(back)).toEqual(asSets(some));
      }),
    );
  });

  test('merge alike in either order', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.nat(3), fc.nat(3), (one, other, at, otherAt) => {
        const a = restamp({}, one, at);
        const b = restamp({}, other, otherAt);
        const sets = (merged: typeof a) => asSets(completeSettings(settingsOf(merged)));
        expect(sets(mergeStamped(a, b))).toEqual(sets(mergeStamped(b, a)));
      }),
    );
  });
});

describe('two machines', () => {
  test('keep the switches of both', async () => {
    const { sync, here, there } = machines();
    await changeSettings(here, () => ({ categoriesOff: ['cs.CV'] }));
    await changeSettings(there, () => ({ categoriesOff: ['hep-th'] }));
    await syncSettings(here, sync, 100);
    await syncSettings(there, sync, 200);
    await syncSettings(here, sync, 300);
    expect((await read(here, stored)).categoriesOff.toSorted()).toEqual(['cs.CV', 'hep-th']);
    expect((await read(there, stored)).categoriesOff.toSorted()).toEqual(['cs.CV', 'hep-th']);
  });

  test('follow the newer choice of one switch', async () => {
    const { sync, here, there } = machines();
    await changeSettings(here, () => ({ categoriesOff: ['cs.CV'] }));
    await syncSettings(here, sync, 100);
    await syncSettings(there, sync, 200);
    await changeSettings(there, () => ({ categoriesOff: [] }));
    await syncSettings(there, sync, 300);
    await syncSettings(here, sync, 400);
    expect((await read(here, stored)).categoriesOff).toEqual([]);
  });

  test('take over each key of the keyboard alone', async () => {
    const { sync, here, there } = machines();
    await changeSettings(here, () => ({ keys: { ...DEFAULTS.keys, next: 'j' } }));
    await changeSettings(there, () => ({ keys: { ...DEFAULTS.keys, previous: 'k' } }));
    await syncSettings(here, sync, 100);
    await syncSettings(there, sync, 200);
    expect((await read(there, stored)).keys).toEqual({
      ...DEFAULTS.keys,
      next: 'j',
      previous: 'k',
    });
  });

  test('leave each other alone once they agree', async () => {
    const { sync, here } = machines();
    await changeSettings(here, () => ({ badgeFrom: 3 }));
    await syncSettings(here, sync, 100);
    const before = [...here.items, ...sync.items];
    await syncSettings(here, sync, 200);
    expect([...here.items, ...sync.items]).toEqual(before);
  });
});

describe('a change during a round', () => {
  test('is kept', async () => {
    const { sync, here } = machines();
    sync.put({ 'settings.categoriesOff': { 'hep-th': [true, 50] } });
    const round = syncSettings(here, sync, 100);
    const change = changeSettings(here, (now) => ({
      categoriesOff: [...now.categoriesOff, 'cs.CV'],
    }));
    await Promise.all([round, change]);
    await syncSettings(here, sync, 200);
    expect((await read(here, stored)).categoriesOff.toSorted()).toEqual(['cs.CV', 'hep-th']);
  });
});

describe('trouble', () => {
  test('of a full account is told, and the setting stays on this machine', async () => {
    const { sync, here } = machines();
    await changeSettings(here, () => ({ categoriesOff: ['cs.CV'] }));
    sync.failNextSet = new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    await syncSettings(here, sync, 100);
    expect(await read(here, syncTrouble)).toBe('full');
    expect((await read(here, stored)).categoriesOff).toEqual(['cs.CV']);
    await syncSettings(here, sync, 200);
    expect(here.items.has(syncTrouble.key)).toBe(false);
    expect(sync.items.get('settings.categoriesOff')).toEqual({ 'cs.CV': [true, 100] });
  });

  test('of an account that is not there is told', async () => {
    const { here } = machines();
    const absent: Area = Object.assign(new FakeArea(), {
      get: () => Promise.reject(new Error('not signed in')),
    });
    await syncSettings(here, absent, 100);
    expect(await read(here, syncTrouble)).toBe('failed');
  });

  test('with what lies in the account changes nothing here', async () => {
    const { sync, here } = machines();
    await changeSettings(here, () => ({ badgeFrom: 3 }));
    sync.put({
      'settings.badgeFrom': { '': ['3', 900], more: [1] },
      'settings.seen': { '': [7, 900] },
      'settings.categoriesOff': { 'cs.CV': ['yes', 900] },
      'settings.nonsense': { '': [1, 900] },
      'settings.bar': 'off',
      other: 1,
    });
    await syncSettings(here, sync, 100);
    expect(await read(here, stored)).toEqual({ ...DEFAULTS, badgeFrom: 3 });
    // Nor is it written again, which could undo what another page is just about to write.
    expect(await read(here, chosenSettings)).toEqual({ badgeFrom: 3 });
  });

  test('with every category switched still fits into one item', async () => {
    const { sync, here } = machines();
    const all = Array.from({ length: 200 }, (_, i) => `cond-mat.category-${i}`.slice(0, 20));
    await changeSettings(here, () => ({ categoriesOff: all }));
    await syncSettings(here, sync, 1_764_000_000);
    const item = JSON.stringify(sync.items.get('settings.categoriesOff'));
    expect(item.length).toBeLessThan(8192);
  });
});

const anySettings = fc
  .record({
    categoriesOff: fc.uniqueArray(fc.constantFrom('cs.CV', 'cs.LG', 'hep-th', 'math.AG')),
    badgeFrom: fc.nat(5),
    bar: fc.boolean(),
    keys: fc.record({ next: fc.constantFrom('n', 'j', ''), help: fc.constantFrom('?', '') }),
  })
  .map(({ keys, ...rest }) => settings({ ...rest, keys: { ...DEFAULTS.keys, ...keys } }));

function asSets(some: Settings) {
  return { ...some, categoriesOff: new Set(some.categoriesOff) };
}

function machines() {
  return {
    sync: new FakeArea(),
    here: new FakeArea(),
    there: new FakeArea({ [stored.key]: {} }),
  };
}
