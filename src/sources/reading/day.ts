import { lastDayOnEarth } from '../../core/days.ts';
import {
  type Day,
  type FormatId,
  type ReadContext,
  type ReadResult,
  UnreadableDigest,
} from '../../core/digest.ts';
import { FailureError } from '../../core/failure.ts';
import { uniteParts } from '../../core/formats/tally.ts';
import type { DailySource } from '../source.ts';
import { SourceFailure } from './failure.ts';
import { fetchText, type Web } from './http.ts';

/** Text in, digest out; throws `UnreadableDigest`. */
export type Read = (text: string, context: ReadContext) => ReadResult;

export interface Reader extends Web {
  read: Read;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * What a service's text says. Where it is not in the form that the service is known for, the source has changed.
 * @throws SourceFailure
 */
export function readAnswer(
  reader: Reader,
  format: FormatId | null,
  text: string,
  context: ReadContext,
): ReadResult {
  let result: ReadResult;
  try {
    result = reader.read(text, context);
  } catch (error) {
    if (!(error instanceof UnreadableDigest)) throw error;
    throw new SourceFailure('changed', error.warning.key, error.warning.values);
  }
  if (format !== null && result.digest.format !== format) {
    throw new SourceFailure('changed', 'sourcesReasonForm');
  }
  return result;
}

/**
 * A day of a source, all its parts united; null where the source has nothing for the day.
 * @throws SourceFailure
 */
export async function readDay(
  reader: Reader,
  source: DailySource,
  day: Day,
): Promise<ReadResult | null> {
  const parts: ReadResult[] = [];
  const urls = source.requests(day, reader.now());
  for (let index = 0; index < urls.length; index++) {
    if (index > 0) await reader.sleep(source.spacing);
    const text = await fetchText(reader, urls[index] ?? '', source.absent);
    if (text === null) continue;
    const now = reader.now();
    const observedAt = new Date(now).toISOString();
    const context = { day, observedAt, latest: lastDayOnEarth(now) };
    const part = readAnswer(reader, source.format, text, context);
    parts.push(part);
    const papers = part.digest.entries.length + part.warnings.length;
    const nextPage = source.nextPage?.(day, urls.length, papers) ?? null;
    if (nextPage !== null) urls.push(nextPage);
  }
  const [first, ...others] = parts;
  return first === undefined ? null : uniteParts([first, ...others]);
}

/** Any error as the failure of a source. */
export function asFailure(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  if (error instanceof FailureError) return new SourceFailure('blocked', error.key, error.values);
  return new SourceFailure('blocked', 'sourcesReasonUnknown', [String(error)]);
}
