import type { WebSocket } from 'ws';

export interface StreamLimits {
  /** Milliseconds without a frame after which a connection is given up. */
  silence: number;
  /** Milliseconds that reading may take in all. */
  total: number;
  /** How often a connection is looked after, in milliseconds. */
  watch: number;
}

/** The environment of a run, which tests replace. */
export interface Surroundings {
  fetch: typeof fetch;
  connect(url: string): WebSocket;
  /** Milliseconds of Unix time. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Reports progress to the person who started the run. */
  say(line: string): void;
  /** How long the stream of Bluesky is waited for; the usual times where it is absent. */
  streamLimits?: StreamLimits;
  /** For Bluesky's search, which answers only who is signed in; null for none. */
  login: { identifier: string; password: string } | null;
}
