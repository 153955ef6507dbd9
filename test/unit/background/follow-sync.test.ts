import { describe, expect, test, vi } from 'vitest';
import { syncFollow } from '../../../src/background/follow-sync.ts';
import { syncSettings } from '../../../src/background/settings-sync.ts';
import { type FollowRule, MOST_RULES } from '../../../src/core/follow/rules.ts';
import { read } from '../../../src/shared/storage/access.ts';
import type { Area } from '../../../src/shared/storage/area.ts';
import { changeRules, follow } from '../../../src/shared/storage/follow.ts';
import { syncTrouble } from '../../../src/shared/storage/local.ts';
import { FakeArea } from '../../tools/fake-area.ts';

// The polyfill refuses to be loaded outside of an extension.
vi.mock('../../../src/browser.ts', () => import('../../tools/fake-browser.ts'));

const DAY = 24 * 60 * 60;
const author = (text: string): FollowRule => ({ kind: 'author', text });
const words = (text: string): FollowRule => ({ kind: 'words', text });
const machines = () => ({ sync: new FakeArea(), here: new FakeArea(), there: new FakeArea() });

const add = (area: Area, ...rules: FollowRule[]) => changeRules(area, (now) => [...now, ...rules]);
const remove = (area: Area, text: string) =>
  changeRules(area, (now) => now.filter((rule) => rule.text !== text));
const textsOf = async (area: Area) => (await read(area, follow)).map(({ text }) => text);

describe('two machines', () => {
  test('follow what was added on either, in the order of each', async () => {
    const { sync, here, there } = machines();
    await add(here, words('graph'), author('Ada Lovelace'));
    await add(there, author('Grace Hopper'));
    await syncFollow(here, sync, 100);
    await syncFollow(there, sync, 200);
    await syncFollow(here, sync, 300);
    expect(await textsOf(here)).toEqual(['graph', 'Ada Lovelace', 'Grace Hopper']);
    expect((await textsOf(there))[0]).toBe('Grace Hopper');
    expect((await textsOf(there)).toSorted()).toEqual((await textsOf(here)).toSorted());
  });

  test('both lose what was removed on one, and it stays removed', async () => {
    const { sync, here, there } = machines();
    await add(here, words('graph'), words('map'));
    await syncFollow(here, sync, 100);
    await syncFollow(there, sync, 200);
    await remove(there, 'graph');
    await syncFollow(there, sync, 300);
    await syncFollow(here, sync, 400);
    await syncFollow(there, sync, 500);
    expect([await textsOf(here), await textsOf(there)]).toEqual([['map'], ['map']]);
  });

  test('leave each other alone once they agree', async () => {
    const { sync, here } = machines();
    await add(here, words('graph'));
    await syncFollow(here, sync, 100);
    const before = [...here.items, ...sync.items];
    await syncFollow(here, sync, 200);
    expect([...here.items, ...sync.items]).toEqual(before);
  });

  test('what has no room on one stays on the other', async () => {
    const { sync, here, there } = machines();
    const many = Array.from({ length: MOST_RULES }, (_, at) => words(`word${at}`));
    await add(here, ...many);
    await add(there, author('Ada Lovelace'));
    await syncFollow(there, sync, 100);
    await syncFollow(here, sync, 200);
    await syncFollow(here, sync, 300);
    await syncFollow(there, sync, 400);
    expect(await textsOf(here)).not.toContain('Ada Lovelace');
    expect(await textsOf(there)).toContain('Ada Lovelace');
    await remove(here, 'word7');
    await syncFollow(here, sync, 500);
    expect((await textsOf(here)).length).toBe(MOST_RULES);
  });

  test('one that was off for longer than half a year brings back what was removed', async () => {
    const { sync, here, there } = machines();
    await add(here, words('graph'));
    await syncFollow(here, sync, 100);
    await syncFollow(there, sync, 200);
    await remove(here, 'graph');
    await syncFollow(here, sync, 300);
    const stamps = () => Object.assign({}, ...[...sync.items.values()].map(Object));
    expect(stamps()).toEqual({ 'words:graph': [false, 300] });
    await syncFollow(here, sync, 300 + 181 * DAY);
    expect(stamps()).toEqual({});
  });
});

test('500 rules of usual length fit into items of 8 kB, and into 100 kB', async () => {
  const { sync, here } = machines();
  await add(
    here,
    ...Array.from({ length: MOST_RULES }, (_, at) => author(`Bartholomew Q. Featherstone ${at}`)),
  );
  await syncFollow(here, sync, 1_764_000_000);
  const sizes = [...sync.items].map(([key, value]) => key.length + JSON.stringify(value).length);
  expect(Math.max(...sizes)).toBeLessThan(8_192);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

test('what does not fit into the account stays on this machine, and is told', async () => {
  const { sync, here } = machines();
  await add(here, words('graph'));
  sync.failNextSet = new Error('QUOTA_BYTES quota exceeded');
  await syncSettings(here, sync, 100);
  expect(await read(here, syncTrouble)).toBe('full');
  expect(await textsOf(here)).toEqual(['graph']);
  await syncSettings(here, sync, 200);
  expect(here.items.has(syncTrouble.key)).toBe(false);
  expect(sync.items.size).toBe(1);
});

test('an account that is not there changes nothing', async () => {
  const { here } = machines();
  await add(here, words('graph'));
  const absent: Area = Object.assign(new FakeArea(), {
    get: () => Promise.reject(new Error('not signed in')),
  });
  expect(await syncFollow(here, absent, 100)).toBe('failed');
  expect(await textsOf(here)).toEqual(['graph']);
});

test('what lies in the account and is no rule is left out', async () => {
  const { sync, here } = machines();
  sync.put({
    'rules.0': {
      'words:graph': [true, 1],
      'tag:x': [true, 1],
      'words:!': [true, 1],
      words: [true, 1],
    },
    'rules.1': 'odd',
    'rules.2': { 'author:Ada': ['yes', 1], __proto__: [true, 1] },
  });
  await syncFollow(here, sync, 100);
  expect(await textsOf(here)).toEqual(['graph']);
});
