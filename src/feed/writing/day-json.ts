import type { Day, Post } from '../../core/digest.ts';
import type { FeedDay, FeedPaper } from '../../core/feed-day.ts';
import { DAY_FORMAT, DAY_VERSION } from '../../core/formats/hot-papers-json.ts';
import { linesOfJson } from './json.ts';

/** A day for the extension. Empty and redundant members are omitted. */
export function dayJson({ day, papers }: FeedDay): string {
  const head = { format: DAY_FORMAT, version: DAY_VERSION, day };
  return linesOfJson(
    head,
    'papers',
    papers.map((paper) => paperJson(paper, day)),
  );
}

function paperJson(paper: FeedPaper, day: Day): Record<string, unknown> {
  const counts = paper.counted.map(({ source, counts, observedAt }) => [
    source,
    observedAt === null ? counts : { ...counts, at: observedAt },
  ]);
  return withoutEmpty({
    id: paper.arxivId,
    heat: paper.heat,
    title: paper.title,
    authors: paper.authors,
    categories: paper.categories,
    links: paper.links,
    counts: Object.fromEntries(counts),
    posts: paper.posts.map((post) => postJson(post, day)),
  });
}

function postJson({ url, author, handle, day, counts = {} }: Post, listed: Day) {
  return withoutEmpty({
    url,
    author: author === handle ? '' : author,
    handle,
    day: day === listed ? '' : day,
    counts,
  });
}

function withoutEmpty(members: Record<string, unknown>): Record<string, unknown> {
  const filled = Object.entries(members).filter(
    ([, value]) =>
      value !== '' &&
      value !== null &&
      (typeof value !== 'object' || Object.keys(value).length > 0),
  );
  return Object.fromEntries(filled);
}
