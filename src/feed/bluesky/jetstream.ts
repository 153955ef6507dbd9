import { SourceFailure } from '../../sources/reading/failure.ts';
import type { Environment, StreamLimits } from '../environment.ts';
import { glimpsedTime, mayMatter, readFrame, type StreamedPost } from './frames.ts';

const LIMITS: StreamLimits = { silence: 20_000, total: 900_000, watch: 5_000 };

const COLLECTION = 'app.bsky.feed.post';
const MICRO = 1000;
/** Hosts may be slightly out of sync, so each reads from a little earlier. */
const STEP_BACK = 30_000 * MICRO;
const LOOK_BACK = 36 * 3_600_000 * MICRO;
/** The largest plausible clock error. */
const AHEAD = 2 * 3_600_000 * MICRO;
const TRIES_A_HOST = 3;

const V2 = (host: string) => (cursor: number) =>
  `wss://${host}/xrpc/network.bsky.jetstream.subscribeEvents?collections=${COLLECTION}&kinds=commit&cursor=${cursor}`;
const V1 = (host: string) => (cursor: number) =>
  `wss://${host}/subscribe?wantedCollections=${COLLECTION}&cursor=${cursor}`;

const HOSTS = [
  V2('jetstream.us-east.bsky.network'),
  V2('jetstream.us-west.bsky.network'),
  V1('jetstream1.us-east.bsky.network'),
  V1('jetstream2.us-west.bsky.network'),
];

export type OnPost = (post: StreamedPost, time: number) => void;

/**
 * The start position in microseconds: slightly before the cursor. The service limits how far back it goes, because this
 * computer's clock may be wrong.
 */
export function startOfStream(cursor: number | null, now: number): number {
  if (cursor === null || cursor > now * MICRO + AHEAD) return now * MICRO - LOOK_BACK;
  return cursor - STEP_BACK;
}

/**
 * Reads the stream from a time to its live end, and switches to the next host after a failure. Calls `reached` with the
 * position, even before a failure.
 * @throws SourceFailure if no host reached the end
 */
export async function readStream(
  environment: Environment,
  from: number,
  onPost: OnPost,
  reached: (time: number) => void,
): Promise<void> {
  const limits = environment.streamLimits ?? LIMITS;
  const until = environment.now() * MICRO;
  const end = performance.now() + limits.total;
  let at = from;
  for (const host of HOSTS) {
    for (let tries = 0; tries < TRIES_A_HOST && performance.now() < end; tries++) {
      const { isLive, last } = await follow(environment, host(at), until, end, limits, onPost);
      const hasMoved = last !== null && last > at;
      if (hasMoved) at = Math.min(last, until + AHEAD);
      if (hasMoved) reached(at);
      if (isLive) return;
      if (!hasMoved) break;
    }
  }
  throw new SourceFailure('blocked', 'sourcesReasonNetwork', ['jetstream.us-east.bsky.network']);
}

interface Followed {
  isLive: boolean;
  /** The time of the last frame, in microseconds; null if there was none. */
  last: number | null;
}

/** Reads one connection until it reaches the live end, closes or times out. */
function follow(
  { connect }: Environment,
  url: string,
  until: number,
  end: number,
  limits: StreamLimits,
  onPost: OnPost,
): Promise<Followed> {
  return new Promise((resolve) => {
    const socket = connect(url);
    const pace = new Pace();
    let last: number | null = null;
    let heard = performance.now();
    const finish = (isLive: boolean) => {
      clearInterval(timer);
      socket.removeAllListeners();
      // Closing a socket while it connects emits an error.
      socket.on('error', () => undefined);
      socket.terminate();
      resolve({ isLive, last });
    };
    const timer = setInterval(() => {
      const now = performance.now();
      if (last !== null && pace.isLive(last, now)) finish(true);
      else if (now - heard > limits.silence || now > end) finish(false);
    }, limits.watch);
    socket.on('message', (data) => {
      heard = performance.now();
      const text = String(data);
      const matters = mayMatter(text);
      const glimpsed = matters ? null : glimpsedTime(text);
      // A record may contain its own time, so only a completely parsed frame can mark the end.
      if (!matters && glimpsed !== null && glimpsed < until) {
        last = Math.max(last ?? 0, glimpsed);
        return;
      }
      const { time, error, post } = readFrame(text);
      if (error !== null) return finish(false);
      if (time === null) return;
      last = Math.max(last ?? 0, time);
      if (post !== null) onPost(post, time / MICRO);
      if (time >= until) finish(true);
    });
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('unexpected-response', () => finish(false));
  });
}

/** Detects the live end by its rate: a stream then runs in real time, even if this computer's clock is wrong. */
class Pace {
  #time: number | null = null;
  #at = 0;

  isLive(time: number, at: number): boolean {
    const before = this.#time;
    const elapsed = (at - this.#at) * MICRO;
    this.#time = time;
    this.#at = at;
    return before !== null && time > before && time - before < elapsed * 1.5;
  }
}
