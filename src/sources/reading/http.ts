import { excerpt } from '../../core/formats/report.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import { harmless } from '../../core/text/harmless.ts';
import type { Refusal } from '../source.ts';
import { isUtf8, readBytes } from './body.ts';
import { SourceFailure } from './failure.ts';
import { nextPage } from './link-header.ts';
import { retryAfter } from './retry.ts';

export interface Limits {
  /** Milliseconds until the last byte. */
  timeout: number;
  /** After decompression. */
  bytes: number;
}

const LIMITS: Limits = { timeout: 20_000, bytes: 10_000_000 };
/** How much of an error response is read to find its message. */
const REFUSAL_BYTES = 4000;

export interface Web {
  fetch: typeof fetch;
  now(): number;
  online(): boolean;
  limits?: Limits;
}

/** The response of a service. */
export interface Answer {
  text: string;
  /** Whether the bytes were invalid UTF-8, so that characters were lost. */
  damaged: boolean;
  /** The URL of the next page from a `Link` header; null if there is none. */
  next: string | null;
}

// With `no-cache` the browser sends If-None-Match itself; a custom header would need a preflight, which not every
// service supports. Redirects are not followed, so that no other host receives the request.
const REQUEST: RequestInit = {
  credentials: 'omit',
  cache: 'no-cache',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
};

/** A fetch that is also aborted when `stop` aborts. */
export function fetchUntil(fetch: Web['fetch'], stop: AbortSignal): Web['fetch'] {
  return (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.any(init?.signal ? [stop, init.signal] : [stop]) });
}

/**
 * Fetches a URL. Returns null if the error response means that there is no data.
 * @throws SourceFailure
 */
export async function fetchAnswer(
  web: Web,
  url: string,
  isAbsent: (refusal: Refusal) => boolean,
): Promise<Answer | null> {
  if (!web.online()) throw new SourceFailure('offline', 'sourcesReasonOffline');
  const { timeout, bytes } = web.limits ?? LIMITS;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await web.fetch(url, { ...REQUEST, signal: abort.signal });
    if (response.ok) return await readAnswerOf(response, url, bytes);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new SourceFailure('changed', 'sourcesReasonRedirect');
    }
    const refusal = await readRefusal(response);
    if (isAbsent(refusal)) return null;
    throw failureOf(refusal, retryAfter(response.headers.get('retry-after'), web.now()));
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    if (abort.signal.aborted) {
      throw new SourceFailure('blocked', 'sourcesReasonTimeout', [timeout / 1000]);
    }
    // DNS errors, refused connections and responses without CORS headers look the same here.
    if (!web.online()) throw new SourceFailure('offline', 'sourcesReasonOffline');
    throw new SourceFailure('blocked', 'sourcesReasonNetwork', [new URL(url).hostname]);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

async function readAnswerOf(response: Response, url: string, most: number): Promise<Answer> {
  const { bytes, isWhole } = await readBytes(response, most);
  if (!isWhole) {
    throw new SourceFailure('changed', 'sourcesReasonTooLarge', [most / 1_000_000]);
  }
  const { text } = decodeBytes(bytes);
  const damaged = text.includes('\ufffd') && !isUtf8(bytes);
  return { text, damaged, next: nextPage(response.headers.get('link'), url) };
}

async function readRefusal(response: Response): Promise<Refusal> {
  const { bytes } = await readBytes(response, REFUSAL_BYTES);
  return { status: response.status, sentence: sentenceIn(decodeBytes(bytes).text) };
}

/** The message in `{"error":"…"}` or `{"message":"…"}`. */
function sentenceIn(text: string): string {
  try {
    const { error, message } = JSON.parse(text) as { error?: unknown; message?: unknown };
    const said = typeof message === 'string' ? message : error;
    return typeof said === 'string' ? excerpt(harmless(said)) : '';
  } catch {
    return '';
  }
}

function failureOf({ status, sentence }: Refusal, notBefore: number | null): SourceFailure {
  if (status === 429 || (status === 503 && notBefore !== null)) {
    return new SourceFailure('rate-limited', 'sourcesReasonRateLimit', [String(status)], notBefore);
  }
  if (status === 401 || status === 403 || status === 451) {
    return new SourceFailure('blocked', 'sourcesReasonRefused', [String(status)]);
  }
  if (status >= 500) {
    return new SourceFailure('blocked', 'sourcesReasonServer', [String(status)], notBefore);
  }
  if (sentence === '') return new SourceFailure('changed', 'sourcesReasonStatus', [String(status)]);
  return new SourceFailure('changed', 'sourcesReasonSays', [String(status), sentence]);
}
