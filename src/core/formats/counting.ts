import type { Counts, Instant } from '../digest.ts';
import { instantOfText } from '../text/dates.ts';
import { countOf } from './count.ts';
import { excerpt, type Report } from './report.ts';

const LABELS = [
  { name: 'retweets', words: ['retweets:', ':arrows_clockwise:'] },
  { name: 'favorites', words: ['favorites:', ':heart:'] },
] as const;

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
  for (const word of words) {
    const at = body.indexOf(word);
    if (at === -1) continue;
    const rest = body.slice(at + word.length);
    const ends = LABELS.flatMap((label) => label.words)
      .map((other) => rest.indexOf(other))
      .filter((end) => end !== -1);
    return rest
      .slice(0, Math.min(rest.length, ...ends))
      .trim()
      .replace(/,$/, '');
  }
  return null;
}
