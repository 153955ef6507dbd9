import { describe, expect, it } from 'vitest';
import { UnreadableDigest } from '../../../../src/core/digest.ts';
import { readFeedIndex, readFeedScales } from '../../../../src/core/formats/feed-index.ts';
import { indexJson, scalesJson } from '../../../../src/feed/writing/index-json.ts';

const index = (members: object) =>
  JSON.stringify({
    format: 'hot-papers-feed',
    version: 1,
    writtenAt: '2026-11-25T10:20:30Z',
    days: [['2026-11-24', 2, 'aa']],
    ...members,
  });

function refusalOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    return error instanceof UnreadableDigest ? error.warning.key : String(error);
  }
}

it('reads what the job writes', () => {
  const written = indexJson({
    title: 'Hot Papers',
    home: 'https://feed.example.org/',
    writtenAt: '2026-11-25T10:20:30Z',
    sources: {
      bluesky: { ok: true, lastOk: '2026-11-25T10:20:30Z', silentSince: null, reason: null },
      'hacker-news': {
        ok: false,
        lastOk: null,
        silentSince: '2026-11-20T10:20:30Z',
        reason: { key: 'sourcesReasonServer', values: ['500'] },
      },
    },
    days: [
      ['2026-11-23', 70],
      ['2026-11-24', 100, '0123456789abcdef'],
    ],
  });
  expect(readFeedIndex(written)).toEqual({
    title: 'Hot Papers',
    writtenAt: '2026-11-25T10:20:30Z',
    sources: [
      { source: 'bluesky', ok: true, silentSince: null },
      { source: 'hacker-news', ok: false, silentSince: '2026-11-20T10:20:30Z' },
    ],
    days: [
      { day: '2026-11-23', papers: 70, print: '' },
      { day: '2026-11-24', papers: 100, print: '0123456789abcdef' },
    ],
  });
  const cuts = Array.from({ length: 100 }, (_, heat) => heat * 3);
  const scales = { bluesky: { papers: 400, cuts } };
  expect(readFeedScales(scalesJson({ from: '2026-08-27', to: '2026-11-24', scales }))).toEqual(
    scales,
  );
});

describe('an index that is none', () => {
  it.each([
    ['a web page', '<!doctype html><title>Not found</title>', 'sourcesFeedNone'],
    ['nothing', '', 'sourcesFeedNone'],
    ['other JSON', '{"days":[]}', 'sourcesFeedNone'],
    ['a list', '[]', 'sourcesFeedNone'],
    ['null', 'null', 'sourcesFeedNone'],
    ['one without a time', index({ writtenAt: 'soon' }), 'sourcesFeedNone'],
    ['one without days', index({ days: {} }), 'sourcesFeedNone'],
    ['one of a later version', index({ version: 2 }), 'readingLaterVersion'],
    ['one of a version that is no number', index({ version: '1' }), 'readingLaterVersion'],
    ['one without end', index({ days: Array.from({ length: 20_001 }, () => 0) }), 'readingTooMany'],
  ])('%s is refused', (_, text, key) => {
    expect(refusalOf(() => readFeedIndex(text))).toBe(key);
  });

  it('leaves out what is odd in one', () => {
    const read = readFeedIndex(
      index({
        title: `\u202e${'x'.repeat(5000)}`,
        sources: { evil: { ok: true }, bluesky: { ok: 'yes' }, __proto__: { ok: true }, arxiv: 1 },
        days: [
          ['2026-11-24', 2, 'aa'],
          ['2026-11-23', 1, { toString: 1 }],
          ['2026-13-24', 2],
          ['2026-11-22', -1],
          ['2026-11-21', 1e300],
          ['2026-11-20', 0],
          ['../../etc', 3],
          'nonsense',
          null,
          ['2026-11-24', 3, 'bb'],
        ],
      }),
    );
    expect(read.title).toBe('x'.repeat(100));
    expect(read.sources).toEqual([{ source: 'bluesky', ok: false, silentSince: null }]);
    expect(read.days).toEqual([
      { day: '2026-11-23', papers: 1, print: '' },
      { day: '2026-11-24', papers: 3, print: 'bb' },
    ]);
  });
});

it('leaves out scales that do not rise, or hold no counts', () => {
  const scales = (written: object) =>
    readFeedScales(JSON.stringify({ format: 'hot-papers-scales', version: 1, scales: written }));
  const good = { papers: 100, cuts: [1, 1, 5] };
  expect(
    scales({
      bluesky: good,
      evil: good,
      'hacker-news': { papers: 100, cuts: [1, 5, 4] },
      'hugging-face': { papers: 100, cuts: Array(101).fill(1) },
      'hot-papers': { papers: -1, cuts: [1] },
      papers: { papers: 1, cuts: [1.5] },
      arxiv: null,
    }),
  ).toEqual({ bluesky: good });
  expect(refusalOf(() => readFeedScales('{}'))).toBe('sourcesFeedNone');
});
