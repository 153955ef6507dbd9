const MINUTE = 60_000;
const FIRST_DELAY = 5 * MINUTE;
const LONGEST_DELAY = 6 * 60 * MINUTE;
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** The time of a `Retry-After` header (seconds or a date) in milliseconds, at most a day ahead; null if there is none. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const time = /^\s*\d+\s*$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(time)) return null;
  return Math.min(Math.max(time, now), now + LONGEST_WAIT);
}

/** The delay in milliseconds after failures in a row: doubled each time, varied randomly by up to a quarter. */
export function backOff(failures: number, random: number): number {
  const delay = Math.min(FIRST_DELAY * 2 ** Math.max(0, failures - 1), LONGEST_DELAY);
  return delay * (0.75 + random / 2);
}

/** Varies a delay randomly by a tenth, so that users do not send requests at the same time. */
export function spread(delay: number, random: number): number {
  return delay * (0.9 + random / 5);
}

/** Whether a time is in the future. A time beyond the longest delay comes from a wrong clock and does not count. */
export function isAhead(time: number, now: number): boolean {
  return time > now && time <= now + LONGEST_WAIT * 1.1;
}
