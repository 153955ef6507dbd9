import { describe, expect, test } from 'vitest';
import { completionState } from '../../../../src/shared/storage/completion.ts';
import { feedScales, knownFeed, newFeed } from '../../../../src/shared/storage/feed.ts';
import { longJob, newJob } from '../../../../src/shared/storage/job.ts';

const ADDRESS = 'https://feed.example.org/';

describe('a job', () => {
  const failed = { ...newJob('merge', 7), failure: { key: 'failureDiskFull', values: ['7', 8] } };
  test.each([newJob('deleteSource', 3, 'bluesky'), newJob('derive', 0), failed])(
    'is read as it was stored: %j',
    (job) => expect(longJob.read(job)).toEqual(job),
  );

  test.each([
    { ...newJob('merge', 1), kind: 'format' },
    { ...newJob('merge', 1), done: '1' },
    { ...newJob('merge', 1), after: null },
    { ...newJob('merge', 1), source: 7 },
    { ...newJob('merge', 1), failure: { key: 'a', values: [{}] } },
    { kind: 'merge' },
  ])('that is damaged is none: %j', (stored) => expect(longJob.read(stored)).toBeNull());
});

describe('a feed', () => {
  const feed = {
    ...newFeed(ADDRESS),
    title: 'Hot',
    writtenAt: '2026-11-24T09:12:00Z',
    sources: [{ source: 'bluesky', ok: false }],
    days: 2,
    firstDay: '2026-11-23',
    lastDay: '2026-11-24',
    latest: { bluesky: { day: '2026-11-24', papers: 7 } },
    prints: { '2026-11-24': 'a1' },
  };

  test('is read as it was stored', () => {
    expect(knownFeed.read(feed)).toEqual(feed);
    expect(knownFeed.read(newFeed(ADDRESS))).toEqual(newFeed(ADDRESS));
  });

  test.each([
    undefined,
    { ...feed, address: undefined },
    { ...feed, sources: [{ source: 'nobody', ok: true }] },
    { ...feed, latest: { bluesky: { day: '2026-11-24' } } },
    { ...feed, prints: { '2026-11-24': 1 } },
    { ...feed, days: '2' },
  ])('that is damaged is read anew: %j', (stored) => expect(knownFeed.read(stored)).toBeNull());

  test('gives scales, or none where one is damaged', () => {
    const scales = { bluesky: { papers: 200, cuts: [1, 2, 4] } };
    expect(feedScales.read(scales)).toEqual(scales);
    expect(feedScales.read({ ...scales, nobody: scales.bluesky })).toEqual({});
    expect(feedScales.read({ bluesky: { papers: 200, cuts: ['1'] } })).toEqual({});
  });
});

describe('what was asked of arXiv', () => {
  test('is read as it was stored', () => {
    const stored = { asked: ['2611.00001'], size: 50, next: 7, failures: 2 };
    expect(completionState.read(stored)).toEqual(stored);
  });

  test('keeps what is whole', () => {
    const damaged = { asked: [7], size: 101, next: 'soon', failures: 3 };
    const read = { asked: [], size: 0, next: null, failures: 3 };
    expect(completionState.read(damaged)).toEqual(read);
    expect(completionState.read({ ...damaged, failures: -1 })).toEqual({ ...read, failures: 0 });
    expect(completionState.read('text')).toEqual({ ...read, failures: 0 });
  });
});
