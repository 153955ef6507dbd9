import type { Counts, Instant } from '../digest.ts';
import { instantOfText } from '../text/dates.ts';
import { countOf } from './count.ts';
import { excerpt, type Report } from './report.ts';

const LABELS = [
  { name: 'retweets', words: ['retweets:', ':arrows_clockwise:'] },
  { name: 'favorites', words: ['favorites:', ':heart:'] },
] as const;

const WORDS: readonly string[] = LABELS.flatMap((label) => label.words);

export interface Counting {
  counts: Counts;
  observedAt: Instant | null;
}

/**
 * A line of counts: `- retweets: 27, favorites: 119 (07/04/2020 07:55:21)`, or with `:arrows_clockwise:` and
 * `:heart:`. What is no count stays absent.
 */
export function readCounting(text: string, line: number, report: Report): Counting {
  const open = text.lastIndexOf('(');
  const body = open === -1 ? text : text.slice(0, open);
  const counts: Counts = {};
  for (const { name, words } of LABELS) {
    const written = writtenAfter(body, words);
    if (written === null) continue;
    const count = countOf(written);
    if (count === null) report.warn(line, 'readingBadCount', name, excerpt(written));
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

/** What stands between a label and the next one. */
function writtenAfter(body: string, words: readonly string[]): string | null {
  const word = words.find((label) => body.includes(label));
  if (word === undefined) return null;
  const from = body.indexOf(word) + word.length;
  let to = body.length;
  for (const other of WORDS) {
    const end = body.indexOf(other, from);
    if (end !== -1 && end < to) to = end;
  }
  const written = body.slice(from, to).trim();
  return written.endsWith(',') ? written.slice(0, -1) : written;
}
