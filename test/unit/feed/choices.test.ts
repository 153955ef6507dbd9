import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedPaper } from '../../../src/core/feed-day.ts';
import { readFeedDay } from '../../../src/core/formats/hot-papers-json.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { Services } from '../../services/index.ts';
import { postsBefore, viewOf } from '../../services/world.ts';
import { filesBelow, useFolder } from './feed-folder.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-10-06T12:20:00Z');
const folder = useFolder();
let now = START;
let services: Services;
beforeEach(async () => {
  now = START;
  services = await Services.start(() => now);
});
afterEach(() => services.close());

const write = (args: readonly string[], change: Partial<Environment> = {}) =>
  run(readOptions(['--out', folder.path, ...args]), { ...services.environment(), ...change });

/** Two runs: posts are counted when they are some hours old. */
async function writeTwice(args: readonly string[], change?: Partial<Environment>): Promise<void> {
  await write(args, change);
  now += 6 * HOUR;
  await write(args, change);
}

async function papers(): Promise<FeedPaper[]> {
  const files = Object.entries(await filesBelow(join(folder.path, 'days')));
  return files
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([, text]) => readFeedDay(text).papers);
}

async function listFile(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, lines.join('\n'));
  return path;
}

test('--categories lists papers of these alone', async () => {
  await writeTwice(['--categories', 'hep-th,math.AG']);
  const listed = await papers();
  expect(listed.length).toBeGreaterThan(5);
  const others = listed.filter(
    ({ categories }) => !categories.includes('hep-th') && !categories.includes('math.AG'),
  );
  expect(others).toEqual([]);
});

test('--accounts counts the posts of these alone', async () => {
  const accounts = await listFile('accounts', '@a.example.com # Ada', `did:plc:${'b'.repeat(24)}`);
  await writeTwice(['--sources', 'bluesky', '--accounts', accounts]);
  const handles = (await papers()).flatMap(({ posts }) => posts.map(({ handle }) => handle));
  expect(new Set(handles)).toEqual(new Set(['a.example.com', 'b.example.com']));
});

test('--without takes a paper, a post and an account out of every file that is published', async () => {
  await writeTwice([]);
  const listed = await papers();
  const [first] = listed;
  const posts = listed
    .flatMap((paper) => paper.posts)
    .filter(({ url }) => url.includes('bsky.app'));
  const post = posts.find(({ handle }) => handle !== 'a.example.com');
  const out = [first?.arxivId ?? '', post?.url ?? '', 'a.example.com'];
  expect(out.every((one) => one !== '')).toBe(true);
  // There it does not count: the list itself names what is left out.
  const without = await listFile('.state/without', ...out);
  now += HOUR;
  await write(['--without', without]);
  const files = Object.entries(await filesBelow(folder.path)).filter(
    ([name]) => !name.startsWith('.state/'),
  );
  for (const text of out) {
    const found = files.filter(([name, content]) => name.includes(text) || content.includes(text));
    expect([text, found.map(([name]) => name)]).toEqual([text, []]);
  }
});

test('a harvest whose token has ended begins again with the next run, and papers are named all the same', async () => {
  const expired = `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<error code="badResumptionToken">The token has ended.</error></OAI-PMH>`;
  const { fetch } = services.environment();
  const ended: Environment['fetch'] = async (input, init) =>
    String(input).includes('resumptionToken') ? new Response(expired) : await fetch(input, init);
  const { index } = await write([], { fetch: ended });
  expect(index.sources.arxiv).toMatchObject({
    ok: false,
    reason: { key: 'sourcesReasonSays', values: ['badResumptionToken'] },
  });
  expect((await papers()).filter(({ categories }) => categories.length === 0)).toEqual([]);
  const state = async () =>
    JSON.parse(await readFile(join(folder.path, '.state/state.json'), 'utf8'));
  expect((await state()).arxiv.harvested).toBeNull();
  const { index: second } = await write([]);
  expect(second.sources.arxiv).toMatchObject({ ok: true, silentSince: null });
  expect((await state()).arxiv.harvested).toBe('2026-10-06');
});

/** Bluesky's search, as somebody who is signed in is answered. */
function searching(environment: Environment, asked: string[]): Environment['fetch'] {
  return async (input, init) => {
    const { host, pathname, searchParams } = new URL(String(input));
    if (host !== 'bsky.social') return await environment.fetch(input, init);
    asked.push(`${init?.method ?? 'GET'} ${pathname}`);
    if (pathname.endsWith('createSession')) {
      const { password } = JSON.parse(String(init?.body));
      return password === 'good-pass'
        ? Response.json({ accessJwt: 'token' })
        : new Response('{}', { status: 401 });
    }
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer token');
    const domain = searchParams.get('domain') ?? '';
    const posts = [...postsBefore(now, 3).values()].filter(({ record }) =>
      JSON.stringify(record).includes(domain),
    );
    return Response.json({ posts: posts.map((post) => viewOf(post, now)) });
  };
}

const STREAMS = [
  'jetstream.us-east.bsky.network',
  'jetstream.us-west.bsky.network',
  'jetstream1.us-east.bsky.network',
  'jetstream2.us-west.bsky.network',
];

test('where every stream is dead, Bluesky’s search is asked by who has a login', async () => {
  for (const host of STREAMS) services.faults.set(host, 'dead');
  const asked: string[] = [];
  const login = { identifier: 'me.example.com', password: 'good-pass' };
  const fetch = searching(services.environment(), asked);
  const { index } = await write(['--sources', 'bluesky'], { login, fetch });
  expect(index.sources.bluesky).toMatchObject({ ok: true });
  expect(asked[0]).toBe('POST /xrpc/com.atproto.server.createSession');
  const posts = (await papers()).flatMap((paper) => paper.posts);
  expect(posts.length).toBeGreaterThan(10);
  expect(posts.filter(({ handle }) => handle === 'j.example.com')).toEqual([]);
});

test('without a login, or with a wrong one, Bluesky is silent and the search is left alone', async () => {
  for (const host of STREAMS) services.faults.set(host, 'dead');
  for (const login of [null, { identifier: 'me.example.com', password: 'wrong' }]) {
    const asked: string[] = [];
    const fetch = searching(services.environment(), asked);
    const { index } = await write(['--sources', 'bluesky'], { login, fetch });
    expect(index.sources.bluesky).toMatchObject({
      ok: false,
      reason: { key: 'sourcesReasonNetwork' },
    });
    expect(asked.filter((one) => one.includes('searchPosts'))).toEqual([]);
  }
});
