import type { Instant } from '../../core/digest.ts';

/** `12 Dec 2020`, in UTC like the digests and the badges. */
export function dayIn(locale: string, when: Instant): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(when));
}
