import { type Day, type ReadContext, UnreadableDigest } from '../digest.ts';
import { lastDayIn } from '../text/dates.ts';
import { excerpt, type Report } from './report.ts';

/**
 * The day of a digest: from the first place that has one. Reports invalid dates and places that contradict each other.
 * @param places the places that may contain the day, the most trusted first
 */
export function dayOfDigest(
  places: readonly string[],
  line: number,
  context: ReadContext,
  report: Report,
): Day {
  const written = places.map(lastDayIn).filter((day) => day !== null);
  const days = [...new Set(written.map(({ day }) => day).filter((day) => day !== null))];
  const wrong = written.find(({ day }) => day === null);
  const day = days[0] ?? context.day;
  if (day === undefined) {
    if (wrong === undefined) throw new UnreadableDigest('readingNoDay', [], line);
    throw new UnreadableDigest('readingNoSuchDay', [wrong.written], line);
  }
  if (wrong !== undefined) report.warn(line, 'readingWrongDay', wrong.written, day);
  else if (days[1] !== undefined) report.warn(line, 'readingDaysDiffer', excerpt(days[1]), day);
  return day;
}
