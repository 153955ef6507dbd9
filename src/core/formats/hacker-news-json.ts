import { arxivIdOfLink } from '../arxiv-id.ts';
import { type Day, type ReadContext, type ReadResult, UnreadableDigest } from '../digest.ts';
import { countNamed } from './count.ts';
import type { Format } from './format.ts';
import {
  badCounts,
  countsOf,
  dayOf,
  digestDay,
  type JsonObject,
  memberAtStart,
  objectOf,
  objectsOf,
  parseJson,
  startsLike,
  textOf,
} from './json.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';
import { type Found, tally } from './tally.ts';

const ANSWER = memberAtStart('', 'hits', String.raw`\[`);
const SOURCE = 'hacker-news';

/** The response of Algolia's Hacker News search. */
export const hackerNewsJson: Format = {
  recognizes: (text) => startsLike(text, ANSWER),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const answer = objectOf(parseJson(text));
  if (!Array.isArray(answer?.hits)) throw new UnreadableDigest('sourcesBadJson');
  refuseTooMany(answer.hits);
  const hits = objectsOf(answer.hits);
  // Over its rate limit the service returns status 200, no hits and a message.
  const message = textOf(answer.message);
  if (hits.length === 0 && message !== '')
    throw new UnreadableDigest('sourcesMessage', [excerpt(message)]);
  // Every hit found by its URL has one. If all lack it, the member was renamed.
  if (hits.length > 0 && hits.every((hit) => textOf(hit.url) === '')) {
    throw new UnreadableDigest('sourcesNoAddresses');
  }
  const report = new Report();
  if (Number(answer.nbPages) > 1) report.warn(0, 'sourcesMorePages');
  const found: Found[] = [];
  for (const hit of hits) {
    const paper = paperOf(hit, context, report);
    if (paper !== null) found.push(paper);
  }
  const day = digestDay(
    context,
    hits.map((hit) => dayOfStory(hit, context)),
  );
  const title = `Hacker News ${day}`;
  const entries = tally(SOURCE, byPoints(found));
  return {
    digest: { format: 'hacker-news-json', source: SOURCE, list: '', day, title, entries },
    warnings: report.warnings,
  };
}

/** The search tolerates typos, so a hit may not link to arXiv at all. */
function paperOf(hit: JsonObject, context: ReadContext, report: Report): Found | null {
  const link = textOf(hit.url);
  const arxivId = link === '' ? null : arxivIdOfLink(link);
  if (arxivId === null) return null;
  const story = textOf(hit.objectID);
  if (!/^\d{1,15}$/.test(story)) {
    report.warn(0, 'sourcesBadPost', arxivId);
    return null;
  }
  const counted = { points: hit.points, comments: hit.num_comments };
  for (const name of badCounts(counted))
    report.warn(0, 'sourcesBadCount', arxivId, countNamed(name));
  const title = textOf(hit.title);
  return {
    arxivId,
    title,
    authors: [],
    categories: [],
    observedAt: context.observedAt ?? null,
    abstract: '',
    posts: [
      {
        url: `https://news.ycombinator.com/item?id=${story}`,
        author: textOf(hit.author),
        handle: '',
        day: dayOfStory(hit, context),
        text: title,
        lang: '',
        counts: countsOf(counted),
      },
    ],
    links: [],
  };
}

/** The story with the most points first: its title is used if no other source has one. */
function byPoints(found: readonly Found[]): Found[] {
  const points = (paper: Found) => paper.posts[0]?.counts?.points ?? -1;
  return [...found].sort((a, b) => points(b) - points(a));
}

function dayOfStory(hit: JsonObject, context: ReadContext): Day | null {
  return dayOf(hit.created_at_i, context) ?? dayOf(hit.created_at, context);
}
