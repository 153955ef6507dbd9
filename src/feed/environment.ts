import type { WebSocket } from 'ws';

export interface StreamLimits {
  /** Milliseconds without a frame after which a connection is closed. */
  silence: number;
  /** The total limit for reading, in milliseconds. */
  total: number;
  /** How often a connection is checked, in milliseconds. */
  watch: number;
}

/** The environment of a run, which tests replace. */
export interface Environment {
  fetch: typeof fetch;
  connect(url: string): WebSocket;
  /** Milliseconds of Unix time. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Reports progress to the person who started the run. */
  say(line: string): void;
  /** The timeouts of Bluesky's stream; absent for the defaults. */
  streamLimits?: StreamLimits;
  /** The login for Bluesky's search; null for none. */
  login: { identifier: string; password: string } | null;
}
