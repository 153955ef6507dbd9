import type { Day } from './digest.ts';

/** The day on the reader's clock, in the reader's time zone. Without `Intl`: pages ask before their first frame. */
export function localDay(date: Date): Day {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
