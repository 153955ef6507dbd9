import type { Instant } from './digest.ts';
import { FailureError } from './failure.ts';

/** The recorded facts of an error. They do not identify the user or what the user read. */
export interface ErrorFacts {
  message: string;
  /** The stack of the extension's own scripts; empty if the browser does not give it. */
  stack: string;
}

export interface LoggedError extends ErrorFacts {
  /** The last occurrence, in UTC. */
  at: Instant;
  /** The extension's version. */
  version: string;
  /** `background`, `listing`, or the name of an extension page. */
  place: string;
  times: number;
}

export const LONGEST_MESSAGE = 500;
export const LONGEST_STACK = 2000;
const MOST = 200;

/** The facts of a thrown value. */
export function factsOf(error: unknown): ErrorFacts {
  if (error instanceof FailureError) {
    // Its values may contain filenames and hosts. The key identifies the failure.
    return { message: error.key, stack: error.cause ? messageOf(error.cause) : '' };
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return {
    message: messageOf(error),
    stack: impersonal(framesOf(stack)).slice(0, LONGEST_STACK),
  };
}

/** The log, oldest first, with one more error. A repeated error is counted; the oldest ones are dropped. */
export function withError(
  known: readonly LoggedError[],
  facts: ErrorFacts,
  where: Pick<LoggedError, 'at' | 'version' | 'place'>,
): LoggedError[] {
  const isSame = (one: LoggedError) =>
    one.message === facts.message && one.stack === facts.stack && one.place === where.place;
  const times = (known.find(isSame)?.times ?? 0) + 1;
  const others = known.filter((one) => !isSame(one));
  return [...others, { ...facts, ...where, times }].slice(-MOST);
}

function messageOf(error: unknown): string {
  return impersonal(String(error)).slice(0, LONGEST_MESSAGE);
}

/** Chromium's stacks begin with the message, which is stored separately. */
function framesOf(stack: string): string {
  const lines = stack.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at |@/.test(line)).join('\n');
}

/** Removes addresses, arXiv IDs and quoted text: `JSON.parse` errors quote their input. */
function impersonal(text: string): string {
  return text
    .replace(/\b(?:chrome|moz)-extension:\/\/[^/\s]+\//g, '')
    .replace(/\b[a-z][\w+.-]{0,20}:\/\/[^\s)]+/gi, '<url>')
    .replace(/"[^"\n]*"?|“[^”\n]*”?/g, '"…"')
    .replace(/\b\d{4}\.\d{4,5}(?:v\d+)?\b|\b[a-z-]{1,20}(?:\.[A-Z]{2})?\/\d{7}\b/g, '<id>');
}
