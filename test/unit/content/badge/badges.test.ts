// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Badges, makeBadges } from '../../../../src/content/badge/badges.ts';
import { type BarRoom, makeBarRoom } from '../../../../src/content/badge/bar-room.ts';
import { makeReadModel, type ReadModel } from '../../../../src/content/badge/read-model.ts';
import { removeBadges } from '../../../../src/content/live/remove.ts';
import { listPage } from '../../../../src/content/pages/list.ts';
import type { ShardPaper } from '../../../../src/core/shard.ts';
import { badgeSettings, heat, ofMonths, texts } from '../../../../src/shared/storage/pages.ts';
import { extension } from '../fake-extension.ts';
import { shardText } from '../shard-text.ts';

function paper(retweets: number): ShardPaper {
  const standing = { source: 'hot-papers', counts: { retweets }, posts: 0 } as const;
  return {
    categories: ['cs.CV'],
    standings: [{ ...standing, at: '', day: '2021-02-12', top: '' }],
  };
}

function row(id: string): HTMLElement {
  const made = document.createElement('dt');
  const link = document.createElement('a');
  link.href = `/abs/${id}`;
  link.title = 'Abstract';
  made.append(link);
  list.append(made);
  return made;
}

let list: HTMLElement;
let model: ReadModel;
let bar: BarRoom;
let badges: Badges;
let failed: unknown[];

beforeEach(() => {
  list = document.createElement('dl');
  document.body.replaceChildren(list);
  extension.store({
    '2101': shardText({ '2101.00001': paper(7), '2101.00002': paper(8) }),
    '2012': shardText({ '2012.00001': paper(9) }),
  });
  failed = [];
  model = makeReadModel();
  const hooks = {
    change: (run: () => void) => run(),
    replace: (old: Element, fresh: Element) => old.replaceWith(fresh),
    looked() {},
    fail: (error: unknown) => failed.push(error),
  };
  bar = makeBarRoom(listPage);
  badges = makeBadges(listPage, model, bar, () => hooks);
});
afterEach(() => {
  extension.clear();
});

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('.hot-papers-badge')].map(
    ({ dataset }) => `${dataset.arxivId} ${dataset.retweets}`,
  );

async function start(): Promise<void> {
  await model.read([badgeSettings, heat, texts, ...ofMonths(['2101'])]);
  await badges.restyle([]);
}

describe('badges', () => {
  test('rows that came before the storage answered get theirs then', async () => {
    await badges.look([row('2101.00001')]);
    expect(shown()).toEqual([]);
    await start();
    expect(shown()).toEqual(['2101.00001 7']);
  });

  test('a row of a known month has its badge at once', async () => {
    await start();
    badges.look([row('2101.00001')]);
    expect(shown()).toEqual(['2101.00001 7']);
  });

  test('all rows of further months cost one more read', async () => {
    await start();
    const rows = ['2012.00001', '2011.00001', '2012.00002', '2101.00002'].map(row);
    extension.reads.length = 0;
    await badges.look(rows);
    expect(shown()).toEqual(['2012.00001 9', '2101.00002 8']);
    expect(extension.reads).toEqual([['2012', 'marks:2012', '2011', 'marks:2011']]);
  });

  test('a row looked at again keeps one badge, brought up to date', async () => {
    await start();
    const one = row('2101.00001');
    await badges.look([one, one]);
    model.take('2101', shardText({ '2101.00001': paper(70) }));
    await badges.look([one]);
    expect(shown()).toEqual(['2101.00001 70']);
    model.take('2101', '');
    await badges.look([one]);
    expect(shown()).toEqual([]);
  });

  test('a copy of a badge in a row makes room for one of ours, and has no paper', async () => {
    await start();
    const one = row('2101.00001');
    await badges.look([one]);
    const badge = one.querySelector('.hot-papers-badge');
    const copy = badge?.cloneNode(true) as Element;
    expect([badge && badges.idOf(badge), badges.idOf(copy)]).toEqual(['2101.00001', undefined]);
    badge?.before(copy);
    await badges.look([one]);
    const badgesOf = (row: Element) => [...row.querySelectorAll('.hot-papers-badge')];
    expect(badgesOf(one).map(badges.idOf)).toEqual(['2101.00001']);
    badgesOf(one)[0]?.replaceWith(copy);
    await badges.look([one]);
    expect(badgesOf(one).map(badges.idOf)).toEqual(['2101.00001']);
  });

  test('a badge that another script has put there stays when ours go', async () => {
    await start();
    const one = row('2101.00001');
    await badges.look([one]);
    const forged = document.createElement('span');
    forged.className = 'hot-papers-badge';
    document.body.append(forged);
    removeBadges(badges);
    expect([...document.querySelectorAll('.hot-papers-badge')]).toEqual([forged]);
  });

  test('a row that is none any more loses its badge', async () => {
    await start();
    const one = row('2101.00001');
    await badges.look([one]);
    one.querySelector('a')?.remove();
    await badges.look([one]);
    expect(shown()).toEqual([]);
  });

  test('one odd row does not cost the others theirs, and its error is handed on', async () => {
    const odd = row('2101.00001');
    odd.append = () => {
      throw new TypeError('no room');
    };
    await start();
    await badges.look([odd, row('2101.00002')]);
    expect(shown()).toEqual(['2101.00002 8']);
    expect(failed).toHaveLength(1);
  });

  test('the room of the bar stands before the first list, once', async () => {
    await start();
    await badges.look([row('2101.00009'), row('2101.00001')]);
    const bars = [...document.querySelectorAll('#hot-papers-bar')];
    expect(bars.map((bar) => bar.nextElementSibling)).toEqual([list]);
    bar.remove();
    expect(document.body.children.length).toBe(1);
  });

  test('no bar where the reader wants none', async () => {
    extension.store({ settings: { bar: false } });
    await start();
    await badges.look([row('2101.00001')]);
    expect(document.querySelector('#hot-papers-bar')).toBeNull();
    expect(shown().length).toBe(1);
  });
});
