import type { Day, ReadResult, SourceId } from '../../core/digest.ts';
import { UnreadableDigest } from '../../core/digest.ts';
import {
  type FeedContents,
  type ListedDay,
  readFeedIndex,
  readFeedScales,
} from '../../core/formats/feed-index.ts';
import type { KnownScale } from '../../core/heat-scale.ts';
import { dayUrl, indexUrl, scalesUrl } from '../feed.ts';
import { contextAt, type Reader, readAnswer } from './day.ts';
import { SourceFailure } from './failure.ts';
import { fetchAnswer } from './http.ts';

/** A day of a hundred papers takes about 150 kB, an index of ten years about 80 kB. */
const LIMITS = { timeout: 20_000, bytes: 2_000_000 };

/** Fetches a feed's index. @throws SourceFailure */
export async function askIndex(reader: Reader, address: string): Promise<FeedContents> {
  const text = await ask(reader, indexUrl(address));
  if (text === null) throw new SourceFailure('changed', 'sourcesFeedMissing');
  return readOf(readFeedIndex, text);
}

/** Fetches a feed's heat scales; empty if it has none. @throws SourceFailure */
export async function askScales(
  reader: Reader,
  address: string,
): Promise<Partial<Record<SourceId, KnownScale>>> {
  const text = await ask(reader, scalesUrl(address));
  return text === null ? {} : readOf(readFeedScales, text);
}

/** Fetches a day listed in the index: one digest per source. @throws SourceFailure */
export async function askDay(
  reader: Reader,
  address: string,
  { day }: ListedDay,
): Promise<ReadResult> {
  const text = await ask(reader, dayUrl(address, day));
  if (text === null) throw noDay(day);
  const now = reader.now();
  const result = readAnswer(
    reader,
    'hot-papers-json',
    { text, damaged: false },
    contextAt(day, now),
  );
  if (result.digest.day !== day) throw noDay(day);
  if (result.digest.entries.length === 0) {
    throw new SourceFailure('changed', 'sourcesReasonNoPapers');
  }
  return result;
}

const noDay = (day: Day) => new SourceFailure('changed', 'sourcesFeedNoDay', [day]);

async function ask(reader: Reader, url: string): Promise<string | null> {
  const limits = reader.limits ?? LIMITS;
  const answer = await fetchAnswer({ ...reader, limits }, url, ({ status }) => status === 404);
  if (answer?.damaged) throw new SourceFailure('changed', 'sourcesReasonEncoding');
  return answer?.text ?? null;
}

function readOf<T>(read: (text: string) => T, text: string): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof UnreadableDigest)) throw error;
    throw new SourceFailure('changed', error.warning.key, error.warning.values);
  }
}
