import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestsOf, type ReadResult } from '../../../../src/core/digest.ts';
import { readDigest } from '../../../../src/core/formats/detect.ts';
import { huggingFaceJson } from '../../../../src/core/formats/hugging-face-json.ts';

const text = readFileSync(
  new URL('../../../fixtures/sources/hugging-face.json', import.meta.url),
  'utf8',
);
const context = { day: '2026-11-03', observedAt: '2026-11-03T12:00:00Z' };
const { digest, warnings } = huggingFaceJson.read(text, context);

it('orders by votes, papers without votes last', () => {
  expect(digest.entries.map((entry) => [entry.arxivId, entry.counts])).toEqual([
    ['2611.01002', { upvotes: 40, comments: 0 }],
    ['2611.01001', { upvotes: 12, comments: 3 }],
    ['2611.01003', {}],
    ['2611.01004', {}],
  ]);
});

it('reads everything that an entry says', () => {
  expect(digest).toMatchObject({
    format: 'hugging-face-json',
    source: 'hugging-face',
    list: '',
    day: '2026-11-03',
  });
  expect(digest.entries[1]).toEqual({
    rank: 2,
    arxivId: '2611.01001',
    title: 'A Paper with Code and a Page',
    authors: ['Ada Example', 'Grace Sample'],
    categories: [],
    counts: { upvotes: 12, comments: 3 },
    observedAt: '2026-11-03T12:00:00Z',
    abstract: 'First line. Second line.',
    posts: [
      {
        url: 'https://huggingface.co/papers/2611.01001',
        author: 'Sam Submitter',
        handle: 'sam',
        day: '2026-11-03',
        text: '',
        lang: '',
        counts: { upvotes: 12, comments: 3 },
      },
    ],
    links: ['https://github.com/example/code', 'https://example.github.io/page'],
  });
});

it('links only to known sites, over https, and to no submitter who is gone', () => {
  const [first] = digest.entries;
  expect(first?.links).toEqual(['https://github.com/example/over-http']);
  expect(first?.posts[0]).toMatchObject({ author: '', handle: '' });
});

it('falls back to the outer title', () => {
  expect(digest.entries[2]?.title).toBe('Only the Outer Title');
});

it('warns of what it left out', () => {
  expect(warnings).toEqual([
    { line: 0, key: 'sourcesTwice', values: ['2611.01001'] },
    { line: 0, key: 'sourcesBadId', values: ['not-an-id'] },
    { line: 0, key: 'sourcesBadCount', values: ['2611.01004', { text: 'uiCountUpvotes' }] },
    { line: 0, key: 'sourcesBadCount', values: ['2611.01004', { text: 'uiCountComments' }] },
    { line: 0, key: 'sourcesNoPaper', values: [] },
    { line: 0, key: 'sourcesNoPaper', values: [] },
  ]);
});

describe('a week taken for a day', () => {
  const week = (times: string[]) =>
    JSON.stringify(
      times.map((submittedOnDailyAt, index) => ({
        paper: { id: `2611.0000${index + 1}`, upvotes: index, submittedOnDailyAt },
      })),
    );
  const daysOf = (result: ReadResult) =>
    digestsOf(result).map(({ day, entries }) => [day, entries.map(({ arxivId }) => arxivId)]);

  it('gives a digest for each day, and a warning', () => {
    const times = ['2026-11-02T04:00:00Z', '2026-11-03T05:00:00Z', '2026-11-03T06:00:00Z'];
    const result = huggingFaceJson.read(week(times), context);
    expect(daysOf(result)).toEqual([
      ['2026-11-03', ['2611.00003', '2611.00002']],
      ['2026-11-02', ['2611.00001']],
    ]);
    expect(result.warnings).toEqual([
      { line: 0, key: 'sourcesSeveralDays', values: ['2026-11-02', '2026-11-03'] },
    ]);
  });

  it('has the latest day where the one asked for is not among them', () => {
    const times = ['2026-10-28T04:00:00Z', '2026-10-30T04:00:00Z'];
    expect(daysOf(huggingFaceJson.read(week(times), context))).toEqual([
      ['2026-10-30', ['2611.00002']],
      ['2026-10-28', ['2611.00001']],
    ]);
  });

  it('is no week where the day of the service only began late', () => {
    const times = ['2026-11-03T03:00:00Z', '2026-11-04T02:00:00Z'];
    const result = huggingFaceJson.read(week(times), { day: '2026-11-03' });
    expect(daysOf(result)).toEqual([['2026-11-03', ['2611.00002', '2611.00001']]]);
    expect(result.warnings).toEqual([]);
  });
});

it('reads a weekend as an empty digest where it is known who answers', () => {
  expect(() => readDigest('[]', { day: '2026-11-03' })).toThrow('readingUnknown');
  const asked = { ...context, format: 'hugging-face-json' as const };
  expect(readDigest(' [ ]\n', asked).digest.entries).toEqual([]);
  expect(huggingFaceJson.read('[]', context).digest.entries).toEqual([]);
  expect(() => huggingFaceJson.read('[]', {})).toThrow('readingNoDay');
});

it('is not taken in by an error message', () => {
  expect(huggingFaceJson.recognizes('{"error":"Invalid date"}')).toBe(false);
  expect(huggingFaceJson.recognizes('<!doctype html><title>paper</title>')).toBe(false);
});
