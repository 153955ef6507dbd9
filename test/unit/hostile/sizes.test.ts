import { describe, expect, it } from 'vitest';
import { readDigest } from '../../../src/core/formats/detect.ts';
import { fixture, HOT_PAPERS, refusal } from '../core/formats/fixture.ts';
import { isLinear } from './linear.ts';

const CONTEXT = { day: '2021-03-04' };
const MANY = 50_001;

const repeated = (piece: string) => Array<string>(MANY).fill(piece);

describe('a digest of more papers than a month has', () => {
  it.each([
    ['Hugging Face', `[${repeated('{"paper":{"id":"2103.00001"}}').join(',')}]`],
    ['Hacker News', `{"hits":[${repeated('{}').join(',')}]}`],
    ['Bluesky', `{"posts":[${repeated('{}').join(',')}]}`],
    [
      'Hot Papers',
      `---\ntitle: Hot Papers 2021-03-04\n---\n${repeated('# 1. A\n- retweets: 1\n').join('')}`,
    ],
    ['papers', `# 9 Papers (2021-03-04)\n${repeated('### A\n').join('')}`],
    ['arXiv', `# ArXiv cs.CV --Thu, 4 Mar 2021\n${repeated('### 1.A\n').join('')}`],
  ])('of %s is refused', (_, text) => {
    expect(refusal(text)).toBe('readingTooMany');
  });
});

describe('one paper in many posts is read once, in time that grows with their number', () => {
  const story = (_: unknown, id: number) => ({
    objectID: `${id}`,
    url: '//arxiv.org/abs/2103.00001',
  });
  const posts = (_: unknown, id: number) => ({
    uri: `at://did:plc:a/app.bsky.feed.post/a${id}`,
    record: { text: 'arxiv.org/abs/2103.00001' },
  });

  it.each([
    ['Hacker News', (size: number) => ({ hits: Array.from({ length: size }, story) })],
    ['Bluesky', (size: number) => ({ posts: Array.from({ length: size }, posts) })],
  ])('%s', (_, answer) => {
    const work = (size: number) => {
      const text = JSON.stringify(answer(size));
      return () => readDigest(text, CONTEXT);
    };
    expect(work(1000)().digest.entries.map((entry) => entry.posts.length)).toEqual([1000]);
    expect(isLinear(work, 20_000)).toBe(true);
  });
});

describe('19 MB of controls', () => {
  const controls = '\u0001\u0085\u202e'.repeat(6_400_000);

  it('are refused as no text', () => {
    expect(refusal(controls)).toBe('readingUnknown');
  });

  it('take as much longer as they are more', () => {
    const work = (size: number) => () => refusal(controls.slice(0, size));
    expect(isLinear(work, controls.length)).toBe(true);
  });

  it('in a title are a space', () => {
    const sound = fixture(HOT_PAPERS);
    const text = sound.replace('Imagined', `${controls}Imagined`);
    expect(readDigest(text).digest.entries).toEqual(readDigest(sound).digest.entries);
  });
});

it('JSON that is nested without end is refused', () => {
  expect(refusal('{"hits":['.repeat(200_000))).toBe('sourcesBadJson');
  for (const open of ['[', '[{"paper":', '{"a":']) {
    expect(refusal(open.repeat(200_000))).toBe('readingUnknown');
  }
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(refusal(`{"hits":[],"deep":${deep}}`)).toBe('readingNoDay');
});
