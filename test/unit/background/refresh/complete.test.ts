import { beforeEach, describe, expect, it } from 'vitest';
import { completionState } from '../../../../src/shared/storage/completion.ts';
import { type Answer, Setting } from './setting.ts';

const HOST = 'export.arxiv.org';

let setting: Setting;

beforeEach(() => {
  setting = new Setting(['hacker-news']);
  setting.onJson('hn.algolia.com', () => ({ hits: [] }));
  setting.on(HOST, (url) => new Response(atom(idsIn(url))));
});

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `2611.${String(at + 1).padStart(5, '0')}`);
const idsIn = (url: URL) => (url.searchParams.get('id_list') ?? '').split(',');
const asked = () =>
  setting.urls
    .map((url) => new URL(url))
    .filter(({ host }) => host === HOST)
    .map(idsIn);
const restart = () => setting.start().restart();

function atom(of: readonly string[]): string {
  const entries = of.map(
    (id) => `<entry><id>http://arxiv.org/abs/${id}v1</id><title>Of ${id}</title>
<summary>Text &amp; more.</summary><author><name>Ada Example</name></author>
<arxiv:primary_category term="math.AG"/><category term="math.AG"/></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`;
}

it('asks for what papers lack after the sources, by their ids alone', async () => {
  setting.incomplete = ['2611.00001', 'hep-th/9901001'];
  await restart();
  expect(setting.urls.at(-1)).toBe(
    'https://export.arxiv.org/api/query?id_list=2611.00001%2Chep-th%2F9901001&max_results=2',
  );
  expect(setting.requests.at(-1)).toMatchObject({ credentials: 'omit', redirect: 'manual' });
  expect(setting.named.get('hep-th/9901001')).toEqual({
    id: 'hep-th/9901001',
    title: 'Of hep-th/9901001',
    authors: ['Ada Example'],
    categories: ['math.AG'],
    abstract: 'Text & more.',
  });
});

it('asks a hundred at once, five seconds apart, three times a run, and each once', async () => {
  setting.incomplete = ids(450);
  await restart();
  expect(asked().map((some) => some.length)).toEqual([100, 100, 100]);
  expect(setting.slept.filter((time) => time === 5000)).toHaveLength(2);
  setting.pass(30);
  await restart();
  expect(asked().map((some) => some.length)).toEqual([100, 100, 100, 100, 50]);
  const all = asked().flat();
  expect(new Set(all).size).toBe(all.length);
});

it('asks about one that arXiv leaves out never again', async () => {
  setting.incomplete = ids(3);
  setting.on(HOST, () => new Response(atom(ids(2))));
  await restart();
  setting.pass(24 * 60);
  await restart();
  expect(asked()).toHaveLength(1);
});

it('asks nothing where all is known, where no source is on, and without permission', async () => {
  await restart();
  setting.incomplete = ids(1);
  setting.set({ sourcesOn: [] });
  await restart();
  setting.set({ sourcesOn: ['hacker-news'] });
  setting.granted = false;
  await restart();
  expect(asked()).toEqual([]);
});

it('takes nothing that it did not ask for', async () => {
  setting.incomplete = ids(1);
  setting.on(HOST, () => new Response(atom(['2611.00001', '2611.77777'])));
  await restart();
  expect([...setting.named.keys()]).toEqual(['2611.00001']);
});

describe('is patient', () => {
  it.each<[string, Answer]>([
    ['429', () => new Response('Rate exceeded.', { status: 429 })],
    ['406', () => new Response('', { status: 406 })],
    ['500', () => new Response('', { status: 500 })],
    ['nobody there', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a web page', () => new Response('<!doctype html><p>Busy')],
    ['half an answer', () => new Response(atom(ids(3)).slice(0, -20))],
    ['a body without end', () => new Response('x'.repeat(5_000_000))],
    [
      'a redirect',
      () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }),
    ],
  ])('after %s: it waits longer each time, and loses no paper', async (_, answer) => {
    setting.incomplete = ids(3);
    setting.on(HOST, answer);
    await restart();
    await restart();
    expect(asked()).toHaveLength(1);
    setting.pass(6);
    await restart();
    setting.pass(6);
    await restart();
    expect(asked()).toHaveLength(2);
    setting.on(HOST, (url) => new Response(atom(idsIn(url))));
    setting.pass(30);
    await restart();
    expect([...setting.named.keys()]).toEqual(ids(3));
  });

  it('after Retry-After', async () => {
    setting.incomplete = ids(1);
    setting.on(HOST, () => new Response('', { status: 503, headers: { 'retry-after': '7200' } }));
    await restart();
    setting.pass(100);
    await restart();
    expect(asked()).toHaveLength(1);
    setting.pass(30);
    await restart();
    expect(asked()).toHaveLength(2);
  });
});

describe('an answer without papers', () => {
  const patiently = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) {
      await restart();
      setting.pass(7 * 60);
    }
  };

  it.each<[string, Answer]>([
    ['empty', () => new Response(atom([]))],
    ['400', () => new Response('', { status: 400 })],
  ])('is asked for in halves, which finds a bad id (%s)', async (_, bad) => {
    setting.incomplete = ids(8);
    setting.on(HOST, (url) =>
      idsIn(url).includes('2611.00003') ? bad(url, {}) : new Response(atom(idsIn(url))),
    );
    await patiently(16);
    expect(setting.named.size).toBe(7);
    const before = asked().length;
    await patiently(2);
    expect(asked()).toHaveLength(before);
  });
});

it('is not misled by a state that is damaged', async () => {
  setting.incomplete = ids(1);
  setting.area.put({ [completionState.key]: { asked: 'x', next: 'soon', size: -1 } });
  await restart();
  expect(setting.named.size).toBe(1);
});

it('is asked again after everything was deleted', async () => {
  setting.incomplete = ids(1);
  const refresher = setting.start();
  await refresher.restart();
  setting.named.clear();
  await refresher.forget();
  await refresher.restart();
  expect(setting.named.size).toBe(1);
});
