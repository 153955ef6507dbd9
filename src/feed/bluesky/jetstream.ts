import { SourceFailure } from '../../sources/reading/failure.ts';
import type { StreamLimits, Surroundings } from '../surroundings.ts';
import { glimpsedTime, mayMatter, readFrame, type StreamedPost } from './frames.ts';

const LIMITS: StreamLimits = { silence: 20_000, total: 900_000, watch: 5_000 };

const COLLECTION = 'app.bsky.feed.post';
const MICRO = 1000;
/** Streams of different hosts may be a little out of step. */
const STEP_BACK = 30_000 * MICRO;
const LOOK_BACK = 36 * 3_600_000 * MICRO;
/** No clock is believed to be further ahead. */
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
 * Where reading begins for a cursor, in microseconds: a little before it. The service itself says how far back it goes: the
 * clock of this computer may be wrong.
 */
export function startOfStream(cursor: number | null, now: number): number {
  if (cursor === null || cursor > now * MICRO + AHEAD) return now * MICRO - LOOK_BACK;
  return cursor - STEP_BACK;
}

/**
 * Reads the stream from a time to its live end, from one host after the other where one fails. `reached` hears how far it
 * came, also before a failure.
 * @throws SourceFailure where no host came to the end
 */
export async function readStream(
  surroundings: Surroundings,
  from: number,
  onPost: OnPost,
  reached: (time: number) => void,
): Promise<void> {
  const limits = surroundings.streamLimits ?? LIMITS;
  const until = surroundings.now() * MICRO;
  const end = performance.now() + limits.total;
  let at = from;
  for (const host of HOSTS) {
    for (let tries = 0; tries < TRIES_A_HOST && performance.now() < end; tries++) {
      const { isLive, last } = await follow(surroundings, host(at), until, end, limits, onPost);
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
  /** The time of the last frame, in microseconds; null where none came. */
  last: number | null;
}

/** Reads one connection until it is at the live end, or ends, or nothing comes any more. */
function follow(
  { connect }: Surroundings,
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
      // A socket that is closed while it connects says so as an error.
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
      // A record may hold a time of its own: the end is believed only of a frame that was read whole.
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

/** At its live end a stream runs in real time, whatever the clock of this computer says. */
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
