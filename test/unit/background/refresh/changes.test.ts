import { describe, expect, it } from 'vitest';
import type { FetchedSourceId } from '../../../../src/core/sources.ts';
import { Setting } from './setting.ts';

/** Services that rename a field, or write in another encoding: each must be seen as changed. */

const ids = [1, 2, 3].map((number) => `2611.0000${number}`);

const huggingFace = () =>
  ids.map((id) => ({
    paper: { id, title: `Of ${id}`, upvotes: 7, authors: [{ name: 'Zoë' }], summary: 'Text.' },
    numComments: 2,
  }));
const hackerNews = () => ({
  hits: ids.map((id, index) => ({
    objectID: String(index + 1),
    title: `Of ${id}`,
    url: `https://arxiv.org/abs/${id}`,
    points: 7,
    num_comments: 2,
  })),
});
const bluesky = () => ({
  posts: ids.map((id) => ({
    uri: `at://did:plc:example/app.bsky.feed.post/${id.slice(5)}`,
    author: { handle: 'ada.example.com' },
    record: { createdAt: '2026-11-04T01:00:00Z', text: `https://arxiv.org/abs/${id}` },
    embed: { external: { uri: `https://arxiv.org/abs/${id}`, title: `Of ${id}` } },
    repostCount: 1,
    likeCount: 7,
  })),
});

const SERVICES: { source: FetchedSourceId; host: string; answer: () => unknown }[] = [
  { source: 'hugging-face', host: 'huggingface.co', answer: huggingFace },
  { source: 'hacker-news', host: 'hn.algolia.com', answer: hackerNews },
  { source: 'bluesky', host: 'api.bsky.app', answer: bluesky },
];

async function stateAfter(
  source: FetchedSourceId,
  text: string,
  setting = new Setting([source]),
): Promise<{ status: string; reason?: { key: string }; digests: number }> {
  const { host } = SERVICES.find((service) => service.source === source) ?? { host: '' };
  setting.on(host, () => new Response(text));
  const state = await setting.stateAfterStart(source);
  return { ...state, digests: setting.digests.length };
}

describe.each(SERVICES)('$source', ({ source, answer }) => {
  it('is well where nothing is renamed', async () => {
    expect(await stateAfter(source, JSON.stringify(answer()))).toMatchObject({ status: 'ok' });
  });

  it.each(
    {
      'hugging-face': ['"id"', '"paper"'],
      'hacker-news': ['"url"', '"objectID"'],
      bluesky: ['"uri":"at', '"record"'],
    }[source as string]?.map((name) => [name]) ?? [],
  )('has changed where %s is called something else, and is not "empty"', async (name) => {
    const renamed = name.replace('"', '"new_');
    let text = JSON.stringify(answer()).replaceAll(name, renamed);
    if (name === '"record"') text = text.replaceAll('"embed"', '"new_embed"');
    expect(await stateAfter(source, text)).toMatchObject({ status: 'changed', digests: 0 });
  });

  it('has changed where its counts are called something else', async () => {
    const text = JSON.stringify(answer()).replace(/"(upvotes|points|\w+Count)"/g, '"new_$1"');
    expect(await stateAfter(source, text)).toMatchObject({
      status: 'changed',
      reason: { key: 'sourcesReasonNoCounts' },
      digests: 0,
    });
  });
});

describe('an answer in another encoding', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const answerBytes = async (bytes: Uint8Array<ArrayBuffer>) => {
    const setting = new Setting(['hugging-face']);
    setting.on('huggingface.co', () => new Response(bytes));
    return { setting, state: await setting.stateAfterStart('hugging-face') };
  };

  it('is read where it can only be Latin-1: U+FFFD stood in the names', async () => {
    const { setting, state } = await answerBytes(latin1(JSON.stringify(huggingFace())));
    expect(state).toMatchObject({ status: 'ok' });
    expect(setting.digests[0]?.entries[0]?.authors).toEqual(['Zoë']);
  });

  it('has changed where characters are lost', async () => {
    const mixed = JSON.stringify(huggingFace()).replace('Of ', 'Â©'.repeat(9));
    const { state } = await answerBytes(latin1(mixed));
    expect(state).toMatchObject({
      status: 'changed',
      reason: { key: 'sourcesReasonEncoding' },
    });
  });

  it('is well where someone wrote U+FFFD', async () => {
    const text = JSON.stringify(huggingFace()).replace('Of ', '\ufffd ');
    expect(await stateAfter('hugging-face', text)).toMatchObject({ status: 'ok' });
  });
});

describe('entries that all lack what they had yesterday', () => {
  it.each([
    ['title', 'title'],
    ['authors', 'authors'],
    ['summary', 'abstract'],
    ['numComments', 'comments'],
  ])('mean that the service has changed: %s', async (name, field) => {
    const setting = new Setting(['hugging-face']);
    const text = JSON.stringify(huggingFace());
    await stateAfter('hugging-face', text, setting);
    setting.pass(24 * 60);
    const before = setting.digests.length;
    const renamed = text.replaceAll(`"${name}"`, '"new_name"');
    expect(await stateAfter('hugging-face', renamed, setting)).toMatchObject({
      status: 'changed',
      reason: { key: 'sourcesReasonLacks', values: [field] },
    });
    // What it still says is kept.
    expect(setting.digests.length).toBeGreaterThan(before);
  });

  it('are no change where they never had it', async () => {
    const setting = new Setting(['hugging-face']);
    const text = JSON.stringify(huggingFace()).replaceAll('"summary"', '"other"');
    await stateAfter('hugging-face', text, setting);
    setting.pass(24 * 60);
    expect(await stateAfter('hugging-face', text, setting)).toMatchObject({ status: 'ok' });
  });

  it('are no change where they are few', async () => {
    const setting = new Setting(['hugging-face']);
    await stateAfter('hugging-face', JSON.stringify(huggingFace()), setting);
    setting.pass(24 * 60);
    const [first] = huggingFace();
    const one = JSON.stringify([first]).replaceAll('"summary"', '"other"');
    expect(await stateAfter('hugging-face', one, setting)).toMatchObject({ status: 'ok' });
  });
});
