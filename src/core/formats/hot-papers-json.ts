import { parseArxivId } from '../arxiv-id.ts';
import { COUNT_NAMES } from '../counts.ts';
import {
  type Counts,
  type Day,
  type Instant,
  type Post,
  type ReadContext,
  type ReadResult,
  UnreadableDigest,
} from '../digest.ts';
import { digestsOfDay, type FeedDay, type FeedPaper, type SourceCounts } from '../feed-day.ts';
import { postLink } from '../post-links.ts';
import { isCounting, SOURCE_IDS } from '../sources.ts';
import { isCategory } from '../taxonomy.ts';
import { codeLink } from '../text/code-links.ts';
import { dayOfText, instantOfText } from '../text/dates.ts';
import type { Format } from './format.ts';
import {
  badCounts,
  countsOf,
  type JsonObject,
  listOf,
  objectOf,
  objectsOf,
  parseJson,
  textOf,
} from './json.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';

/** The format and the version in the first member of a feed's day. */
export const DAY_FORMAT = 'hot-papers-day';
export const DAY_VERSION = 1;

const ID = 'hot-papers-json';

/** A day of a Hot Papers feed: the counts of every source. */
export const hotPapersJson: Format = {
  recognizes: (text) => /^\s*\{\s*"format"\s*:\s*"hot-papers-day"/.test(text.slice(0, 4000)),
  read,
};

function read(text: string, _context: ReadContext): ReadResult {
  const report = new Report();
  const feedDay = readFeedDay(text, report);
  const [digest, ...others] = digestsOfDay(feedDay, ID, `Hot Papers ${feedDay.day}`);
  return { digest, others, warnings: report.warnings };
}

/**
 * Parses the day of a feed, without abstracts.
 * @throws UnreadableDigest if it is not a day, or of a later version
 */
export function readFeedDay(text: string, report = new Report()): FeedDay {
  const written = objectOf(parseJson(text));
  if (written?.format !== DAY_FORMAT || !Array.isArray(written.papers)) {
    throw new UnreadableDigest('sourcesBadJson');
  }
  if (written.version !== DAY_VERSION) {
    throw new UnreadableDigest('readingLaterVersion', [excerpt(String(written.version))]);
  }
  refuseTooMany(written.papers);
  const day = dayOfText(textOf(written.day));
  if (day === null) throw new UnreadableDigest('readingNoDay');
  const papers = new Map<string, FeedPaper>();
  for (const item of objectsOf(written.papers)) {
    const paper = paperOf(item, day, report);
    if (paper === null) continue;
    if (papers.has(paper.arxivId)) report.warn(0, 'sourcesTwice', paper.arxivId);
    else papers.set(paper.arxivId, paper);
  }
  return { day, papers: [...papers.values()] };
}

function paperOf(item: JsonObject, day: Day, report: Report): FeedPaper | null {
  const arxivId = parseArxivId(textOf(item.id));
  if (arxivId === null) {
    report.warn(0, 'sourcesBadId', excerpt(textOf(item.id)));
    return null;
  }
  const posts = objectsOf(item.posts).map((post) => postOf(post, day, arxivId, report));
  const heat = Number(item.heat);
  return {
    arxivId,
    title: textOf(item.title),
    authors: textsOf(item.authors),
    categories: textsOf(item.categories).filter(isCategory),
    abstract: '',
    links: textsOf(item.links)
      .map(codeLink)
      .filter((link) => link !== null),
    counted: countedOf(objectOf(item.counts) ?? {}, arxivId, report),
    posts: posts.filter((post) => post !== null),
    heat: heat >= 0 && heat <= 100 ? heat : 0,
  };
}

function textsOf(value: unknown): string[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== '');
}

function countedOf(written: JsonObject, arxivId: string, report: Report): SourceCounts[] {
  return Object.entries(written).flatMap(([name, value]) => {
    const source = SOURCE_IDS.find((id) => id === name && isCounting(id));
    const own = objectOf(value);
    if (source === undefined || own === null) return [];
    const { at, ...counts } = own;
    return [{ source, counts: readCounts(counts, arxivId, report), observedAt: instantOf(at) }];
  });
}

function instantOf(value: unknown): Instant | null {
  return instantOfText(textOf(value));
}

function postOf(item: JsonObject, day: Day, arxivId: string, report: Report): Post | null {
  const link = postLink(textOf(item.url));
  if (link === null) {
    report.warn(0, 'sourcesBadPost', arxivId);
    return null;
  }
  const handle = textOf(item.handle) || link.handle;
  const counts = objectOf(item.counts);
  return {
    url: link.url,
    author: textOf(item.author) || handle,
    handle,
    day: dayOfText(textOf(item.day)) ?? day,
    text: '',
    lang: '',
    ...(counts === null ? {} : { counts: readCounts(counts, arxivId, report) }),
  };
}

function readCounts(written: JsonObject, arxivId: string, report: Report): Counts {
  const known = Object.fromEntries(COUNT_NAMES.map((name) => [name, written[name]]));
  for (const name of badCounts(known)) report.warn(0, 'sourcesBadCount', arxivId, name);
  return countsOf(known);
}
