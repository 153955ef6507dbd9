import { lastDayOnEarth } from '../../core/days.ts';
import {
  type Day,
  type FormatId,
  type ReadContext,
  type ReadResult,
  type SourceId,
  UnreadableDigest,
} from '../../core/digest.ts';
import { type Failure, FailureError } from '../../core/failure.ts';
import { uniteParts } from '../../core/formats/tally.ts';
import { scoreOf } from '../../core/popularity.ts';
import { SOURCES } from '../../core/sources.ts';
import type { TextName } from '../../core/text-name.ts';
import type { DailySource } from '../source.ts';
import { SourceFailure } from './failure.ts';
import { type Answer, fetchAnswer, type Web } from './http.ts';

/** Parses a text to a digest; throws `UnreadableDigest`. */
export type Read = (text: string, context: ReadContext) => ReadResult;

export interface Reader extends Web {
  read: Read;
  sleep(milliseconds: number): Promise<void>;
}

/** The result of reading a day. */
export interface DayReading {
  /** All parts merged; null if the source has nothing for the day. */
  result: ReadResult | null;
  /** Why a part is missing; null if the day is complete. */
  failure: SourceFailure | null;
}

/** Warnings about the list as a whole; they are shown with the source's state. */
const NOTES: readonly TextName[] = ['sourcesTopOnly', 'sourcesMorePages', 'sourcesSeveralDays'];

/** Warnings about unreadable items. If a list causes no others, the service has changed its format. */
const LEFT_OUT: readonly TextName[] = ['sourcesNoPaper', 'sourcesBadId', 'sourcesBadPost'];

/**
 * Parses a service's response. If it does not have the expected format, the status is `changed`.
 * @throws SourceFailure
 */
export function readAnswer(
  reader: Reader,
  format: FormatId | null,
  { text, damaged }: Pick<Answer, 'text' | 'damaged'>,
  context: ReadContext,
): ReadResult {
  // A Markdown file with invalid UTF-8 is read with a warning. JSON must be valid.
  if (damaged && format?.endsWith('-json')) {
    throw new SourceFailure('changed', 'sourcesReasonEncoding');
  }
  try {
    return reader.read(text, format === null ? context : { ...context, format });
  } catch (error) {
    if (!(error instanceof UnreadableDigest)) throw error;
    throw new SourceFailure('changed', error.warning.key, error.warning.values);
  }
}

/**
 * Reads a day from a source. If one part fails, the others are kept.
 * @throws SourceFailure if nothing could be read
 */
export async function readDay(reader: Reader, source: DailySource, day: Day): Promise<DayReading> {
  const parts: ReadResult[] = [];
  let failure: SourceFailure | null = null;
  for (const [index, url] of source.requests(day, reader.now()).entries()) {
    if (index > 0) await reader.sleep(source.spacing);
    try {
      for await (const part of readPages(reader, source, day, url)) parts.push(part);
    } catch (error) {
      const isSecond = failure !== null;
      failure ??= asFailure(error);
      if (isSecond || !isOfOnePart(failure)) break;
    }
  }
  const [first, ...others] = parts;
  if (first === undefined && failure !== null) throw failure;
  return { result: first === undefined ? null : uniteParts([first, ...others]), failure };
}

/** Whether a failure concerns only one part, so that other parts may succeed. */
function isOfOnePart({ status }: SourceFailure): boolean {
  return status === 'blocked' || status === 'changed';
}

async function* readPages(
  reader: Reader,
  source: DailySource,
  day: Day,
  first: string,
): AsyncGenerator<ReadResult> {
  const { size, most, url } = source.paging ?? {
    size: Number.POSITIVE_INFINITY,
    most: 1,
    url: String,
  };
  let address: string | null = first;
  for (let page = 1; address !== null; page++) {
    const read = await readOrFallBack(reader, source, day, address);
    if (read === null) return;
    const { answer, part } = read;
    const papers = part.digest.entries.length + part.warnings.length;
    address = answer.next ?? (papers >= size ? url(first, page) : null);
    const isCut = address !== null && page >= most;
    if (isCut) address = null;
    yield isCut ? withWarning(part, 'sourcesMorePages') : part;
    if (address !== null) await reader.sleep(source.spacing);
  }
}

interface Part {
  answer: Answer;
  part: ReadResult;
}

/** The response to a request, or to its fallback if the first is empty. */
async function readOrFallBack(
  reader: Reader,
  source: DailySource,
  day: Day,
  url: string,
): Promise<Part | null> {
  const other = source.fallback?.(url);
  if (other === undefined) return await readPart(reader, source, day, url);
  try {
    const read = await readPart(reader, source, day, url);
    if (read === null || read.part.digest.entries.length > 0) return read;
  } catch (error) {
    if (asFailure(error).status !== 'changed') throw error;
  }
  await reader.sleep(source.spacing);
  return await readPart(reader, source, day, other);
}

async function readPart(
  reader: Reader,
  source: DailySource,
  day: Day,
  url: string,
): Promise<Part | null> {
  const answer = await fetchAnswer(
    reader,
    url,
    (refusal) => source.isAbsent?.(refusal, day, reader.now()) ?? false,
  );
  if (answer === null) return null;
  const part = readAnswer(reader, source.format, answer, contextAt(day, reader.now()));
  if (source.counter !== null) checkSense(part, source.counter);
  return { answer, part };
}

/** The context that a response read now does not contain itself. */
export function contextAt(day: Day, now: number): ReadContext {
  return { day, observedAt: new Date(now).toISOString(), latest: lastDayOnEarth(now) };
}

/** A service that renames a field still returns lists. @throws SourceFailure */
function checkSense({ digest, warnings }: ReadResult, counter: SourceId): void {
  const { entries } = digest;
  if (entries.length === 0 && warnings.some(({ key }) => LEFT_OUT.includes(key))) {
    throw new SourceFailure('changed', 'sourcesReasonNoPapers');
  }
  const isCounted = entries.some(({ counts }) => scoreOf(counter, counts) !== null);
  if (entries.length > 0 && !isCounted) {
    throw new SourceFailure('changed', 'sourcesReasonNoCounts', [
      SOURCES[counter].scored.join(', '),
    ]);
  }
}

function withWarning(part: ReadResult, key: TextName): ReadResult {
  const others = part.warnings.filter((warning) => warning.key !== key);
  return { ...part, warnings: [...others, { line: 0, key, values: [] }] };
}

/** A note for the user about a list that was read; null if there is none. */
export function noteOf({ result }: DayReading): Failure | null {
  const note = result?.warnings.find(({ key }) => NOTES.includes(key));
  return note === undefined ? null : { key: note.key, values: note.values };
}

/** Converts any error to a `SourceFailure`. */
export function asFailure(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  if (error instanceof FailureError) return new SourceFailure('blocked', error.key, error.values);
  return new SourceFailure('blocked', 'sourcesReasonUnknown', [String(error)]);
}
