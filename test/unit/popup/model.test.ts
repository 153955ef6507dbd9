import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FailureError } from '../../../src/core/failure.ts';
import { CHOICES } from '../../../src/popup/arrange.ts';
import { ListModel } from '../../../src/popup/model.ts';
import { type Place, START } from '../../../src/popup/place.ts';
import type { MessageType } from '../../../src/shared/messages.ts';
import { dayList, row } from './rows.ts';

interface Asked {
  type: MessageType;
  request: Record<string, unknown>;
  answer: (reply: unknown) => Promise<void>;
  fail: (error: Error) => Promise<void>;
}

let asked: Asked[];

/** A background whose answers the test gives, in the order it wants. */
const send: ConstructorParameters<typeof ListModel>[0] = (type, request) =>
  new Promise((resolve, reject) => {
    asked.push({
      type,
      request,
      async answer(reply) {
        resolve(reply as Parameters<typeof resolve>[0]);
        await vi.advanceTimersByTimeAsync(0);
      },
      async fail(error) {
        reject(error);
        await vi.advanceTimersByTimeAsync(0);
      },
    });
  });

const open = (place: Partial<Place> = {}) =>
  new ListModel(send, { ...START, ...place }, CHOICES, () => undefined);

function nth(index: number): Asked {
  const found = asked[index];
  if (found === undefined) throw new Error(`Only ${asked.length} requests`);
  return found;
}

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('the latest day is asked for at once', async () => {
  const model = open();
  expect(asked).toMatchObject([{ type: 'day', request: { day: null, all: false } }]);
  await nth(0).answer(dayList('2021-02-12', [row('a')]));
  expect(model.state.papers).toHaveLength(1);
  expect(model.state.nav?.day).toBe('2021-02-12');
});

test('a week without a day is that of the latest', async () => {
  open({ view: 'week' });
  await nth(0).answer(dayList('2021-02-12'));
  expect(nth(1)).toMatchObject({ type: 'week', request: { day: '2021-02-12' } });
});

test('what was shown the last time stays until the answer is there', async () => {
  const papers = [row('kept')];
  const kept = { nav: dayList('2021-02-11'), papers, searched: papers, near: 0, found: 1 };
  const model = new ListModel(send, START, CHOICES, () => undefined, kept);
  expect(model.state.papers).toEqual(papers);
  expect(model.state.shows).toEqual(START);
  expect(asked).toMatchObject([{ type: 'day' }]);
  await nth(0).answer(dayList('2021-02-12', [row('new')]));
  expect(model.state.papers?.[0]?.id).toBe('new');
});

test('an answer that is no longer wanted is dropped', async () => {
  const model = open();
  model.show({ day: '2021-02-11' });
  await nth(1).answer(dayList('2021-02-11', [row('new')]));
  await nth(0).answer(dayList('2021-02-12', [row('old')]));
  expect(model.state.papers?.[0]?.id).toBe('new');
});

test('slowness is told after 200 ms, not before', async () => {
  const model = open();
  await vi.advanceTimersByTimeAsync(199);
  expect(model.state.slow).toBe(false);
  await vi.advanceTimersByTimeAsync(2);
  expect(model.state.slow).toBe(true);
  await nth(0).answer(dayList('2021-02-12'));
  expect(model.state.slow).toBe(false);
});

describe('search', () => {
  test('while one is under way asks only for what was typed last', async () => {
    const model = open();
    await nth(0).answer(dayList('2021-02-12'));
    for (const query of ['n', 'ne', 'nerf']) model.show({ query });
    expect(asked.map(({ request }) => request.text)).toEqual([undefined, 'n']);
    await nth(1).answer({ papers: [row('a')], of: 9 });
    expect(model.state.papers).toEqual([]);
    expect(nth(2).request.text).toBe('nerf');
    await nth(2).answer({ papers: [row('b')], of: 1 });
    expect(model.state.found).toBe(1);
    expect(model.state.papers?.[0]?.id).toBe('b');
  });

  test('shows what the list at hand has until the answer is there', async () => {
    const model = open();
    await nth(0).answer(dayList('2021-02-12', [row('nerf'), row('other')]));
    model.show({ query: 'nerf' });
    expect(model.state).toMatchObject({ near: 1, papers: [{ id: 'nerf' }] });
    expect(model.state.shows?.query).toBe('nerf');
    await nth(1).answer({ papers: [row('far'), row('nerf')], of: 2 });
    expect(model.state).toMatchObject({
      near: 1,
      found: 2,
      papers: [{ id: 'nerf' }, { id: 'far' }],
    });
  });

  test('that is cleared shows the day again', async () => {
    const model = open({ query: 'nerf' });
    model.show({ query: '' });
    await nth(0).answer({ papers: [row('hit')], of: 1 });
    await nth(1).answer(dayList('2021-02-12', [row('day')]));
    expect(model.state.papers?.[0]?.id).toBe('day');
    expect(asked).toHaveLength(2);
  });

  test('for white space is none', () => {
    open({ query: '  ' });
    expect(nth(0).type).toBe('day');
  });
});

describe('failures', () => {
  test('of the first request are kept with their words', async () => {
    const model = open();
    await nth(0).fail(new FailureError('databaseUnavailable'));
    expect(model.state.failure?.key).toBe('databaseUnavailable');
    void model.reload();
    await nth(1).answer(dayList('2021-02-12'));
    expect(model.state.failure).toBeNull();
  });

  test('of a reload leave the list', async () => {
    const model = open();
    await nth(0).answer(dayList('2021-02-12', [row('a')]));
    void model.load();
    await nth(1).fail(new FailureError('backgroundSilent'));
    expect(model.state.papers).toHaveLength(1);
    expect(model.state.failure?.key).toBe('backgroundSilent');
  });

  test('of saving take the mark back, also from the list that a search began in', async () => {
    const model = open();
    await nth(0).answer(dayList('2021-02-12', [row('a')]));
    void model.save('a', true);
    expect(model.state.papers?.[0]?.saved).toBe(true);
    await nth(1).fail(new FailureError('storageFull'));
    expect(model.state.papers?.[0]?.saved).toBe(false);
    expect(model.state.searched[0]?.saved).toBe(false);
  });
});

test('refreshing asks the sources once, then for the list again', async () => {
  const model = open();
  await nth(0).answer(dayList('2021-02-12'));
  void model.refresh();
  void model.refresh();
  expect(asked.map(({ type }) => type)).toEqual(['day', 'refresh']);
  await nth(1).answer(null);
  expect(asked.map(({ type }) => type)).toContain('sources');
  await nth(2).answer(dayList('2021-02-13'));
  await nth(3).answer([]);
  expect(model.state.refreshing).toBe(false);
  expect(model.state.nav?.day).toBe('2021-02-13');
});

describe('a long reading list', () => {
  const ids = (model: ListModel) => model.state.papers?.map(({ id }) => id).join(' ');

  test('shows its first rows at once, and the others as they arrive', async () => {
    const rest = Array.from({ length: 70 }, (_, index) => `r${index}`);
    const model = open({ view: 'saved' });
    await nth(0).answer({ papers: [row('a')], rest });
    expect(ids(model)).toBe('a');
    expect([model.state.found, model.state.partial]).toEqual([71, true]);
    expect(nth(1)).toMatchObject({ type: 'savedPapers', request: { ids: rest.slice(0, 60) } });
    await nth(1).answer(rest.slice(0, 60).map((id) => row(id)));
    expect(model.state.papers).toHaveLength(61);
    await nth(2).answer(rest.slice(60).map((id) => row(id)));
    expect(ids(model)).toBe(['a', ...rest].join(' '));
    expect(model.state.partial).toBe(false);
  });

  test('is never shorter while it is read again', async () => {
    const model = open({ view: 'saved' });
    await nth(0).answer({ papers: [row('a')], rest: ['b', 'c'] });
    await nth(1).answer([row('b'), row('c')]);
    void model.load();
    await nth(2).answer({ papers: [row('new')], rest: ['a', 'c'] });
    expect(ids(model)).toBe('new a c');
  });

  test('asks for no more once another list is open', async () => {
    const model = open({ view: 'saved' });
    await nth(0).answer({ papers: [row('a')], rest: ['b'] });
    model.show({ view: 'day' });
    await nth(1).answer([row('b')]);
    expect(ids(model)).toBe('a');
    await nth(2).answer(dayList('2021-02-12', [row('d')]));
    expect([ids(model), model.state.partial]).toEqual(['d', false]);
  });
});

describe('a paper of the reading list', () => {
  const reading = { read: false, tags: ['nerf'] };
  const openSaved = async () => {
    const model = open({ view: 'saved' });
    await nth(0).answer({ papers: [{ ...row('a'), saved: true, reading }], rest: [] });
    return model;
  };

  test('is read at once, and stays in view until another part of the list is chosen', async () => {
    const model = await openSaved();
    void model.setReading('a', reading, { read: true });
    expect(model.state.papers?.[0]?.reading).toEqual({ read: true, tags: ['nerf'] });
    expect(nth(1)).toMatchObject({
      type: 'setReading',
      request: { id: 'a', read: true, tags: ['nerf'] },
    });
    expect(model.state.touched).toEqual(new Set(['a']));
    model.choose({ from: 1 });
    expect(model.state.touched).toEqual(new Set(['a']));
    model.choose({ reading: 'unread' });
    expect(model.state.touched).toEqual(new Set());
  });

  test('gets its tags back if they cannot be stored', async () => {
    const model = await openSaved();
    void model.setReading('a', reading, { tags: [] });
    await nth(1).fail(new FailureError('backgroundSilent'));
    expect(model.state.papers?.[0]?.reading).toEqual(reading);
    expect(model.state.failure?.key).toBe('backgroundSilent');
  });
});
