import { SourceFailure } from './failure.ts';
import { retryAfter } from './retry.ts';

export interface Limits {
  /** Milliseconds until the last byte. */
  timeout: number;
  /** After decompression. */
  bytes: number;
}

const LIMITS: Limits = { timeout: 20_000, bytes: 10_000_000 };

export interface Web {
  fetch: typeof fetch;
  now(): number;
  online(): boolean;
  limits?: Limits;
}

// `no-cache` lets the browser ask with If-None-Match by itself; a header of ours would cost a preflight, which
// not every service answers. A redirect is not followed, so that nobody else hears of the request.
const REQUEST: RequestInit = {
  credentials: 'omit',
  cache: 'no-cache',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
};

/** A fetch that also ends when `stop` does. */
export function fetchUntil(fetch: Web['fetch'], stop: AbortSignal): Web['fetch'] {
  return (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.any(init?.signal ? [stop, init.signal] : [stop]) });
}

/**
 * The text at a URL, or null where the status is one of `absent`.
 * @throws SourceFailure
 */
export async function fetchText(
  web: Web,
  url: string,
  absent: readonly number[],
): Promise<string | null> {
  if (!web.online()) throw new SourceFailure('offline', 'sourcesReasonOffline');
  const { timeout, bytes } = web.limits ?? LIMITS;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await web.fetch(url, { ...REQUEST, signal: abort.signal });
    if (absent.includes(response.status)) return null;
    checkStatus(response, web.now());
    return await readWithin(response, bytes);
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    if (abort.signal.aborted) {
      throw new SourceFailure('blocked', 'sourcesReasonTimeout', [String(timeout / 1000)]);
    }
    // DNS, refused connections and answers without CORS headers all look the same from here.
    if (!web.online()) throw new SourceFailure('offline', 'sourcesReasonOffline');
    throw new SourceFailure('blocked', 'sourcesReasonNetwork', [new URL(url).hostname]);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

function checkStatus(response: Response, now: number): void {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new SourceFailure('changed', 'sourcesReasonRedirect');
  }
  if (response.ok) return;
  const notBefore = retryAfter(response.headers.get('retry-after'), now);
  if (status === 429 || (status === 503 && notBefore !== null)) {
    throw new SourceFailure('rate-limited', 'sourcesReasonRateLimit', [String(status)], notBefore);
  }
  if (status === 401 || status === 403 || status === 451) {
    throw new SourceFailure('blocked', 'sourcesReasonRefused', [String(status)]);
  }
  if (status >= 500) {
    throw new SourceFailure('blocked', 'sourcesReasonServer', [String(status)], notBefore);
  }
  throw new SourceFailure('changed', 'sourcesReasonStatus', [String(status)]);
}

/** The body as text, read piece by piece: how large it will be is known only at its end. */
async function readWithin(response: Response, bytes: number): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > bytes) {
      void reader.cancel().catch(() => undefined);
      throw new SourceFailure('changed', 'sourcesReasonTooLarge', [String(bytes / 1_000_000)]);
    }
    text += decoder.decode(value, { stream: true });
  }
}
