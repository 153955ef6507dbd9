import { describe, expect, test } from 'vitest';
import { nameIn } from '../../../../src/shared/storage/access.ts';
import type { Item } from '../../../../src/shared/storage/area.ts';
import { completionState } from '../../../../src/shared/storage/completion.ts';
import { databaseNames } from '../../../../src/shared/storage/database-names.ts';
import { feedScales, knownFeed } from '../../../../src/shared/storage/feed.ts';
import { follow } from '../../../../src/shared/storage/follow.ts';
import { gains, growths } from '../../../../src/shared/storage/growth.ts';
import { longJob } from '../../../../src/shared/storage/job.ts';
import * as local from '../../../../src/shared/storage/local.ts';
import { whatsNew } from '../../../../src/shared/storage/news.ts';
import * as pages from '../../../../src/shared/storage/pages.ts';
import { choices } from '../../../../src/shared/storage/popup.ts';
import { chosenSettings, settings } from '../../../../src/shared/storage/settings.ts';
import { isSourceKey } from '../../../../src/shared/storage/source-key.ts';
import * as states from '../../../../src/shared/storage/source-states.ts';
import * as stamps from '../../../../src/shared/storage/stamps.ts';
import { views } from '../../../../src/shared/storage/views.ts';
import { visits } from '../../../../src/shared/storage/visits.ts';
import { KEYS } from '../../../fixtures/hostile.ts';

const ITEMS: Record<string, Item<unknown>> = {
  settings: settings,
  'settings of badges': pages.badgeSettings,
  'chosen settings': chosenSettings,
  stamps: stamps.settingsStamps,
  'stamps of the account': stamps.syncedSettings.of('seen'),
  rules: follow,
  'stamps of rules': stamps.followStamps,
  'rules of the account': stamps.syncedFollow.of('7'),
  trouble: local.syncTrouble,
  heat: pages.heat,
  texts: pages.texts,
  'form of texts': local.textsOf,
  shard: pages.shards.of('2102'),
  marks: pages.marks.of('2102'),
  'owner of shards': local.shardsOf,
  errors: local.errorLog,
  visited: local.visited,
  news: whatsNew,
  databases: databaseNames,
  source: states.stateOfSource('bluesky'),
  archive: states.archiveState,
  completion: completionState,
  feed: knownFeed,
  'scales of a feed': feedScales,
  job: longJob,
  choices,
  views,
  growth: growths.of('2102'),
  gains,
  visit: visits.of('cs.CV'),
};

const ODD: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1e308, '', 'text', [], {}, [[]], [null], [1], { a: 1 }],
  ...[
    { length: 3 },
    { active: 7 },
    { keys: null },
    { days: { a: 1 } },
    { 'cs.CV': { off: 'new' } },
  ],
  ...KEYS.map((key) => JSON.parse(`{"${key}":{"${key}":1}}`)),
];

test.each(Object.keys(ITEMS))(
  '%s: whatever is stored is read, and its value is read as itself',
  (name) => {
    const item = ITEMS[name];
    for (const odd of ODD) {
      const value = item?.read(odd);
      if (value instanceof Map) continue;
      expect(item?.read(structuredClone(value))).toEqual(value);
    }
    expect(Object.keys({})).toEqual([]);
  },
);

describe('what is stored today', () => {
  test.each<[string, unknown]>([
    ['settings', { ...settings.read({}), badgeFrom: 3 }],
    ['stamps', { seen: { '': ['dim', 7] }, bar: { '': [false, 8] }, badgeFrom: { '': [3, 9] } }],
    ['trouble', 'full'],
    ['heat', { 'hot-papers': [1, 2, 3], bluesky: [] }],
    ['texts', { uiLanguage: 'de', 'formatDay:short:1': '$1. Jän. $2' }],
    ['gains', { 'hot-papers': [1, 2, 3], bluesky: [] }],
    [
      'visit',
      {
        at: '2026-11-24T09:12:00.000Z',
        levels: { '2102.00001': 3 },
        before: { at: '2026-11-23T09:12:00.000Z', levels: { '2102.00001': 2 } },
      },
    ],
    ['visited', { 'cs.CV': '2021-02-12' }],
    [
      'databases',
      {
        active: 'hot-papers-3',
        kept: { name: 'hot-papers', at: '2021-02-12T10:00:00.000Z' },
        merging: 'hot-papers.restoring',
      },
    ],
    [
      'source',
      { ...states.NEW_STATE, status: 'ok', at: 1, days: { '2021-02-12': { at: 1, papers: null } } },
    ],
    ['source', { ...states.NEW_STATE, reason: { key: 'sourcesReasonStatus', values: ['500'] } }],
    ['archive', { ...states.NEW_ARCHIVE, phase: 'paused', asked: 12 }],
    ['choices', { ...choices.read({}), order: 'votes', sourcesOff: ['bluesky'], from: 2 }],
    ['views', { 'cs.CV': { order: 'hottest', off: ['cross'] }, cs: { from: 3 } }],
    [
      'errors',
      [
        {
          message: 'a',
          stack: '',
          at: '2021-02-12T10:00:00Z',
          version: '1.0.0',
          place: 'listing',
          times: 2,
        },
      ],
    ],
  ])('%s is read as it is', (name, stored) => {
    expect(ITEMS[name]?.read(stored)).toEqual(stored);
  });
});

describe('what is damaged in part', () => {
  test('of a source keeps what is whole', () => {
    const stored = { status: 'nonsense', failures: 3, next: 'soon', lastDay: '2021-02-12' };
    const { status, failures, next, lastDay, days } = states.stateOfSource('bluesky').read(stored);
    expect([status, failures, next, lastDay, days]).toEqual([null, 3, null, '2021-02-12', {}]);
  });

  test('of a source is no list of one status', () => {
    expect(states.stateOfSource('bluesky').read({ status: ['ok'] }).status).toBeNull();
  });

  test('of the stamps leaves whole ones, and no setting without any', () => {
    const stored = {
      seen: { '': ['dim', 7] },
      keys: { next: ['j', 9], previous: ['k'], saved: ['s', 'now'], help: [null, 9] },
      order: { '': ['hottest', 1, 2] },
      from: 'text',
    };
    expect(stamps.settingsStamps.read(stored)).toEqual({
      seen: { '': ['dim', 7] },
      keys: { next: ['j', 9] },
    });
  });

  test('of a visit keeps its time and the valid levels', () => {
    const at = '2026-11-24T09:12:00.000Z';
    const { read } = visits.of('cs.CV');
    expect(read({ at, levels: { a: 3, b: '4' }, before: { at: 'soon' } })).toEqual({
      at,
      levels: { a: 3 },
      before: null,
    });
    expect([read({ at: 5 }), read({ at: 'soon' }), read({ levels: {} })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('of texts and scales leaves none of them', () => {
    expect(pages.texts.read({ uiLanguage: 'de', other: 1 })).toEqual({});
    expect(gains.read({ bluesky: [1, 2], 'hot-papers': [1, 'two'] })).toEqual({});
    expect(gains.read({ bluesky: 7 })).toEqual({});
  });

  test('of the settings is as if none were chosen', () => {
    for (const odd of [['badgeFrom'], 'text', null, 7]) {
      expect(chosenSettings.read(odd)).toEqual({});
    }
  });

  test('of the news is no version', () => {
    expect(whatsNew.read(7)).toBeNull();
  });

  test('of the log leaves the other errors', () => {
    const error = { message: 'a', stack: '', at: '', version: '', place: '', times: 1 };
    expect(local.errorLog.read([null, error, { message: 'b' }])).toEqual([error]);
  });

  test('of the views leaves the others', () => {
    expect(views.read({ cs: { order: 'up', from: 9, off: ['new', 'old'] }, hep: 3 })).toEqual({
      cs: { off: ['new'] },
      hep: {},
    });
  });
});

describe('the name in a key', () => {
  const { marks, shards } = pages;
  test.each([
    ['2102', '2102', null],
    ['marks:2102', null, '2102'],
    ['heat', null, null],
    ['21021', null, null],
  ])('%s', (key, ofShard, ofMarks) => {
    expect([nameIn(shards, key), nameIn(marks, key)]).toEqual([ofShard, ofMarks]);
  });

  test('of a source’s state is told from others', () => {
    const keys = [states.stateOfSource('bluesky').key, states.archiveState.key, 'heat'];
    expect(keys.map(isSourceKey)).toEqual([true, true, false]);
  });

  test('is that which the key was made of', () => {
    const { syncedFollow, syncedSettings } = stamps;
    for (const family of [shards, marks, growths, visits, syncedSettings, syncedFollow]) {
      expect(nameIn(family, family.of('2102').key)).toBe('2102');
    }
  });
});
