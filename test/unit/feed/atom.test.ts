import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { atomXml } from '../../../src/feed/atom/entry.ts';
import { readAtom } from '../../../src/feed/atom/read-atom.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { childrenOf } from '../../../src/sources/arxiv/xml.ts';
import { MARKUP } from '../../fixtures/hostile.ts';
import { environmentOf } from './environment.ts';
import { filesBelow, useFolder } from './feed-folder.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const folder = useFolder();

const environment = (now: number, upvotes: number, title = 'Words'): Environment =>
  environmentOf(async (input) => {
    const day = new URL(String(input)).searchParams.get('date') ?? '';
    const paper = { id: `2611.000${day.slice(8)}`, title, upvotes, authors: [{ name: title }] };
    return Response.json([{ paper: { ...paper, submittedOnDailyAt: `${day}T04:00:00.000Z` } }]);
  }, now);

const write = (now: number, upvotes: number, title?: string, more: readonly string[] = []) =>
  run(
    readOptions(['--out', folder.path, '--sources', 'hugging-face', '--days', '3', ...more]),
    environment(now, upvotes, title),
  );

/** The feed, read by a strict parser. */
async function feed(): Promise<XmlElement> {
  const { 'atom.xml': text = '' } = await filesBelow(folder.path);
  const { root } = parseXml(text);
  if (root === null) throw new Error('no root');
  return root;
}

const textsOf = (element: XmlElement, name: string) =>
  childrenOf(element, name).map(({ text }) => text);

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What RFC 4287 asks of a feed or an entry; section 4.1.1 and 4.1.2. */
function expectSound(element: XmlElement): void {
  expect(textsOf(element, 'id')).toEqual([expect.stringMatching(/^(?:https|tag):\S+$/)]);
  expect(textsOf(element, 'title')).toHaveLength(1);
  expect(textsOf(element, 'updated')).toEqual([expect.stringMatching(RFC_3339)]);
  for (const author of childrenOf(element, 'author'))
    expect(textsOf(author, 'name')).toHaveLength(1);
  for (const { attributes } of childrenOf(element, 'link')) {
    expect(attributes.href).toMatch(/^https:\/\//);
  }
  const alternates = childrenOf(element, 'link').map(
    ({ attributes: { rel, type } }) => `${rel} ${type}`,
  );
  expect(new Set(alternates).size).toBe(alternates.length);
}

test('a paper is in the feed from when it becomes hot on, once, with its counts then', async () => {
  await write(NOW, 3);
  expect(childrenOf(await feed(), 'entry')).toEqual([]);
  await write(NOW + HOUR, 100);
  await write(NOW + 2 * HOUR, 500);
  const entries = childrenOf(await feed(), 'entry');
  expect(entries.flatMap((entry) => textsOf(entry, 'id')).sort()).toEqual([
    'https://arxiv.org/abs/2611.00022#hot-papers',
    'https://arxiv.org/abs/2611.00023#hot-papers',
    'https://arxiv.org/abs/2611.00024#hot-papers',
  ]);
  for (const entry of entries) {
    expect(textsOf(entry, 'published')).toEqual(['2026-11-24T13:00:00Z']);
    expect(textsOf(entry, 'summary')[0]).toContain('Hugging Face: 100 upvotes');
  }
});

test('a paper that cools down and becomes hot again is not added again, also without state', async () => {
  await write(NOW, 100);
  await rm(join(folder.path, '.state'), { recursive: true });
  await rm(join(folder.path, 'atom.xml'));
  await write(NOW + HOUR, 500);
  expect(childrenOf(await feed(), 'entry')).toEqual([]);
});

test('a run that was ended after the feed was written adds nothing twice', async () => {
  await write(NOW, 100);
  await rm(join(folder.path, 'papers'), { recursive: true });
  await write(NOW + HOUR, 200);
  const entries = childrenOf(await feed(), 'entry');
  expect(entries.map((entry) => textsOf(entry, 'published')[0])).toEqual([
    '2026-11-24T12:00:00Z',
    '2026-11-24T12:00:00Z',
    '2026-11-24T12:00:00Z',
  ]);
});

test.each(MARKUP)('the feed is sound whatever a title is: %s', async (title) => {
  await write(NOW, 100, `${title}\u0000\u0008\u001f\ufffe\ud800 &amp;`, [
    ...['--home', 'https://feed.example.org/'],
    ...['--title', 'Cats & “Dogs” <b>'],
  ]);
  const root = await feed();
  expect(root.name).toBe('feed');
  expect(root.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
  expectSound(root);
  expect(textsOf(root, 'author')).toHaveLength(1);
  expect(textsOf(root, 'title')).toEqual(['Cats & “Dogs” <b>']);
  const entries = childrenOf(root, 'entry');
  expect(entries).toHaveLength(3);
  for (const entry of entries) {
    expectSound(entry);
    expect(childrenOf(entry, 'title')[0]?.children.every(({ type }) => type === 'text')).toBe(true);
  }
});

test('what is left out of the feed goes out of Atom, too', async () => {
  await write(NOW, 100);
  const without = join(folder.path, 'without.txt');
  await writeFile(without, '2611.00023 # by request\n');
  await write(NOW + HOUR, 100, 'Words', ['--without', without]);
  const ids = childrenOf(await feed(), 'entry').flatMap((entry) => textsOf(entry, 'id'));
  expect(ids.sort()).toEqual([
    'https://arxiv.org/abs/2611.00022#hot-papers',
    'https://arxiv.org/abs/2611.00024#hot-papers',
  ]);
});

test('what is written is read again', () => {
  const entry = {
    id: 'math/0601001',
    title: 'A < B & “C”',
    published: '2026-11-24T12:00:00Z',
    authors: ['Ada & Bob'],
    categories: ['math.AG'],
    summary: 'One. <b>Two</b> "three"',
  };
  const name = 'atom.xml';
  const made = { name, title: 'T', home: '', updated: entry.published, entries: [entry] };
  expect(readAtom(atomXml(made))).toEqual([entry]);
  expect(readAtom(atomXml(made).slice(0, -30))).toEqual([]);
});

test('papers that become hot at once are in one order, whichever of them a run that was ended had noted', async () => {
  await write(NOW, 100);
  const { 'atom.xml': whole } = await filesBelow(folder.path);
  const papers = join(folder.path, 'papers/2611.json');
  const noted = JSON.parse((await filesBelow(folder.path))['papers/2611.json'] ?? '');
  noted[2].pop();
  await writeFile(papers, JSON.stringify(noted));
  await write(NOW, 100);
  expect((await filesBelow(folder.path))['atom.xml']).toBe(whole);
});
