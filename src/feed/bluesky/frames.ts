import { PAPER_HOSTS } from '../../core/arxiv-id.ts';
import type { ArxivId } from '../../core/digest.ts';
import { isKeptOut, MOST_PAPERS } from '../../core/formats/bluesky-json.ts';
import { cardTitle, citedPapers } from '../../core/formats/bluesky-links.ts';
import { type JsonObject, objectOf, textOf } from '../../core/formats/json.ts';

/** The content of a frame. Both versions of Jetstream are supported. */
export interface Frame {
  /** Microseconds of Unix time; null if the frame contains none. */
  time: number | null;
  /** The reason for the end of the stream; null if it continues. */
  error: string | null;
  post: StreamedPost | null;
}

/** A created, edited or deleted post; a deleted one cites nothing. */
export interface StreamedPost {
  uri: string;
  papers: ArxivId[];
  title: string;
}

const NOTHING: Frame = { time: null, error: null, post: null };
const COLLECTION = 'app.bsky.feed.post';
const DID = /^did:[a-z]+:[\w.:%-]{1,300}$/;
const KEY = /^[\w.~:-]{1,512}$/;
// Most frames contain none of these hosts and are not even parsed.
const HOSTS = PAPER_HOSTS.filter((host) => !host.endsWith('doi.org'));
const MENTION = new RegExp(`arxiv:|10\\.48550|${HOSTS.join('|').replaceAll('.', '\\.')}`, 'i');
const CHANGE = /"operation":"(?:delete|update)"|"\$type":"error"/;
const TIME = /"time(?:_us)?":"?([^",}]{1,40})/;

/** Whether a frame may contain a relevant post. */
export function mayMatter(text: string): boolean {
  return MENTION.test(text) || CHANGE.test(text);
}

/** The time in an unparsed frame, in microseconds; null if it contains none. */
export function glimpsedTime(text: string): number | null {
  return microseconds(TIME.exec(text)?.[1]);
}

/** Parses a frame. Invalid data returns null fields. */
export function readFrame(text: string): Frame {
  const frame = objectOf(parsed(text));
  if (frame === null) return NOTHING;
  if (frame.$type === 'error') return { ...NOTHING, error: textOf(frame.error) || 'error' };
  const event = objectOf(frame.payload) ?? frame;
  const commit = objectOf(event.commit) ?? event;
  const time = microseconds(event.time ?? event.time_us);
  return { time, error: null, post: time === null ? null : postOf(event, commit) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function microseconds(written: unknown): number | null {
  if (typeof written === 'number') return Number.isSafeInteger(written) ? written : null;
  if (typeof written !== 'string') return null;
  if (/^\d{13,17}$/.test(written)) return Number(written);
  const time = Date.parse(written);
  if (Number.isNaN(time)) return null;
  const [, fraction = ''] = /\.(\d{1,9})/.exec(written) ?? [];
  return Math.floor(time / 1000) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function postOf(event: JsonObject, commit: JsonObject): StreamedPost | null {
  const did = textOf(event.did);
  const key = textOf(commit.rkey);
  if (commit.collection !== COLLECTION || !DID.test(did) || !KEY.test(key)) return null;
  const uri = `at://${did}/${COLLECTION}/${key}`;
  if (commit.operation === 'delete') return { uri, papers: [], title: '' };
  const view = { record: commit.record };
  const papers = isKeptOut(view) ? [] : citedPapers(view);
  const [first] = papers;
  if (first === undefined || papers.length > MOST_PAPERS) return { uri, papers: [], title: '' };
  return { uri, papers, title: cardTitle(view, first).slice(0, 300) };
}
