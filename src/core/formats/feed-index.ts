import { type Day, type Instant, type SourceId, UnreadableDigest } from '../digest.ts';
import type { KnownScale } from '../heat-scale.ts';
import { isSource } from '../sources.ts';
import { dayOfText, instantOfText } from '../text/dates.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { excerpt } from './report.ts';

/** The format and the version in the first members of a feed's `index.json` and `scales.json`. */
export const INDEX_FORMAT = 'hot-papers-feed';
export const SCALES_FORMAT = 'hot-papers-scales';
export const FEED_VERSION = 1;

const MOST_DAYS = 20_000;
const LONGEST_TITLE = 100;
const MOST_PAPERS = 1_000_000_000;

/** The state of a feed's source at the last fetch. */
export interface FeedSource {
  source: SourceId;
  ok: boolean;
  /** The start of its failures; null if it works, or the feed does not say. */
  silentSince: Instant | null;
}

/** A day of a feed. */
export interface ListedDay {
  day: Day;
  papers: number;
  /** Changes with the day's content. Empty if the feed does not give it. */
  print: string;
}

/** A feed's description of itself. */
export interface FeedContents {
  title: string;
  writtenAt: Instant;
  sources: FeedSource[];
  /** Oldest first. */
  days: ListedDay[];
}

/**
 * Parses the `index.json` of a feed. Invalid parts are skipped.
 * @throws UnreadableDigest if it is not an index, or of another version
 */
export function readFeedIndex(text: string): FeedContents {
  const written = headOf(text, INDEX_FORMAT);
  const writtenAt = instantOfText(textOf(written.writtenAt));
  if (writtenAt === null || !Array.isArray(written.days))
    throw new UnreadableDigest('sourcesFeedNone');
  if (written.days.length > MOST_DAYS) throw new UnreadableDigest('readingTooMany', [MOST_DAYS]);
  const days = new Map(written.days.flatMap(dayIn).map((listed) => [listed.day, listed]));
  return {
    title: textOf(written.title).slice(0, LONGEST_TITLE),
    writtenAt,
    sources: Object.entries(objectOf(written.sources) ?? {}).flatMap(sourceIn),
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/**
 * Parses the heat scales of a feed, by source. Invalid ones are skipped.
 * @throws UnreadableDigest if the text has no scales, or is of another version
 */
export function readFeedScales(text: string): Partial<Record<SourceId, KnownScale>> {
  const scales: Partial<Record<SourceId, KnownScale>> = {};
  const written = objectOf(headOf(text, SCALES_FORMAT).scales) ?? {};
  for (const [source, value] of Object.entries(written)) {
    const scale = scaleIn(objectOf(value));
    if (isSource(source) && scale !== null) scales[source] = scale;
  }
  return scales;
}

function headOf(text: string, format: string): JsonObject {
  const written = objectOf(parsed(text));
  if (written?.format !== format) throw new UnreadableDigest('sourcesFeedNone');
  if (written.version !== FEED_VERSION) {
    throw new UnreadableDigest('readingLaterVersion', [excerpt(String(written.version))]);
  }
  return written;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableDigest('sourcesFeedNone');
  }
}

function dayIn(value: unknown): ListedDay[] {
  const [written, papers, print] = listOf(value);
  const day = dayOfText(textOf(written));
  if (day === null || !isWhole(papers) || papers === 0) return [];
  return [{ day, papers, print: textOf(print).slice(0, LONGEST_TITLE) }];
}

function sourceIn([source, value]: [string, unknown]): FeedSource[] {
  const said = objectOf(value);
  if (!isSource(source) || said === null) return [];
  return [{ source, ok: said.ok === true, silentSince: instantOfText(textOf(said.silentSince)) }];
}

/** A scale with ascending cuts, at most one for each heat from 1 to 100. */
function scaleIn(value: JsonObject | null): KnownScale | null {
  const cuts = listOf(value?.cuts);
  const papers = value?.papers;
  if (!isWhole(papers) || cuts.length === 0 || cuts.length > 100 || !cuts.every(isWhole)) {
    return null;
  }
  return cuts.every((cut, at) => cut >= (cuts[at - 1] ?? 0)) ? { papers, cuts } : null;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_PAPERS;
}
