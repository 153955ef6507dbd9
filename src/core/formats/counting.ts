import type { CountName, Counts, Instant, SourceId } from '../digest.ts';
import type { Counted } from '../feed-day.ts';
import { instantOfText } from '../text/dates.ts';
import { countNamed, countOf } from './count.ts';
import { excerpt, type Report } from './report.ts';

interface Label {
  name: CountName;
  words: readonly string[];
}

const TWEETS: readonly Label[] = [
  { name: 'retweets', words: ['retweets:', ':arrows_clockwise:'] },
  { name: 'favorites', words: ['favorites:', ':heart:'] },
];

const OTHERS = [
  'upvotes',
  'points',
  'comments',
  'reposts',
  'likes',
  'quotes',
  'replies',
  'people',
] as const;
const EVERY: readonly Label[] = OTHERS.map((name) => ({ name, words: [`${name}:`] }));

/** In the order in which counts are written. */
export const COUNT_NAMES: readonly CountName[] = ['retweets', 'favorites', ...OTHERS];

/** The names of sources in a line of counts. Counts of tweets have none. */
export const SOURCE_LABELS: ReadonlyMap<string, SourceId> = new Map([
  ['Hugging Face', 'hugging-face'],
  ['Hacker News', 'hacker-news'],
  ['Bluesky', 'bluesky'],
]);

export interface Counting {
  counts: Counts;
  observedAt: Instant | null;
}

/**
 * A line of counts: `- retweets: 27, favorites: 119 (07/04/2020 07:55:21)`, or with `:arrows_clockwise:` and
 * `:heart:`. Anything but a count stays missing.
 */
export function readCounting(text: string, line: number, report: Report): Counting {
  return countingIn(text, TWEETS, line, report);
}

/** The source named at the end of a line of counts (`- likes: 3 (07/04/2020 07:55:21) · Bluesky`), or null. */
export function countingSource(text: string): SourceId | null {
  const [, name = ''] = /^- [a-z]+:.* · ([A-Z][A-Za-z ]+)$/.exec(text) ?? [];
  return SOURCE_LABELS.get(name) ?? null;
}

/** A line of counts that names its source. */
export function readSourceCounting(
  text: string,
  source: SourceId,
  line: number,
  report: Report,
): Counted {
  return { source, ...countingIn(text.slice(0, text.lastIndexOf(' · ')), EVERY, line, report) };
}

/** The counts of a post: `reposts: 3, likes: 40`. */
export function readPostCounts(text: string, line: number, report: Report): Counts {
  return countingIn(text, [...TWEETS, ...EVERY], line, report).counts;
}

function countingIn(
  text: string,
  labels: readonly Label[],
  line: number,
  report: Report,
): Counting {
  const open = text.lastIndexOf('(');
  const body = open === -1 ? text : text.slice(0, open);
  const ends = labels.flatMap(({ words }) => words);
  const counts: Counts = {};
  for (const { name, words } of labels) {
    const written = writtenAfter(body, words, ends);
    if (written === null) continue;
    const count = countOf(written);
    if (count === null) report.warn(line, 'readingBadCount', countNamed(name), excerpt(written));
    else counts[name] = count;
  }
  return { counts, observedAt: open === -1 ? null : timeOf(text.slice(open), line, report) };
}

function timeOf(text: string, line: number, report: Report): Instant | null {
  const time = /^\((.*)\)\s*$/.exec(text)?.[1];
  const instant = time === undefined ? null : instantOfText(time.trim());
  if (instant === null) report.warn(line, 'readingBadTime', excerpt(time ?? text.slice(1)));
  return instant;
}

/** The text between a label and the next one. */
function writtenAfter(
  body: string,
  words: readonly string[],
  ends: readonly string[],
): string | null {
  const word = words.find((label) => body.includes(label));
  if (word === undefined) return null;
  const from = body.indexOf(word) + word.length;
  let to = body.length;
  for (const other of ends) {
    const end = body.indexOf(other, from);
    if (end !== -1 && end < to) to = end;
  }
  const written = body.slice(from, to).trim();
  return written.endsWith(',') ? written.slice(0, -1) : written;
}
