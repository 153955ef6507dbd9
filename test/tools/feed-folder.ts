import type { FeedDay, FeedPaper } from '../../src/core/feed-day.ts';
import { dayJson } from '../../src/feed/writing/day-json.ts';

export interface FeedAnswer {
  status: number;
  text: string;
}

/** A feed's folder on a web server, as a test wants it: the real writer makes its days. */
export class FeedFolder {
  title = 'A feed';
  writtenAt: string;
  sources: Record<string, unknown> = {
    'hugging-face': { ok: true },
    'hacker-news': { ok: true },
    bluesky: { ok: true },
  };
  scales: unknown = null;
  readonly days = new Map<string, { text: string; print?: string }>();

  constructor(writtenAt: string) {
    this.writtenAt = writtenAt;
  }

  /** @param print tells one state of the day from another; without it the feed does not say */
  put(day: FeedDay, print?: string, text = dayJson(day)): void {
    this.days.set(day.day, { text, ...(print === undefined ? {} : { print }) });
  }

  /** What lies at a path of the folder. */
  at(path: string): FeedAnswer {
    if (path === 'index.json') return { status: 200, text: this.#index() };
    if (path === 'scales.json' && this.scales !== null) {
      return { status: 200, text: JSON.stringify(this.scales) };
    }
    const day = this.days.get(/^days\/(.+)\.json$/.exec(path)?.[1] ?? '');
    return day === undefined ? { status: 404, text: 'no' } : { status: 200, text: day.text };
  }

  #index(): string {
    const { title, writtenAt, sources } = this;
    const days = [...this.days].map(([day, { print }]) => [day, 1, print]);
    return JSON.stringify({
      format: 'hot-papers-feed',
      version: 1,
      title,
      writtenAt,
      sources,
      days,
    });
  }
}

/** A paper of a feed, with what a test does not care about filled in. */
export function feedPaper(
  paper: Pick<FeedPaper, 'arxivId' | 'counted'> & Partial<FeedPaper>,
): FeedPaper {
  return {
    title: 'A Paper',
    authors: ['Ada Example'],
    categories: ['math.AG'],
    abstract: '',
    links: [],
    posts: [],
    heat: 50,
    ...paper,
  };
}
