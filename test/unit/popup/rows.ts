import type { Counts, SourceId } from '../../../src/core/digest.ts';
import type { DayList, PaperRow, PaperStanding } from '../../../src/shared/messages.ts';

export function standing(source: SourceId, heat: number, counts: Counts): PaperStanding {
  const score = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    source,
    counts,
    heat,
    score,
    observedAt: null,
    day: '2021-02-12',
    rank: 1,
    earlier: null,
    growth: null,
  };
}

export function row(id: string, ...standings: PaperStanding[]): PaperRow {
  return {
    id,
    title: id,
    hearsay: false,
    authors: [],
    categories: [],
    standings,
    posts: [],
    saved: false,
  };
}

export function dayList(day: string | null, papers: PaperRow[] = []): DayList {
  return {
    day,
    papers,
    sources: [],
    hidden: 0,
    previous: null,
    next: null,
    latest: day,
    observedAt: null,
    sample: false,
  };
}
