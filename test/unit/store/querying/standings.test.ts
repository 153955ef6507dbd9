import { describe, expect, test } from 'vitest';
import type { Sighting, StoredPaper } from '../../../../src/core/backup.ts';
import type { Counts, SourceId } from '../../../../src/core/digest.ts';
import { observationBefore } from '../../../../src/store/querying/standings.ts';

const sighting = (source: SourceId, day: string, counts: Counts): Sighting => ({
  source,
  list: '',
  day,
  rank: 1,
  counts,
  observedAt: `${day}T12:00:00Z`,
  earlier: [],
});

/** What a change is measured against, of a paper that a source listed on two days. */
function countedBefore(source: SourceId, first: Counts, second: Counts): Counts | null {
  const sightings = [sighting(source, '2026-03-06', first), sighting(source, '2026-03-07', second)];
  const latest = sightings[1];
  if (latest === undefined) throw new Error('no sighting');
  const paper: Partial<StoredPaper> = { sightings };
  return observationBefore(paper as StoredPaper, latest)?.counts ?? null;
}

describe('counts of the previous digest', () => {
  test('are the basis of growth for cumulative sources', () => {
    expect(countedBefore('hot-papers', { retweets: 5 }, { retweets: 9 })).toEqual({ retweets: 5 });
    expect(countedBefore('hugging-face', { upvotes: 5 }, { upvotes: 9 })).toEqual({ upvotes: 5 });
  });

  test('are ignored if each digest counts only new posts', () => {
    expect(countedBefore('hacker-news', { points: 5 }, { points: 9 })).toBeNull();
    expect(countedBefore('bluesky', { likes: 5 }, { likes: 9 })).toBeNull();
  });
});

test('measures a change against an earlier count of the same digest', () => {
  const latest = {
    ...sighting('hacker-news', '2026-03-06', { points: 9 }),
    earlier: [{ observedAt: '2026-03-06T08:00:00Z', counts: { points: 4 } }],
  };
  const paper: Partial<StoredPaper> = { sightings: [latest] };
  expect(observationBefore(paper as StoredPaper, latest)?.counts).toEqual({ points: 4 });
});
