import type { WebSocket } from 'ws';
import type { StreamLimits } from './bluesky/jetstream.ts';

/** What a run needs of the world, so that a test can be the world. */
export interface Surroundings {
  fetch: typeof fetch;
  connect(url: string): WebSocket;
  /** Milliseconds of unix time. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Tells whoever started the run how it goes. */
  say(line: string): void;
  /** How long the stream of Bluesky is waited for; the usual times where it is absent. */
  streamLimits?: StreamLimits;
  /** For Bluesky's search, which answers only who is signed in; null for none. */
  login: { identifier: string; password: string } | null;
}
