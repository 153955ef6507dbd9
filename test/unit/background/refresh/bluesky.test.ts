import { beforeEach, expect, it } from 'vitest';
import { Setting } from './setting.ts';

const HOST = 'api.bsky.app';
const sliceOf = (url: URL) => (url.searchParams.get('since') ?? '').slice(0, 13);
const idOf = (url: URL) => `2611.0${sliceOf(url).slice(8, 10)}${sliceOf(url).slice(11, 13)}`;

/** An answer with a post about the paper whose ID names day and hour of the slice. */
function postsOf(url: URL) {
  const uri = `at://did:plc:example/app.bsky.feed.post/${idOf(url).replace('.', '')}`;
  const text = `https://arxiv.org/abs/${idOf(url)}`;
  const record = { createdAt: url.searchParams.get('since'), text };
  return { posts: [{ uri, author: {}, record, repostCount: 1, likeCount: 2 }] };
}

let setting: Setting;

beforeEach(() => {
  setting = new Setting(['bluesky']);
  setting.onJson(HOST, postsOf);
});

const papersOf = (day: string) =>
  setting.digests
    .filter((digest) => digest.day === day)
    .flatMap((digest) => digest.entries.map(({ arxivId }) => arxivId));

it('loses nothing but the slice that is refused, and asks for it again', async () => {
  const refused = '2026-11-03T06';
  setting.on(HOST, (url) =>
    sliceOf(url) === refused ? new Response('', { status: 403 }) : Response.json(postsOf(url)),
  );
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({
    status: 'blocked',
    reason: { key: 'sourcesReasonRefused' },
    next: new Date(setting.time + 5 * 60_000).toISOString(),
  });
  expect(papersOf('2026-11-03')).toEqual(['2611.00300', '2611.00312', '2611.00318']);

  setting.onJson(HOST, postsOf);
  setting.urls.length = 0;
  setting.pass(5);
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({ status: 'ok' });
  expect(setting.urls.some((url) => url.includes('since=2026-11-03T06'))).toBe(true);
  expect(papersOf('2026-11-03')).toContain('2611.00306');
  expect(papersOf('2026-11-02')).toHaveLength(4);
});

it('stops at once where the service asks for patience, and keeps what was read', async () => {
  setting.on(HOST, (url) =>
    setting.urls.length > 2 ? new Response('', { status: 429 }) : Response.json(postsOf(url)),
  );
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({ status: 'rate-limited' });
  expect(setting.urls).toHaveLength(3);
  expect(papersOf('2026-11-04')).toEqual(['2611.00400', '2611.00406']);
});

it.each([
  ['a cursor', { cursor: '100' }],
  ['more hits than posts', { hitsTotal: 250 }],
])('says that %s means the top of a slice', async (_, more) => {
  setting.onJson(HOST, (url) => ({ ...postsOf(url), ...more }));
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({
    status: 'ok',
    reason: { key: 'sourcesTopOnly', values: [1] },
  });
});

it('says nothing of a slice that is whole', async () => {
  setting.onJson(HOST, (url) => ({ ...postsOf(url), cursor: '', hitsTotal: 1 }));
  expect(await setting.stateAfterStart('bluesky')).not.toHaveProperty('reason');
});

it('finds posts whose link stands in a card alone, and asks in the other form where it finds none', async () => {
  const form = (url: URL | string) => new URL(url).searchParams.get('q');
  await setting.stateAfterStart('bluesky');
  expect(new Set(setting.urls.map(form))).toEqual(new Set(['*']));

  setting = new Setting(['bluesky']);
  setting.onJson(HOST, (url) => (form(url) === '*' ? { posts: [] } : postsOf(url)));
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({ status: 'ok' });
  expect(setting.urls.slice(0, 2).map(form)).toEqual(['*', 'arxiv.org']);
  expect(papersOf('2026-11-03')).toHaveLength(4);
});

it('asks in the other form where the first is not understood', async () => {
  setting.on(HOST, (url) =>
    url.searchParams.get('q') === '*'
      ? Response.json({ error: 'InvalidRequest', message: 'bad query' }, { status: 400 })
      : Response.json(postsOf(url)),
  );
  expect(await setting.stateAfterStart('bluesky')).toMatchObject({ status: 'ok' });
});
