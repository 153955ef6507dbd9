import { COUNT_NAMES } from '../counts.ts';
import type { CountName, Counts, Instant, SourceId } from '../digest.ts';
import type { SourceCounts } from '../feed-day.ts';
import { isCounting, SOURCE_IDS } from '../sources.ts';
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

const OTHERS: readonly Label[] = COUNT_NAMES.filter(
  (count) => !TWEETS.some(({ name }) => name === count),
).map((name) => ({ name, words: [`${name}:`] }));

/** The name of a source in a line of counts: `Hugging Face`. Counts of tweets have none. */
export function labelOf(source: SourceId): string | null {
  if (source === 'hot-papers') return null;
  const words = source.split('-');
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}

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
  return SOURCE_IDS.find((id) => isCounting(id) && labelOf(id) === name) ?? null;
}

/** A line of counts that names its source. */
export function readSourceCounting(
  text: string,
  source: SourceId,
  line: number,
  report: Report,
): SourceCounts {
  return { source, ...countingIn(text.slice(0, text.lastIndexOf(' · ')), OTHERS, line, report) };
}

/** The counts of a post: `reposts: 3, likes: 40`. */
export function readPostCounts(text: string, line: number, report: Report): Counts {
  return countingIn(text, [...TWEETS, ...OTHERS], line, report).counts;
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
